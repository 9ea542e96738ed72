package devrel.render;

import devrel.record.Column;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Findings as the lines that a person, an editor or a build service reads: place first, then the code and what was
 * found, then how to mend it. The value of a sealed field is never repeated; other values only where they may be shown.
 */
public final class Messages {
    private static final String HIDDEN = "…";
    /** The parameters whose values are codes with words of their own. */
    private static final List<String> CODED = List.of("what", "topic");
    /** The parameters without which, or with which, a message can be worded in another way. */
    private static final List<String> TURNING = List.of(
            "near",
            "allowed",
            "end",
            "format",
            "writer",
            "vocabulary",
            "later",
            "operation",
            "fields",
            "together",
            "start",
            "hired",
            "after",
            "person",
            "charset",
            "alone",
            "empty",
            "marker",
            "key",
            "mandatory",
            "referral",
            "there",
            "remote",
            "branch");
    /** What rules write where there is nothing to name. */
    private static final String NONE = "–";

    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final Words words;
    private final boolean colour;

    /** Messages in these words, without colour. */
    public Messages(Words words) {
        this(words, false);
    }

    /** Messages in these words; advice is yellow if in colour. */
    public Messages(Words words, boolean colour) {
        this.words = words;
        this.colour = colour;
    }

    /** The lines of one finding. */
    public List<String> of(Finding finding, boolean showValues) {
        Map<String, String> parameters = parameters(finding, showValues);
        String severity = words.text(finding.problem().isAdvice() ? "form.advice" : "form.error");
        String file = finding.place().file();
        String place = file.isEmpty() ? "" : (isAboutTyping(finding) ? label(file) : finding.place()) + ": ";
        List<String> told = worded(finding, parameters);
        String message = safe(place + severity + "[" + finding.problem().code() + "]: " + told.get(0));
        boolean yellow = colour && finding.problem().isAdvice();
        return List.of(yellow ? YELLOW + message + PLAIN : message, safe("  " + told.get(1)));
    }

    /** What was found, and how to mend it, where the place is shown in another way. */
    List<String> told(Finding finding, boolean showValues) {
        return worded(finding, parameters(finding, showValues)).stream()
                .map(Messages::safe)
                .toList();
    }

    private List<String> worded(Finding finding, Map<String, String> parameters) {
        String key = "error." + finding.problem().code();
        return List.of(worded(key, parameters), words.text("form.mend") + ": " + mend(key + ".mend", parameters));
    }

    private String mend(String key, Map<String, String> parameters) {
        return parameters.containsKey(Finding.COMMITTED)
                ? words.text("form.mend.committed", parameters)
                : worded(key, parameters);
    }

    /** Whether the finding names words of the help, which are in the user's language. */
    private static boolean isAboutTyping(Finding finding) {
        return finding.problem() == Problem.MISSING_ARGUMENT || finding.problem() == Problem.MISSING_OPTION;
    }

    private String label(String text) {
        return Labels.in(words, text);
    }

    /** In the words for a parameter that is missing, {@code KEY.no-near}, or there, {@code KEY.with-format}, if any. */
    private String worded(String key, Map<String, String> parameters) {
        for (String name : TURNING) {
            String value = parameters.getOrDefault(name, "");
            String turned = key + (value.isEmpty() || value.equals(NONE) ? ".no-" : ".with-") + name;
            if (words.find(turned).isPresent()) {
                return words.text(turned, parameters);
            }
        }
        return words.text(key, parameters);
    }

    /** The lines of all findings, sorted by place, and their count where there are several. */
    public List<String> of(List<Finding> findings, boolean showValues) {
        List<String> lines = new ArrayList<>();
        findings.stream().sorted().forEach(finding -> lines.addAll(of(finding, showValues)));
        if (findings.size() > 1) {
            lines.add(count(findings));
        }
        return lines;
    }

    private String count(List<Finding> findings) {
        int advice = (int) findings.stream()
                .filter(finding -> finding.problem().isAdvice())
                .count();
        int sums = (int)
                findings.stream().filter(finding -> finding.problem().isSum()).count();
        int errors = findings.size() - advice - sums;
        if (advice == 0) {
            return counted("form.count.errors", errors);
        }
        String pieces = counted("form.count.advice", advice);
        return errors == 0 ? pieces : counted("form.count.errors", errors) + ", " + pieces;
    }

    private String counted(String key, int count) {
        return words.text(key + (count == 1 ? ".one" : ".other"), "count", words.number(count, 0));
    }

    private static String safe(String line) {
        return Escapes.harmless(Escapes.visible(line));
    }

    /** The finding's parameters, and its place as {@code file}, {@code line}, {@code column} and {@code field}. */
    private Map<String, String> parameters(Finding finding, boolean showValues) {
        Place place = finding.place();
        Map<String, String> parameters = new HashMap<>();
        parameters.put("file", place.file());
        parameters.put("line", String.valueOf(place.line()));
        parameters.put("column", String.valueOf(place.column()));
        if (place.field() != null) {
            parameters.put("field", place.field());
        }
        parameters.putAll(finding.parameters());
        CODED.forEach(name -> parameters.computeIfPresent(name, (same, code) -> word("error." + name, code)));
        parameters.computeIfPresent(
                "reason",
                (same, reason) -> words.find("error.reason." + slug(reason)).orElse(reason));
        String kind = parameters.get("kind");
        if (kind != null) {
            parameters.put("noun", word("command.noun", kind));
            parameters.put("typed", Kinds.typed(kind));
        }
        if (isAboutTyping(finding)) {
            parameters.computeIfPresent("value", (same, value) -> label(value));
            parameters.computeIfPresent("mend", (same, mend) -> label(mend));
        }
        if (parameters.containsKey("value") && (!showValues || isSealed(parameters.getOrDefault("field", "")))) {
            parameters.put("value", HIDDEN);
        }
        return parameters;
    }

    private String word(String area, String code) {
        return words.find(area + "." + code).orElse(code);
    }

    /** What the system or the YAML library says, without what it found: {@code could-not-find-expected}. */
    private static String slug(String reason) {
        StringBuilder slug = new StringBuilder();
        for (String word : reason.toLowerCase(Locale.ROOT).split(" ", -1)) {
            String bare = word.replace("<", "").replace(">", "").replace(",", "");
            if (bare.equals("but")) {
                break;
            }
            if (bare.chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'))) {
                slug.append(slug.isEmpty() ? "" : "-").append(bare);
            }
        }
        return slug.toString();
    }

    /** Whether any kind seals a field of that name: rather one value too few than one too many. */
    private static boolean isSealed(String field) {
        for (Kind<?> kind : Kinds.all()) {
            if (kind.find(field).filter(Column::isSealed).isPresent()) {
                return true;
            }
        }
        return false;
    }
}

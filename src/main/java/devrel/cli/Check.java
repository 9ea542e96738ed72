package devrel.cli;

import devrel.check.Rules;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Annotations;
import devrel.render.Messages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code check}: every rule over the whole store; silent when all is well. */
final class Check implements Command {
    /** So many of one file: those of its bytes and values, and how many more there are. */
    private static final int MOST = 21;

    /** Of older merges somebody has said long since what they lost; and each costs some milliseconds. */
    private static final int MERGES = 5;

    private static final int MOST_MERGES = 999_999;

    private static final List<String> FORMATS = List.of("text", "github", "gitlab");

    @Override
    public void declare(Usage usage) {
        usage.flag("--advice", "command.check.advice")
                .option("--merges", "N", "command.check.merges")
                .option("--format", String.join("|", FORMATS), "command.check.format");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        String format = Choice.of(arguments, "--format", FORMATS).orElse("text");
        List<Finding> findings = new ArrayList<>(session.store().structure());
        if (findings.isEmpty()) {
            Kind<?>[] all = Kinds.all().toArray(Kind<?>[]::new);
            findings.addAll(Rules.check(session.store().load(all), session.today()));
            int merges =
                    arguments.number("--merges", MOST_MERGES, "0..", MERGES).orElse(MERGES);
            findings.addAll(session.store().mergeAudit(merges));
        }
        if (findings.stream().anyMatch(finding -> finding.problem() == Problem.NO_DATA_DIRECTORY)) {
            throw new Refusal(findings);
        }
        boolean wrong = findings.stream().anyMatch(finding -> !finding.problem().isAdvice());
        findings.removeIf(finding -> finding.problem().isAdvice() && !arguments.flag("--advice"));
        List<Finding> placed = new ArrayList<>(aboutTheClone(session, wrong));
        for (List<Finding> ofFile : byFile(findings).values()) {
            placed.addAll(first(ofFile, session));
        }
        placed.sort(null);
        Messages messages = new Messages(session.words());
        messages.of(placed, session.showsValues()).forEach(session.env().err()::println);
        annotate(new Annotations(messages, session.showsValues()), placed, format, session.env());
        return wrong ? 1 : 0;
    }

    /** The same for a build service, which shows it beside the lines; people read the log. */
    private static void annotate(Annotations annotations, List<Finding> findings, String format, Env env) {
        switch (format) {
            case "github" -> env.out().print(annotations.github(findings));
            case "gitlab" -> env.out().print(annotations.gitlab(findings));
            default -> {}
        }
    }

    /** Said unasked, for it costs others their work; not in CI, where nobody merges, nor of a company that stands still. */
    private static List<Finding> aboutTheClone(Session session, boolean wrong) {
        boolean isLive = !wrong
                && session.env().variable("CI").isEmpty()
                && session.settings().asOf() == null;
        return isLive ? Doctor.clone(session.store().directory(), session) : List.of();
    }

    private static Map<String, List<Finding>> byFile(List<Finding> findings) {
        Map<String, List<Finding>> byFile = new TreeMap<>();
        for (Finding finding : findings) {
            byFile.computeIfAbsent(finding.place().file(), file -> new ArrayList<>())
                    .add(finding);
        }
        return byFile;
    }

    /** One file that is wrong throughout must not drown what is wrong in the others. */
    private static List<Finding> first(List<Finding> ofFile, Session session) {
        List<Finding> first = new ArrayList<>();
        for (Finding finding : ofFile.subList(0, Math.min(ofFile.size(), MOST))) {
            first.add(session.locate(finding));
        }
        if (ofFile.size() > MOST) {
            Place last = Collections.max(first).place();
            String more = String.valueOf(ofFile.size() - MOST);
            Place behind = new Place(last.file(), last.line(), last.column(), null);
            first.add(Finding.of(Problem.MORE_FINDINGS, behind, "count", more));
        }
        return first;
    }
}

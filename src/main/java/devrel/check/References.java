package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Nearest;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** That what a record names is there, and was there before it. */
final class References {
    /** Nouns of the file contract whose records this version does not read; a reference to one is taken on trust. */
    private static final Set<String> UNREAD = Set.of(
            "opportunity",
            "group",
            "event",
            "content",
            "match",
            "match-step",
            "membership",
            "contribution",
            "introduction",
            "attendance",
            "share",
            "touch",
            "bonus-step",
            "lesson",
            "lesson-step",
            "privacy-request",
            "privacy-step");

    /** With more ids missing than this, a whole file is, and near ids would be noise. */
    private static final int WORTH_A_HINT = 20;

    private static final String UNKNOWN = "unknown";

    private record Missing(Entry<?> entry, Column column, Kind<?> kind, String id) {}

    private References() {}

    static List<Finding> referencesExist(Dataset data) {
        Map<String, Kind<?>> read = byNoun(data.kinds());
        Predicate<Column> checkable = column -> column.target() != null && read.containsKey(column.target());
        List<Missing> missing = new ArrayList<>();
        Cells.each(data, checkable, (entry, column, id) -> {
            Kind<?> target = read.get(column.target());
            if (target != null && data.find(target, id).isEmpty()) {
                missing.add(new Missing(entry, column, target, id));
            }
        });
        return reported(data, missing);
    }

    static List<Finding> namedRecordsExist(Dataset data) {
        Map<String, Kind<?>> kinds = byNoun(Kinds.ALL);
        List<Missing> missing = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Cells.each(data, References::isKindId, (entry, column, value) -> {
            int colon = value.indexOf(':');
            String noun = colon < 0 ? value : value.substring(0, colon);
            Kind<?> kind = kinds.get(noun);
            if (kind == null && !UNREAD.contains(noun) && !value.equals(UNKNOWN)) {
                findings.add(unknownNoun(entry, column, noun));
            } else if (kind != null
                    && data.kinds().contains(kind)
                    && data.find(kind, value.substring(colon + 1)).isEmpty()) {
                missing.add(new Missing(entry, column, kind, value.substring(colon + 1)));
            }
        });
        findings.addAll(reported(data, missing));
        return findings;
    }

    /** A promise does not come before the conversation it was made in, nor a referral before its first touch. */
    static List<Finding> namedRecordsComeFirst(Dataset data) {
        Map<String, Kind<?>> kinds = byNoun(Kinds.ALL);
        List<Finding> findings = new ArrayList<>();
        Cells.each(data, References::isKindId, (entry, column, value) -> {
            int colon = value.indexOf(':');
            Kind<?> kind = colon < 0 ? null : kinds.get(value.substring(0, colon));
            Entry<?> cause = kind == null ? null : Entry.find(data, kind, value.substring(colon + 1));
            if (cause != null
                    && cause.item() instanceof Happening first
                    && entry.item() instanceof Happening then
                    && then.date().isBefore(first.date())) {
                findings.add(Steps.tooEarly(entry, then, cause, first));
            }
        });
        return findings;
    }

    private static Map<String, Kind<?>> byNoun(Collection<Kind<?>> kinds) {
        Map<String, Kind<?>> byNoun = new HashMap<>();
        kinds.forEach(kind -> byNoun.put(kind.name(), kind));
        return byNoun;
    }

    private static boolean isKindId(Column column) {
        return column.form() == Column.Form.KIND_ID;
    }

    private static Finding unknownNoun(Entry<?> entry, Column column, String noun) {
        Set<String> nouns = new TreeSet<>(UNREAD);
        Kinds.ALL.forEach(kind -> nouns.add(kind.name()));
        String near = Nearest.to(noun, nouns).orElse(Entry.NONE);
        return entry.finding(
                Problem.UNKNOWN_CODE, column.name(), "value", noun, "near", near, "allowed", String.join(", ", nouns));
    }

    private static List<Finding> reported(Dataset data, List<Missing> missing) {
        Map<String, String> near = new HashMap<>();
        missing.forEach(each -> near.put(each.id(), Entry.NONE));
        if (near.size() <= WORTH_A_HINT) {
            missing.forEach(each -> near.put(each.id(), nearest(data, each)));
        }
        List<Finding> findings = new ArrayList<>();
        for (Missing each : missing) {
            String hint = near.getOrDefault(each.id(), Entry.NONE);
            String[] words = {"value", each.id(), "target", each.kind().name(), "near", hint};
            findings.add(each.entry()
                    .finding(Problem.MISSING_REFERENCE, each.column().name(), words));
        }
        return findings;
    }

    private static String nearest(Dataset data, Missing missing) {
        List<String> ids = data.all(missing.kind()).stream().map(Item::id).toList();
        return Nearest.to(missing.id(), ids).orElse(Entry.NONE);
    }
}

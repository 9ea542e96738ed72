package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Exit;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Nearest;
import devrel.record.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** That what a record names is there, and was there before it. */
final class References {
    /** Nouns of the file contract whose records this version does not read; a reference to one is taken on trust. */
    private static final Set<String> UNREAD = Set.of("privacy-request", "privacy-step");

    /** With more ids missing than this, a whole file is, and near ids would be noise. */
    private static final int WORTH_A_HINT = 20;

    private static final String UNKNOWN = "unknown";

    private record Missing(Entry<?> entry, Column column, Kind<?> kind, String id) {}

    private References() {}

    static List<Finding> referencesExist(Dataset data) {
        Targets targets = new Targets(data, byNoun(data.kinds()), new ArrayList<>());
        Cells.show(data, targets);
        return reported(data, targets.missing());
    }

    private record Targets(Dataset data, Map<String, Kind<?>> read, List<Missing> missing) implements Cells.Visitor {
        @Override
        public boolean wants(Column column) {
            return column.target() != null && read.containsKey(column.target());
        }

        @Override
        public void visit(Entry<?> entry, Column column, String id) {
            Kind<?> target = read.get(column.target());
            if (target != null && isSure(data, entry) && data.find(target, id).isEmpty()) {
                missing.add(new Missing(entry, column, target, id));
            }
        }
    }

    static List<Finding> namedRecordsExist(Dataset data) {
        Named named = new Named(data, new ArrayList<>(), new ArrayList<>());
        Cells.show(data, named);
        named.findings().addAll(reported(data, named.missing()));
        return named.findings();
    }

    private record Named(Dataset data, List<Missing> missing, List<Finding> findings) implements Cells.Visitor {
        @Override
        public boolean wants(Column column) {
            return column.form() == Column.Form.KIND_ID;
        }

        @Override
        public void visit(Entry<?> entry, Column column, String value) {
            int colon = value.indexOf(':');
            String noun = colon < 0 ? value : value.substring(0, colon);
            String id = value.substring(colon + 1);
            Kind<?> kind = Kinds.named(noun).orElse(null);
            if (kind == null && !UNREAD.contains(noun) && !value.equals(UNKNOWN)) {
                findings.add(unknownNoun(entry, column, noun));
            } else if (kind != null
                    && isSure(data, entry)
                    && data.has(kind)
                    && data.find(kind, id).isEmpty()) {
                missing.add(new Missing(entry, column, kind, id));
            }
        }
    }

    /** A promise does not come before the conversation it was made in, nor a referral before its first touch. */
    static List<Finding> namedRecordsComeFirst(Dataset data) {
        Causes causes = new Causes(data, new ArrayList<>());
        Cells.show(data, causes);
        return causes.findings();
    }

    private record Causes(Dataset data, List<Finding> findings) implements Cells.Visitor {
        @Override
        public boolean wants(Column column) {
            return column.form() == Column.Form.KIND_ID;
        }

        @Override
        public void visit(Entry<?> entry, Column column, String value) {
            int colon = value.indexOf(':');
            Kind<?> kind =
                    colon < 0 ? null : Kinds.named(value.substring(0, colon)).orElse(null);
            Entry<?> cause = kind == null ? null : Entry.find(data, kind, value.substring(colon + 1));
            LocalDate first = cause == null ? null : day(entry, cause);
            if (cause != null
                    && first != null
                    && entry.item() instanceof Happening then
                    && then.date().isBefore(first)) {
                findings.add(Steps.tooEarly(entry, then, cause, first));
            }
        }
    }

    /**
     * The day before which nothing can come of the cause. A last day is known before it comes; what somebody gives to an
     * event begins before it, while whom it reaches was there.
     */
    private static @Nullable LocalDate day(Entry<?> entry, Entry<?> cause) {
        if (cause.item() instanceof Event event) {
            return entry.kind().name().equals("contribution") ? null : event.on();
        }
        return cause.item() instanceof Happening happening && !(happening instanceof Exit) ? happening.date() : null;
    }

    /** Whether what the entry refers to was read if it is there: of a part, what changes brings its references along. */
    private static boolean isSure(Dataset data, Entry<?> entry) {
        return !data.isPart() || entry.isChanging();
    }

    private static Map<String, Kind<?>> byNoun(Collection<Kind<?>> kinds) {
        Map<String, Kind<?>> byNoun = new HashMap<>();
        for (Kind<?> kind : kinds) {
            byNoun.put(kind.name(), kind);
        }
        return byNoun;
    }

    private static Finding unknownNoun(Entry<?> entry, Column column, String noun) {
        Set<String> nouns = new TreeSet<>(UNREAD);
        nouns.addAll(Kinds.NOUNS);
        String near = Nearest.to(noun, nouns).orElse(Entry.NONE);
        return entry.finding(
                Problem.UNKNOWN_CODE, column.name(), "value", noun, "near", near, "allowed", String.join(", ", nouns));
    }

    private static List<Finding> reported(Dataset data, List<Missing> missing) {
        Set<String> ids = new TreeSet<>();
        for (Missing each : missing) {
            ids.add(each.id());
        }
        boolean hints = ids.size() <= WORTH_A_HINT;
        List<Finding> findings = new ArrayList<>();
        for (Missing each : missing) {
            String hint = hints ? nearest(data, each) : Entry.NONE;
            String[] words = {"value", each.id(), "target", each.kind().name(), "near", hint};
            findings.add(each.entry()
                    .finding(Problem.MISSING_REFERENCE, each.column().name(), words));
        }
        return findings;
    }

    private static String nearest(Dataset data, Missing missing) {
        List<String> ids = new ArrayList<>();
        for (Item item : data.all(missing.kind())) {
            ids.add(item.id());
        }
        return Nearest.to(missing.id(), ids).orElse(Entry.NONE);
    }
}

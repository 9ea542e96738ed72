package devrel.store;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Changes.Verb;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows that changes may be written: that every value can be read again, and that no rule is broken by them. */
final class Proof {
    private static final int FIRST_COMBINING = 0x300;

    private Proof() {}

    /** Refuses values that a reader would refuse in a file. */
    static void ofValues(Changes changes) {
        List<Finding> findings = new ArrayList<>();
        for (Change<?> change : changes.all()) {
            if (change.verb() != Verb.REMOVE) {
                values(change, findings);
            }
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private static <T extends Item> void values(Change<T> change, List<Finding> findings) {
        Kind<T> kind = change.kind();
        Place place = Place.of(Planner.name(change));
        @Nullable Object[] values = kind.values(change.item());
        for (int i = 0; i < values.length; i++) {
            Column column = kind.columns().get(i);
            Object value = values[i];
            if (value != null) {
                value(column, value, new Complaints(place.at(column.name()), findings));
            }
        }
        for (Column missing : kind.missing(values)) {
            String field = missing.name();
            findings.add(
                    Finding.of(Problem.MISSING_VALUE, place.at(field), "field", field, "allowed", missing.allowed()));
        }
    }

    /** Adds what is wrong with the value of one column. */
    private record Complaints(Place place, List<Finding> findings) implements Column.Complaint {
        @Override
        public void about(Problem problem, String... parameters) {
            findings.add(Finding.of(problem, place, parameters));
        }
    }

    /** Adds the name of the column, which whoever looks at characters does not know. */
    private record Named(Column column, Column.Complaint complaint) implements Column.Complaint {
        @Override
        public void about(Problem problem, String... parameters) {
            complaint.about(problem, "field", column.name(), parameters[0], parameters[1]);
        }
    }

    private static void value(Column column, Object value, Column.Complaint complaint) {
        if (value instanceof Map<?, ?> levels) {
            for (Map.Entry<?, ?> level : levels.entrySet()) {
                column.parseLevels(
                        Map.of(level.getKey().toString(), level.getValue().toString()), complaint);
            }
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                value(column, each, complaint);
            }
        } else {
            String printed = column.isText() ? Canonical.text(value.toString()) : Column.print(value);
            column.parse(printed, complaint);
            characters(printed, new Named(column, complaint));
        }
    }

    /** Whether a mark at the start of a line or behind a tab would join the letter of the escape written before it. */
    private static boolean joinsEscape(char before, int character) {
        String letter = before == '\n' ? "n" : before == '\t' ? "t" : "";
        return !letter.isEmpty()
                && !Normalizer.isNormalized(letter + Character.toString(character), Normalizer.Form.NFC);
    }

    /** Finds the characters of a value that no file may hold. */
    static void characters(String text, Column.Complaint complaint) {
        for (int i = 0; i < text.length(); i++) {
            int character = text.codePointAt(i);
            boolean isBreak = character == '\n' || character == '\t';
            if (ByteScan.isControl(character) && !isBreak) {
                complaint.about(Problem.CONTROL_CHARACTER, "character", ByteScan.name(character));
            } else if (ByteScan.isBidiControl(character)) {
                complaint.about(Problem.BIDI_CONTROL, "character", ByteScan.name(character));
            } else if (character >= 0xD800 && character <= 0xDFFF) {
                complaint.about(Problem.NOT_UTF8, "byte", ByteScan.name(character));
            } else if (character >= FIRST_COMBINING && i > 0 && joinsEscape(text.charAt(i - 1), character)) {
                complaint.about(Problem.NOT_NFC, "character", ByteScan.name(character));
            }
            i += Character.charCount(character) - 1;
        }
    }

    /**
     * Refuses what the rules find about a changed record, or what they did not find before the changes; gives back what
     * they advise about the changed records.
     */
    static List<Finding> ofRules(Changes changes, Dataset now, Function<Dataset, List<Finding>> rules) {
        List<Finding> grave = new ArrayList<>();
        List<Finding> advice = new ArrayList<>();
        Set<String> changed = names(changes);
        for (Finding finding : rules.apply(changes.applyTo(now))) {
            if (!finding.problem().isAdvice()) {
                grave.add(finding);
            } else if (changed.contains(finding.place().file())) {
                advice.add(finding);
            }
        }
        if (!grave.isEmpty()) {
            refuse(changed, grave, told(rules.apply(now)));
        }
        return advice;
    }

    private static Set<String> names(Changes changes) {
        Set<String> names = new HashSet<>();
        for (Change<?> change : changes.all()) {
            names.add(Planner.name(change));
        }
        return names;
    }

    /** The findings as texts: their own equality would cost the first that is compared a tenth of the command. */
    private static Set<String> told(List<Finding> findings) {
        Set<String> told = new HashSet<>();
        for (Finding finding : findings) {
            told.add(told(finding));
        }
        return told;
    }

    private static String told(Finding finding) {
        Place place = finding.place();
        return finding.problem().name() + " " + place + " " + place.field() + " " + new TreeMap<>(finding.parameters());
    }

    private static void refuse(Set<String> changed, List<Finding> grave, Set<String> before) {
        List<Finding> refusing = new ArrayList<>();
        for (Finding finding : grave) {
            if (changed.contains(finding.place().file()) || !before.contains(told(finding))) {
                refusing.add(finding);
            }
        }
        if (!refusing.isEmpty()) {
            throw new Refusal(refusing);
        }
    }
}

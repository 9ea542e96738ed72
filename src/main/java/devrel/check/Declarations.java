package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Grounds;
import devrel.record.Nearest;
import devrel.record.Problem;
import devrel.record.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** That what records say in codes and names of writers is declared in the settings. */
final class Declarations {
    private Declarations() {}

    static List<Finding> writersAreDeclared(Dataset data) {
        Writers writers = new Writers(data.settings().writers().keySet(), new ArrayList<>());
        Cells.show(data, writers);
        return writers.findings();
    }

    static List<Finding> codesAreKnown(Dataset data) {
        Vocabularies vocabularies = new Vocabularies(data.settings(), new HashMap<>(), new ArrayList<>());
        Cells.show(data, vocabularies);
        return vocabularies.findings();
    }

    private record Writers(Set<String> declared, List<Finding> findings) implements Cells.Visitor {
        @Override
        public boolean wants(Column column) {
            return column.form() == Column.Form.WRITER;
        }

        @Override
        public void visit(Entry<?> entry, Column column, String value) {
            if (!declared.contains(value) && !value.equals(column.alternative())) {
                String allowed = String.join(", ", new TreeSet<>(declared));
                String[] words = {"value", value, "near", near(value, declared), "allowed", allowed};
                findings.add(entry.finding(Problem.UNDECLARED_WRITER, column.name(), words));
            }
        }
    }

    private record Vocabularies(Settings settings, Map<String, Set<String>> known, List<Finding> findings)
            implements Cells.Visitor {
        @Override
        public boolean wants(Column column) {
            return column.vocabulary() != null;
        }

        @Override
        public void visit(Entry<?> entry, Column column, String code) {
            String vocabulary = column.vocabulary();
            if (vocabulary != null && !codes(vocabulary).contains(code)) {
                findings.add(unknown(entry, column, vocabulary, code, codes(vocabulary)));
            }
        }

        private Set<String> codes(String vocabulary) {
            Set<String> codes = known.get(vocabulary);
            if (codes == null) {
                codes = settings.codes(vocabulary);
                known.put(vocabulary, codes);
            }
            return codes;
        }
    }

    private static Finding unknown(
            Entry<?> entry, Column column, String vocabulary, String code, Collection<String> codes) {
        if (vocabulary.equals("grounds") && code.equals(Grounds.FORBIDDEN)) {
            return entry.finding(Problem.INVALID_GROUND, column.name(), "value", code);
        }
        return entry.finding(
                Problem.UNKNOWN_VOCABULARY_CODE,
                column.name(),
                "value",
                code,
                "vocabulary",
                vocabulary,
                "near",
                near(code, codes),
                "allowed",
                String.join(", ", codes));
    }

    private static String near(String word, Collection<String> words) {
        return Nearest.to(word, words).orElse(Entry.NONE);
    }
}

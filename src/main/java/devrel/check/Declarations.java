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
        Set<String> writers = data.settings().writers().keySet();
        List<Finding> findings = new ArrayList<>();
        Cells.each(data, column -> column.form() == Column.Form.WRITER, (entry, column, value) -> {
            if (!writers.contains(value) && !value.equals(column.alternative())) {
                String allowed = String.join(", ", new TreeSet<>(writers));
                String[] words = {"value", value, "near", near(value, writers), "allowed", allowed};
                findings.add(entry.finding(Problem.UNDECLARED_WRITER, column.name(), words));
            }
        });
        return findings;
    }

    static List<Finding> codesAreKnown(Dataset data) {
        Map<String, Set<String>> known = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        Cells.each(data, column -> column.vocabulary() != null, (entry, column, code) -> {
            String vocabulary = column.vocabulary();
            if (vocabulary != null && !codes(vocabulary, data.settings(), known).contains(code)) {
                findings.add(unknown(entry, column, vocabulary, code, codes(vocabulary, data.settings(), known)));
            }
        });
        return findings;
    }

    private static Set<String> codes(String vocabulary, Settings settings, Map<String, Set<String>> known) {
        return known.computeIfAbsent(vocabulary, settings::codes);
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

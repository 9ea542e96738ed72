package devrel.render;

import devrel.report.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Notes in words; days, numbers and groups among their parameters are written as the language writes them. */
final class NoteWords {
    /** The parameter that holds groups: {@code client:banco,client:retail}. */
    private static final String NAMED = "named";

    /** Parameters that are days of employment, and may be more than a thousand. */
    private static final Set<String> IN_DAYS = Set.of("days", "lower", "upper");

    private final Words words;
    private final Function<Map<String, String>, String> group;

    NoteWords(Words words, Function<Map<String, String>, String> group) {
        this.words = words;
        this.group = group;
    }

    /** The note's sentence. */
    String of(Note note) {
        Map<String, String> parameters = new LinkedHashMap<>();
        note.parameters().forEach((name, value) -> parameters.put(name, Escapes.visible(written(name, value))));
        return words.text(note.key(), parameters);
    }

    private String written(String name, String value) {
        if (name.equals(NAMED)) {
            return groups(value);
        }
        boolean large =
                IN_DAYS.contains(name) && value.length() > 3 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return large ? words.number(Double.parseDouble(value), 0) : Localised.of(value, words);
    }

    private String groups(String codes) {
        List<String> labels = new ArrayList<>();
        for (String each : codes.split(",", -1)) {
            int colon = each.indexOf(':');
            labels.add(group.apply(Map.of(each.substring(0, colon), each.substring(colon + 1))));
        }
        return String.join("; ", labels);
    }
}

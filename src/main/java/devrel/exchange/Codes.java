package devrel.exchange;

import devrel.record.Column;
import devrel.record.Grounds;
import devrel.record.Id;
import devrel.record.Nearest;
import devrel.record.Problem;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import devrel.record.Vocabulary;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes of the open vocabularies during an import: those of the settings, and those that the import adds. Foreign
 * words find their code by the code itself or by a label, so a second import finds what the first one added.
 */
final class Codes {
    private static final int LONGEST = 60;

    private final Settings settings;
    private final boolean adds;
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Map<String, Map<String, String>> byLabel = new HashMap<>();
    private final Map<String, Map<String, Label>> added = new LinkedHashMap<>();

    Codes(Settings settings, boolean adds) {
        this.settings = settings;
        this.adds = adds;
    }

    /** The codes that the import adds, by vocabulary, with the foreign word as the label in both languages. */
    Map<String, Map<String, Label>> added() {
        return Collections.unmodifiableMap(added);
    }

    /** The code for a foreign word in that column; null after a complaint. */
    @Nullable
    String foreign(Column column, String word, Column.Complaint complaint) {
        String vocabulary = column.vocabulary();
        if (vocabulary == null) {
            return column.parse(isCode(word) ? word : slug(word), complaint) instanceof String code ? code : null;
        }
        String known = find(vocabulary, word);
        if (known != null) {
            return known;
        }
        if (mayAdd(vocabulary)) {
            return add(vocabulary, fresh(known(vocabulary), isCode(word) ? word : slug(word)), word);
        }
        refuse(column, vocabulary, word, complaint);
        return null;
    }

    /** The code that is the word, has it as a label, or, having no label of its own, would be made of it. */
    private @Nullable String find(String vocabulary, String word) {
        if (known(vocabulary).contains(word)) {
            return word;
        }
        String labelled = labels(vocabulary).get(word.toLowerCase(Locale.ROOT));
        if (labelled != null) {
            return labelled;
        }
        String slug = slug(word);
        boolean bare = settings.label(vocabulary, slug).isEmpty() && !isAdded(vocabulary, slug);
        return bare && known(vocabulary).contains(slug) ? slug : null;
    }

    /** Complains of a code of the mapping that may not be written. */
    void inspect(Column column, String code, Column.Complaint complaint) {
        String vocabulary = column.vocabulary();
        if (vocabulary != null && !known(vocabulary).contains(code) && !mayAdd(vocabulary)) {
            refuse(column, vocabulary, code, complaint);
        }
    }

    /** A code of the mapping is used: it is added, with that label, if no vocabulary has it. */
    void use(Column column, String code, String label) {
        String vocabulary = column.vocabulary();
        if (vocabulary != null && !known(vocabulary).contains(code) && mayAdd(vocabulary)) {
            add(vocabulary, code, label);
        }
    }

    /** A ground of exit needs a class, which no foreign word tells. */
    private boolean mayAdd(String vocabulary) {
        return adds && !vocabulary.equals("grounds");
    }

    private void refuse(Column column, String vocabulary, String word, Column.Complaint complaint) {
        if (vocabulary.equals("grounds") && word.equals(Grounds.FORBIDDEN)) {
            complaint.about(Problem.INVALID_GROUND, "field", column.name(), "value", word);
            return;
        }
        String near = Nearest.to(word, known(vocabulary)).orElse("");
        complaint.about(
                Problem.UNKNOWN_VOCABULARY_CODE,
                "field",
                column.name(),
                "value",
                word,
                "vocabulary",
                vocabulary,
                "near",
                near);
    }

    private String add(String vocabulary, String code, String label) {
        added.computeIfAbsent(home(vocabulary), name -> new LinkedHashMap<>()).put(code, new Label(label, label));
        known(vocabulary).add(code);
        labels(vocabulary).put(label.toLowerCase(Locale.ROOT), code);
        return code;
    }

    private boolean isAdded(String vocabulary, String code) {
        return added.getOrDefault(home(vocabulary), Map.of()).containsKey(code);
    }

    private static String home(String vocabulary) {
        return Vocabulary.parts(vocabulary).get(0);
    }

    private Set<String> known(String vocabulary) {
        return known.computeIfAbsent(vocabulary, name -> new LinkedHashSet<>(settings.codes(name)));
    }

    private Map<String, String> labels(String vocabulary) {
        return byLabel.computeIfAbsent(vocabulary, name -> {
            Map<String, String> labels = new HashMap<>();
            for (String code : settings.codes(name)) {
                settings.label(name, code).ifPresent(label -> {
                    labels.putIfAbsent(label.es().toLowerCase(Locale.ROOT), code);
                    labels.putIfAbsent(label.en().toLowerCase(Locale.ROOT), code);
                });
            }
            return labels;
        });
    }

    private static String fresh(Set<String> taken, String slug) {
        String code = slug;
        for (int n = 2; taken.contains(code); n++) {
            code = slug + "_" + n;
        }
        return code;
    }

    private static boolean isCode(String word) {
        return Id.Form.SLUG.accepts(word);
    }

    /** The word in letters, digits and underscores: marks of letters dropped, all else an underscore. */
    static String slug(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '_') {
                slug.append('_');
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '_') {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? "code" : slug.toString();
    }
}

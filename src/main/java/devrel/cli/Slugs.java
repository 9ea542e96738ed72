package devrel.cli;

import devrel.record.Column;
import devrel.record.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the id of a thing that the user sees: its month and its first words, {@code 2026-11-backend-banco}. */
final class Slugs {
    private static final int LONGEST = 48;

    private Slugs() {}

    /** An id for the draft that is not taken. */
    static String fresh(Draft<?> draft, Set<String> taken) {
        List<String> words = new ArrayList<>();
        boolean hasWords = hasWords(draft);
        for (Column column : draft.kind().columns()) {
            Object value = draft.value(column.name());
            if (hasWords && !column.isRequired()) {
                continue;
            }
            if (value instanceof LocalDate date
                    && column.isRequired()
                    && !draft.kind().name().equals("group")) {
                words.add(0, date.toString().substring(0, 7));
            } else if (value instanceof String text
                    && words.size() < 3
                    && !column.name().equals("id")) {
                words.add(text);
            }
        }
        String slug = slug(String.join("-", words));
        String id = slug;
        for (int i = 2; taken.contains(id) || !Id.Form.SLUG.accepts(id); i++) {
            id = (slug.isEmpty() ? draft.kind().name() : slug) + "-" + i;
        }
        return id;
    }

    /** Whether the thing has a name or title, which says more than codes. */
    private static boolean hasWords(Draft<?> draft) {
        for (Column column : draft.kind().columns()) {
            if (column.isText() && column.isRequired()) {
                return true;
            }
        }
        return false;
    }

    /** The text's letters and digits in lower case without accents, hyphens between them. */
    static String slug(String text) {
        StringBuilder slug = new StringBuilder();
        for (char c : Names.plain(text).toCharArray()) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            if (plain) {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        String cut = slug.substring(0, Math.min(LONGEST, slug.length()));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}

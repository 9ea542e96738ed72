package devrel.store;

import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads things as devrel writes them, from the bytes of their files right into records: one key a line, in the order of
 * the columns, plain Latin letters, nothing escaped. It gives up at whatever else it meets, good or bad, so that every
 * refusal comes from {@link ThingReader}; a store of thousands of people is read in half the time.
 */
final class ThingLines<T extends Item> implements Column.Complaint {
    /** The first bytes of two-byte letters that are composed and no control characters: U+00C0 to U+02FF. */
    private static final int FIRST_OF_TWO = 0xC3;

    private static final int LAST_OF_TWO = 0xCB;
    private static final byte DELETE = 0x7F;
    private static final String PLAIN = " _-.@/+";

    private final Kind<T> kind;
    private final Column[] columns;
    private final byte[][] keys;
    private final Memo[] memos;
    private byte[] bytes = {};
    private int at;
    private boolean hasFailed;

    ThingLines(Kind<T> kind) {
        this.kind = kind;
        this.columns = kind.columns().toArray(new Column[0]);
        this.memos = Memo.of(kind, new HashMap<>());
        this.keys = new byte[columns.length][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (columns[i].name() + ": ").getBytes(StandardCharsets.US_ASCII);
        }
    }

    Kind<T> kind() {
        return kind;
    }

    /** The record of that id, or null when the file has to be read the long way. */
    @Nullable
    T read(byte[] file, String id) {
        bytes = file;
        at = 0;
        hasFailed = false;
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            values[i] = startsWith(keys[i]) ? value(i) : columns[i].empty();
        }
        boolean isWhole = !hasFailed && at == bytes.length && id.equals(values[0]);
        return isWhole && kind.missing(values).isEmpty() ? kind.make(values) : null;
    }

    private boolean startsWith(byte[] key) {
        if (at + key.length >= bytes.length) {
            return false;
        }
        for (int i = 0; i < key.length; i++) {
            if (bytes[at + i] != key[i]) {
                return false;
            }
        }
        at += key.length;
        return true;
    }

    /** The value up to the end of the line; null, after giving up, when it is none of the simple ones. */
    private @Nullable Object value(int index) {
        int from = at;
        int to = lineEnd(from);
        if (to <= from) {
            return fail();
        }
        at = to + 1;
        Column column = columns[index];
        boolean isOften = !column.isText() && index > 0 && to - from <= Memo.LONGEST;
        Object known = isOften ? memos[index].find(bytes, from, to) : null;
        if (known != null) {
            return known;
        }
        Object value = value(column, from, to);
        if (isOften && value != null && !hasFailed) {
            memos[index].keep(bytes, from, to, value);
        }
        return value;
    }

    /** Where the line ends; -1 when there is no end, or a byte that these lines never hold. */
    private int lineEnd(int from) {
        byte[] all = bytes;
        int end = from;
        while (end < all.length && all[end] != '\n') {
            byte first = all[end];
            if (first >= ' ' && first != DELETE && first != '\\') {
                end++;
            } else if (isTwo(end)) {
                end += 2;
            } else {
                return -1;
            }
        }
        return end < all.length ? end : -1;
    }

    /** Whether a plain letter of two bytes stands there. */
    private boolean isTwo(int position) {
        int first = bytes[position] & 0xFF;
        return first >= FIRST_OF_TWO
                && first <= LAST_OF_TWO
                && position + 1 < bytes.length
                && (bytes[position + 1] & 0xC0) == 0x80;
    }

    private @Nullable Object value(Column column, int from, int to) {
        return switch (column.shape()) {
            case ONE -> one(column, from, to);
            case MANY -> encloses(from, to, '[', ']') ? many(column, text(from + 1, to - 1)) : fail();
            case MAP -> encloses(from, to, '{', '}') ? map(column, text(from + 1, to - 1)) : fail();
        };
    }

    private boolean encloses(int from, int to, char first, char last) {
        return to - from > 2 && bytes[from] == first && bytes[to - 1] == last;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private @Nullable Object one(Column column, int from, int to) {
        boolean isQuoted = encloses(from, to, '"', '"');
        String raw = isQuoted ? text(from + 1, to - 1) : text(from, to);
        return (isQuoted ? raw.indexOf('"') < 0 : isPlain(raw)) ? column.parse(raw, this) : fail();
    }

    /** Whether the word means itself in YAML: no sign that could mean anything, and no space at its ends. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isAlphanumeric(c) && (i == 0 || i + 1 == word.length() || PLAIN.indexOf(c) < 0)) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private @Nullable Object many(Column column, String inner) {
        List<String> entries = entries(inner);
        for (String entry : entries) {
            if (!isPlain(entry)) {
                return fail();
            }
        }
        return column.parseAll(entries, this);
    }

    private @Nullable Object map(Column column, String inner) {
        Map<String, String> levels = new TreeMap<>();
        for (String entry : entries(inner)) {
            int colon = entry.indexOf(": ");
            if (colon < 0 || !isPlain(entry.substring(0, colon)) || !isPlain(entry.substring(colon + 2))) {
                return fail();
            }
            if (levels.put(entry.substring(0, colon), entry.substring(colon + 2)) != null) {
                return fail();
            }
        }
        return column.parseLevels(levels, this);
    }

    private static List<String> entries(String inner) {
        List<String> entries = new ArrayList<>();
        int start = 0;
        for (int end = inner.indexOf(", "); end >= 0; end = inner.indexOf(", ", start)) {
            entries.add(inner.substring(start, end));
            start = end + 2;
        }
        entries.add(inner.substring(start));
        return entries;
    }

    private @Nullable Object fail() {
        hasFailed = true;
        return null;
    }

    @Override
    public void about(Problem problem, String... parameters) {
        hasFailed = true;
    }
}

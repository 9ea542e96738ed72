package devrel.store;

import devrel.record.Changes;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, plainly in order, to which rows are added; nothing else changes in it. It may hold thousands of rows, of
 * which no record is made, and no text.
 */
final class MonthAdditions<T extends Item> implements Draft<T> {
    private final Kind<T> kind;
    private final Path path;
    private final byte[] bytes;
    private final int[] starts;
    /** The new rows, by date and id. */
    private final Map<String, byte[]> added = new TreeMap<>();

    private boolean wasAsked;
    private @Nullable Set<String> ids;

    /** The starts are those of the {@link PlainRows} of these bytes. */
    MonthAdditions(Kind<T> kind, Path path, byte[] bytes, int[] starts) {
        this.kind = kind;
        this.path = path;
        this.bytes = bytes;
        this.starts = starts;
    }

    @Override
    public Kind<T> kind() {
        return kind;
    }

    @Override
    public List<Placed<T>> before() {
        return List.of();
    }

    /** Looks through the rows for the first one that is asked for; who asks on wants to know of many. */
    @Override
    public boolean holds(String id) {
        if (!wasAsked && added.isEmpty()) {
            wasAsked = true;
            return stands(id.getBytes(StandardCharsets.UTF_8));
        }
        Set<String> known = ids == null ? allIds() : ids;
        ids = known;
        return known.contains(id);
    }

    private Set<String> allIds() {
        Set<String> all = new HashSet<>();
        for (int start : starts) {
            all.add(text(start, PlainRows.ID_LENGTH));
        }
        for (String key : added.keySet()) {
            all.add(key.substring(PlainRows.DATE_LENGTH));
        }
        return all;
    }

    private boolean stands(byte[] id) {
        byte[] all = bytes;
        for (int start : starts) {
            int same = 0;
            while (same < Math.min(id.length, PlainRows.ID_LENGTH) && all[start + same] == id[same]) {
                same++;
            }
            if (same == PlainRows.ID_LENGTH && same == id.length) {
                return true;
            }
        }
        return false;
    }

    private String text(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** Nothing is looked for in a file to which rows are only added. */
    @Override
    public @Nullable T find(String id) {
        return null;
    }

    @Override
    public void apply(Changes.Verb verb, T item) {
        if (verb != Changes.Verb.ADD) {
            throw new IllegalArgumentException(verb + " of a record that was not read");
        }
        String line = CsvWriter.line(kind, item) + "\n";
        added.put(((Happening) item).date() + item.id(), line.getBytes(StandardCharsets.UTF_8));
        if (ids != null) {
            ids.add(item.id());
        }
    }

    @Override
    public Landing.Target target() {
        int size = bytes.length;
        for (byte[] line : added.values()) {
            size += line.length;
        }
        byte[] after = new byte[size];
        int first = bytes.length;
        int done = 0;
        int to = 0;
        for (Map.Entry<String, byte[]> each : added.entrySet()) {
            int at = position(each.getKey());
            first = Math.min(first, at);
            System.arraycopy(bytes, done, after, to, at - done);
            to += at - done;
            done = at;
            System.arraycopy(each.getValue(), 0, after, to, each.getValue().length);
            to += each.getValue().length;
        }
        System.arraycopy(bytes, done, after, to, bytes.length - done);
        return new Landing.Target(path, bytes, after, first, bytes.length - done);
    }

    /** Where in the bytes a row of that date and id belongs. */
    private int position(String key) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(starts[middle]).compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < starts.length ? starts[low] : bytes.length;
    }

    private String key(int start) {
        return text(start + PlainRows.DATE, PlainRows.DATE_LENGTH) + text(start, PlainRows.ID_LENGTH);
    }
}

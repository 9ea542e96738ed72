package devrel.store;

import devrel.record.Changes;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import devrel.record.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that changes: the lines of untouched records stay as they are, byte for byte. A command that only adds
 * needs no record of the file, and none is made of its rows.
 */
final class MonthDraft<T extends Item> implements Draft<T> {
    /** A line; it is sorted by its date and its id. No record: only itself is equal to it. */
    private static final class Row implements Comparable<Row> {
        private final String id;
        private final byte[] bytes;
        private final int from;
        private final int to;
        private final int date;
        private final int dateEnd;

        Row(CsvRows rows, String id) {
            this.id = id;
            this.bytes = rows.bytes();
            this.from = rows.from();
            this.to = rows.to();
            this.date = rows.line().from(CsvRows.DATE);
            this.dateEnd = rows.line().to(CsvRows.DATE);
        }

        Row(String line, Happening item) {
            this.id = item.id();
            this.bytes = line.getBytes(StandardCharsets.UTF_8);
            this.from = 0;
            this.to = bytes.length;
            this.date = id.length() + 1;
            this.dateEnd = date + item.date().toString().length();
        }

        private String key() {
            return new String(bytes, date, dateEnd - date, StandardCharsets.UTF_8) + id;
        }

        /** Of the many rows of a month a few are compared with a new one. */
        @Override
        public int compareTo(Row other) {
            return key().compareTo(other.key());
        }

        void appendTo(ByteArrayOutputStream file) {
            file.write(bytes, from, to - from);
            file.write('\n');
        }
    }

    private final Kind<T> kind;
    private final Path path;
    private final byte @Nullable [] bytes;
    private final List<Placed<T>> before = new ArrayList<>();
    private final Map<String, T> items = new HashMap<>();
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Row> sorted = new ArrayList<>();

    /** Reads what the file holds, into records too when that is asked for; what is wrong in it is added to the findings. */
    MonthDraft(
            Kind<T> kind, MonthFile month, Path path, byte @Nullable [] bytes, boolean asRecords, Findings findings) {
        this.kind = kind;
        this.path = path;
        this.bytes = bytes;
        if (bytes != null && ByteScan.isText(bytes, findings)) {
            CsvRows lines = new CsvRows(kind, month, bytes, Set.of(), findings);
            if (asRecords) {
                readRecords(lines, findings);
            } else {
                readLines(lines, findings);
            }
        }
    }

    private void readRecords(CsvRows lines, Findings findings) {
        CsvReader<T> reader = new CsvReader<>(kind, lines, Memo.of(kind, new HashMap<>()), true, null);
        for (T item = reader.next(); item != null; item = reader.next()) {
            before.add(new Placed<>(item, findings.file(), lines.number()));
            items.put(item.id(), item);
            keep(item.id(), lines, findings);
        }
    }

    private void readLines(CsvRows lines, Findings findings) {
        while (lines.next()) {
            lines.checkPlace();
            keep(lines.line().cell(CsvRows.ID), lines, findings);
        }
    }

    private void keep(String id, CsvRows lines, Findings findings) {
        Row row = new Row(lines, id);
        sorted.add(row);
        if (rows.put(id, row) != null) {
            String file = findings.file();
            findings.add(Problem.DUPLICATE_ID, lines.number(), 1, "kind", kind.name(), "id", id, "other", file);
        }
    }

    @Override
    public Kind<T> kind() {
        return kind;
    }

    @Override
    public List<Placed<T>> before() {
        return before;
    }

    @Override
    public boolean holds(String id) {
        return rows.containsKey(id);
    }

    @Override
    public @Nullable T find(String id) {
        return items.get(id);
    }

    @Override
    public void apply(Changes.Verb verb, T item) {
        Row old = rows.remove(item.id());
        if (old != null) {
            sorted.remove(old);
        }
        items.remove(item.id());
        if (verb != Changes.Verb.REMOVE) {
            Row row = new Row(CsvWriter.line(kind, item), (Happening) item);
            sorted.add(-1 - Collections.binarySearch(sorted, row), row);
            rows.put(item.id(), row);
            items.put(item.id(), item);
        }
    }

    @Override
    public Landing.Target target() {
        return new Landing.Target(path, bytes, sorted.isEmpty() ? null : content());
    }

    private byte[] content() {
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes == null ? 1024 : bytes.length + 1024);
        file.writeBytes((CsvWriter.header(kind) + "\n").getBytes(StandardCharsets.UTF_8));
        for (Row row : sorted) {
            row.appendTo(file);
        }
        return file.toByteArray();
    }
}

package devrel.store;

import devrel.record.Changes;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Placed;
import devrel.record.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A CSV file that changes: the lines of untouched records stay as they are, byte for byte. */
final class MonthDraft<T extends Item> implements Draft<T> {
    private record Row<T>(String key, T item, String line) {}

    private final Kind<T> kind;
    private final Path path;
    private final byte @Nullable [] bytes;
    private final List<Placed<T>> before = new ArrayList<>();
    private final Map<String, Row<T>> rows = new HashMap<>();

    /** Reads the file; what is wrong in it is added to the findings. */
    MonthDraft(Kind<T> kind, MonthFile month, Path path, Findings findings) {
        this.kind = kind;
        this.path = path;
        this.bytes = FileText.bytes(path, Limits.CSV, findings);
        String text = bytes == null ? null : ByteScan.text(bytes, findings);
        if (text != null) {
            new CsvReader<>(kind, month, text, findings).read(Set.of(), (item, line, raw) -> {
                before.add(new Placed<>(item, Place.of(findings.file(), line)));
                if (rows.put(item.id(), new Row<>(key(item), item, raw)) != null) {
                    String other = findings.file();
                    findings.add(Problem.DUPLICATE_ID, line, 1, "kind", kind.name(), "id", item.id(), "other", other);
                }
            });
        }
    }

    private String key(T item) {
        return CsvReader.date(item) + item.id();
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
    public @Nullable T find(String id) {
        Row<T> row = rows.get(id);
        return row == null ? null : row.item();
    }

    @Override
    public void apply(Changes.Verb verb, T item) {
        if (verb == Changes.Verb.REMOVE) {
            rows.remove(item.id());
        } else {
            rows.put(item.id(), new Row<>(key(item), item, CsvWriter.line(kind, item)));
        }
    }

    @Override
    public Landing.Target target() {
        return new Landing.Target(path, bytes, rows.isEmpty() ? null : text().getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        List<Row<T>> sorted = new ArrayList<>(rows.values());
        sorted.sort((a, b) -> a.key().compareTo(b.key()));
        StringBuilder text = new StringBuilder(sorted.size() * 160);
        text.append(CsvReader.header(kind)).append('\n');
        for (Row<T> row : sorted) {
            text.append(row.line()).append('\n');
        }
        return text.toString();
    }
}

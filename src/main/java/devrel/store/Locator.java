package devrel.store;

import devrel.record.Column;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Span;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the character at which a field stands, by reading its file once more. */
final class Locator {
    private final Layout layout;
    private @Nullable LinedFile last;

    Locator(Layout layout) {
        this.layout = layout;
    }

    Finding locate(Finding finding) {
        Place place = finding.place();
        if (place.field() == null || place.column() > 0 || place.line() == 0) {
            return finding;
        }
        Place found = place.file().endsWith(".csv") ? inCsv(place, place.field()) : inYaml(place, place.field());
        return found == null ? finding : new Finding(finding.problem(), found, finding.parameters());
    }

    private @Nullable Place inCsv(Place place, String field) {
        Path path = layout.file(place.file());
        Path folder = path.getParent();
        Kind<?> kind = folder == null
                ? null
                : Kinds.inDirectory(folder.getFileName().toString()).orElse(null);
        LinedFile lines = lines(path, place.file());
        if (kind == null || lines == null) {
            return null;
        }
        int start = lines.startOf(place.line());
        int end = lines.startOf(place.line() + 1) - 1;
        int index = index(kind.columns(), field);
        CsvLine cells = new CsvLine(
                lines.bytes(), new Findings(place.file()), kind.columns().size());
        boolean stands = index >= 0 && start < end && cells.scan(start, end, place.line());
        return stands && index < cells.count() ? at(place, place.line(), cells.column(index)) : null;
    }

    /** Findings come file by file, by the thousand where something went wrong at large: each file is read once. */
    private @Nullable LinedFile lines(Path path, String file) {
        Layout now = layout.now();
        if (last == null || !last.isOf(path, now)) {
            last = LinedFile.read(path, now, file);
        }
        return last;
    }

    private static int index(List<Column> columns, String field) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Place inYaml(Place place, String field) {
        String text = layout.now().text(layout.file(place.file()), Limits.YAML, new Findings(place.file()));
        Mapping mapping = text == null ? null : Yaml.parse(text, new Findings(place.file()));
        if (mapping == null) {
            return null;
        }
        for (Entry entry : mapping.entries()) {
            if (entry.key().text().equals(field)) {
                Span span = entry.value().isBlank()
                        ? entry.key().span()
                        : entry.value().span();
                return at(place, span.line(), span.column());
            }
        }
        return null;
    }

    private static Place at(Place place, int line, int column) {
        return new Place(place.file(), line, column, place.field());
    }
}

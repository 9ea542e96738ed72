package devrel.store;

import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a record as the one canonical line of its kind. */
final class CsvWriter {
    private CsvWriter() {}

    /** The first line of every file of that kind, without its line feed. */
    static String header(Kind<?> kind) {
        StringBuilder header = new StringBuilder();
        for (Column column : kind.columns()) {
            header.append(header.length() == 0 ? "" : ",").append(column.name());
        }
        return header.toString();
    }

    static <T extends Item> String line(Kind<T> kind, T item) {
        StringBuilder line = new StringBuilder(160);
        @Nullable Object[] values = kind.values(item);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            Object value = values[i];
            if (value != null) {
                append(line, cell(kind.columns().get(i), value));
            }
        }
        return line.toString();
    }

    /** A line of cells that are written already. */
    static String line(List<String> cells) {
        StringBuilder line = new StringBuilder(160);
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            append(line, cells.get(i));
        }
        return line.toString();
    }

    private static String cell(Column column, Object value) {
        return switch (column.shape()) {
            case ONE -> column.isText() ? Escapes.make(Canonical.text(value.toString())) : Column.print(value);
            case MANY -> String.join(";", members(value));
            case MAP -> levels(value);
        };
    }

    private static List<String> members(Object value) {
        List<String> members = new ArrayList<>();
        for (Object member : (List<?>) value) {
            members.add(Column.print(member));
        }
        return members;
    }

    private static String levels(Object value) {
        StringBuilder levels = new StringBuilder();
        for (Map.Entry<?, ?> level : Canonical.sorted((Map<?, ?>) value).entrySet()) {
            levels.append(levels.length() == 0 ? "" : ";")
                    .append(level.getKey())
                    .append('=')
                    .append(level.getValue());
        }
        return levels.toString();
    }

    private static void append(StringBuilder line, String cell) {
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}

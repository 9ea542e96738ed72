package devrel.store;

import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a thing as canonical YAML: one key after the other in the order of its columns, absent values left out. */
final class ThingWriter {
    private ThingWriter() {}

    static <T extends Item> String text(Kind<T> kind, T item) {
        StringBuilder text = new StringBuilder();
        @Nullable Object[] values = kind.values(item);
        for (int i = 0; i < values.length; i++) {
            for (String line : lines(kind.columns().get(i), values[i])) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    /** The lines of one key; none for an absent value. */
    static List<String> lines(Column column, @Nullable Object value) {
        if (value == null || value.equals(column.empty()) || (column.isText() && "".equals(value))) {
            return List.of();
        }
        return switch (column.shape()) {
            case ONE -> List.of(column.name() + ": " + scalar(column, value));
            case MANY -> column.isText() ? block(column, (List<?>) value) : flow(column, (List<?>) value);
            case MAP -> List.of(column.name() + ": " + levels((Map<?, ?>) value));
        };
    }

    private static String scalar(Column column, Object value) {
        return column.isText() ? YamlText.quoted(Canonical.text(value.toString())) : Column.print(value);
    }

    private static List<String> block(Column column, List<?> values) {
        List<String> lines = new ArrayList<>();
        lines.add(column.name() + ":");
        for (Object value : values) {
            lines.add("  - " + scalar(column, value));
        }
        return lines;
    }

    private static List<String> flow(Column column, List<?> values) {
        StringBuilder line = new StringBuilder(column.name()).append(": [");
        for (int i = 0; i < values.size(); i++) {
            line.append(i == 0 ? "" : ", ").append(Column.print(values.get(i)));
        }
        return List.of(line.append(']').toString());
    }

    private static String levels(Map<?, ?> levels) {
        StringBuilder line = new StringBuilder("{");
        for (Map.Entry<?, ?> level : Canonical.sorted(levels).entrySet()) {
            line.append(line.length() == 1 ? "" : ", ");
            line.append(level.getKey()).append(": ").append(level.getValue());
        }
        return line.append('}').toString();
    }
}

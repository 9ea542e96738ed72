package devrel.store;

import devrel.record.Column;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.List;

/** A record as YAML for a person's eyes: to look at before it is saved, and to fill in with an editor. */
public final class ItemText {
    private ItemText() {}

    /** The record, as the file of a thing would say it. */
    public static <T extends Item> String of(Kind<T> kind, T item) {
        return ThingWriter.text(kind, item);
    }

    /** The record, and below it, commented out, every column that says nothing yet, with what is allowed. */
    public static <T extends Item> String template(Kind<T> kind, T item) {
        StringBuilder text = new StringBuilder(of(kind, item));
        for (Column column : kind.columns()) {
            if (ThingWriter.lines(column, kind.value(item, column)).isEmpty()) {
                text.append(column.isRequired() ? "" : "# ")
                        .append(column.name())
                        .append(": ")
                        .append(example(column))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String example(Column column) {
        String allowed = column.allowed().isEmpty() ? "" : "  # " + column.allowed();
        return switch (column.shape()) {
            case ONE -> (column.isText() ? "\"\"" : "") + allowed;
            case MANY -> "[]" + allowed;
            case MAP -> "{}" + allowed;
        };
    }

    /** The record that the text says; refused with every finding, its place a line of {@code name}. */
    public static <T extends Item> T read(Kind<T> kind, String text, String id, String name) {
        Findings findings = new Findings(name);
        T item = new ThingReader<>(kind, findings).read(text, id);
        if (item == null) {
            List<Finding> all = new ArrayList<>();
            findings.addTo(all);
            throw new Refusal(all);
        }
        return item;
    }
}

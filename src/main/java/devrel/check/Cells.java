package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Walks over the values of columns, whatever their kind; how the rules that no kind has to mention see the data. */
final class Cells {
    /** A rule on its way over the cells. */
    interface Visitor {
        /** Whether the rule looks at cells of this column. */
        boolean wants(Column column);

        /** Sees one string of a cell: its text, or one member of its set, or one code of its levels. */
        void visit(Entry<?> entry, Column column, String value);
    }

    private Cells() {}

    /** Shows the visitor all strings in the columns that it wants, of the kinds that were read. */
    static void show(Dataset data, Visitor visitor) {
        for (Kind<?> kind : data.kinds()) {
            List<Column> columns = new ArrayList<>();
            for (Column column : kind.columns()) {
                if (visitor.wants(column)) {
                    columns.add(column);
                }
            }
            if (!columns.isEmpty()) {
                show(data, kind, columns, visitor);
            }
        }
    }

    private static <T extends Item> void show(Dataset data, Kind<T> kind, List<Column> columns, Visitor visitor) {
        for (Placed<T> placed : data.placed(kind)) {
            Entry<T> entry = new Entry<>(kind, placed.item(), placed.place());
            for (Column column : columns) {
                show(entry, column, visitor);
            }
        }
    }

    private static void show(Entry<?> entry, Column column, Visitor visitor) {
        Object value = entry.kind().value(entry.item(), column);
        if (value instanceof String text) {
            visitor.visit(entry, column, text);
        } else if (value instanceof Collection<?> many) {
            for (Object each : many) {
                visitor.visit(entry, column, each.toString());
            }
        } else if (value instanceof Map<?, ?> levels) {
            for (Object each : levels.keySet()) {
                visitor.visit(entry, column, each.toString());
            }
        }
    }
}

package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Placed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Walks over the values of columns, whatever their kind; how the rules that no kind has to mention see the data. */
final class Cells {
    /** Sees one string of a cell: its text, or one member of its set, or one code of its levels. */
    @FunctionalInterface
    interface Visit {
        void cell(Entry<?> entry, Column column, String value);
    }

    private Cells() {}

    /** Visits all strings in the wanted columns of the kinds that were read. */
    static void each(Dataset data, Predicate<Column> wanted, Visit visit) {
        for (Kind<?> kind : data.kinds()) {
            List<Column> columns = kind.columns().stream().filter(wanted).toList();
            if (!columns.isEmpty()) {
                each(data, kind, columns, visit);
            }
        }
    }

    private static <T extends Item> void each(Dataset data, Kind<T> kind, List<Column> columns, Visit visit) {
        for (Placed<T> placed : data.placed(kind)) {
            Entry<T> entry = new Entry<>(kind, placed.item(), placed.place());
            for (Column column : columns) {
                visit(entry, column, visit);
            }
        }
    }

    private static void visit(Entry<?> entry, Column column, Visit visit) {
        Object value = entry.kind().value(entry.item(), column);
        if (value instanceof String text) {
            visit.cell(entry, column, text);
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> visit.cell(entry, column, each.toString()));
        } else if (value instanceof Map<?, ?> levels) {
            levels.keySet().forEach(each -> visit.cell(entry, column, each.toString()));
        }
    }
}

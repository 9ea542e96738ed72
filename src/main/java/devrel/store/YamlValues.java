package devrel.store;

import devrel.record.Column;
import devrel.store.YamlNode.Entry;
import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Scalar;
import devrel.store.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges the values of one key: sets as sets, maps in braces by their keys; nothing else can have both sides' way. */
final class YamlValues {
    private static final List<String> SETS = List.of("holidays");

    private final List<Column> columns;

    YamlValues(List<Column> columns) {
        this.columns = columns;
    }

    /** The lines of the merged key, without the comment at its end; null for a conflict. */
    @Nullable
    String of(String key, @Nullable YamlNode base, YamlSegment ours, YamlSegment theirs) {
        if (isList(base) && ours.value() instanceof Sequence our && theirs.value() instanceof Sequence their) {
            return list(key, texts(base), texts(our), texts(their));
        }
        if (isFlow(base) && isFlow(ours.value()) && isFlow(theirs.value())) {
            String flow = new FlowMerge(ours.text(), theirs.text())
                    .merge((Mapping) base, map(ours.value()), map(theirs.value()));
            return flow == null ? null : ours.indent() + key + ": " + flow;
        }
        return null;
    }

    private static Mapping map(@Nullable YamlNode node) {
        return (Mapping) Objects.requireNonNull(node);
    }

    private static boolean isList(@Nullable YamlNode node) {
        return node == null || node instanceof Sequence || node.isBlank();
    }

    private static boolean isFlow(@Nullable YamlNode node) {
        boolean isOnOneLine = node != null && node.span().line() == node.span().endLine();
        return node == null || isOnOneLine && node instanceof Mapping mapping && mapping.flow();
    }

    /** The words of a list; null when it holds more than words. */
    private static @Nullable List<String> texts(@Nullable YamlNode node) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : node instanceof Sequence list ? list.items() : List.<YamlNode>of()) {
            if (!(item instanceof Scalar scalar)) {
                return null;
            }
            texts.add(scalar.text());
        }
        return texts;
    }

    private @Nullable String list(
            String key, @Nullable List<String> base, @Nullable List<String> ours, @Nullable List<String> theirs) {
        Column column = column(key);
        if (base == null || ours == null || theirs == null || column == null && !SETS.contains(key)) {
            return null;
        }
        if (column == null) {
            return key + ": [" + String.join(", ", Sides.sets(base, ours, theirs)) + "]";
        }
        List<String> merged = column.isText() ? Sides.lists(base, ours, theirs) : Sides.sets(base, ours, theirs);
        return String.join("\n", ThingWriter.lines(column, merged));
    }

    private @Nullable Column column(String key) {
        for (Column column : columns) {
            if (column.name().equals(key)) {
                return column;
            }
        }
        return null;
    }

    /** A set or levels that one side emptied: what the other side added; null where the key cannot be empty. */
    @Nullable
    List<String> rest(String key, YamlSegment base, YamlSegment changed) {
        Column column = column(key);
        List<String> lines = null;
        if (column != null && column.shape() == Column.Shape.MANY) {
            String list = list(key, texts(base.value()), texts(changed.value()), List.of());
            lines = list == null ? null : list.lines().toList();
        } else if (column != null && column.shape() == Column.Shape.MAP) {
            Map<String, String> levels = Sides.maps(levels(base.value()), levels(changed.value()), Map.of());
            lines = levels == null ? null : ThingWriter.lines(column, levels);
        }
        return lines == null || lines.size() != 1 ? lines : List.of(lines.get(0) + changed.remark());
    }

    private static Map<String, String> levels(@Nullable YamlNode node) {
        Map<String, String> levels = new TreeMap<>();
        for (Entry entry : node instanceof Mapping mapping ? mapping.entries() : List.<Entry>of()) {
            levels.put(entry.key().text(), String.join("", said(entry.value())).substring(1));
        }
        return levels;
    }

    /** Whether the two say the same, wherever and however it is written. */
    static boolean same(@Nullable YamlNode one, @Nullable YamlNode other) {
        return said(one).equals(said(other));
    }

    private static List<String> said(@Nullable YamlNode node) {
        List<String> said = new ArrayList<>();
        if (node instanceof Scalar scalar) {
            said.add("=" + scalar.text());
        } else if (node instanceof Sequence list) {
            said.add("[");
            list.items().forEach(item -> said.addAll(said(item)));
            said.add("]");
        } else if (node instanceof Mapping mapping) {
            said.add("{");
            for (String key : new TreeSet<>(keys(mapping))) {
                said.add(key);
                said.addAll(said(mapping.get(key)));
            }
            said.add("}");
        }
        return said;
    }

    static List<String> keys(Mapping mapping) {
        List<String> keys = new ArrayList<>();
        mapping.entries().forEach(entry -> keys.add(entry.key().text()));
        return keys;
    }
}

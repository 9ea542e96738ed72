package devrel.store;

import devrel.store.YamlNode.Mapping;
import devrel.store.YamlNode.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges three versions of a map in braces, each value as it is written. */
final class FlowMerge {
    private final String ours;
    private final String theirs;

    /** The lines that the maps stand in. */
    FlowMerge(String ours, String theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    /** The merged map, its keys sorted where both sides are; null when one key was changed differently. */
    @Nullable
    String merge(@Nullable Mapping before, Mapping our, Mapping their) {
        List<String> keys = before == null ? List.of() : YamlValues.keys(before);
        List<String> canonical =
                isSorted(our) && isSorted(their) ? List.copyOf(new TreeSet<>(union(our, their))) : List.of();
        List<String> order = canonical.isEmpty()
                ? Sides.order(keys, YamlValues.keys(our), YamlValues.keys(their), canonical)
                : canonical;
        List<String> entries = new ArrayList<>();
        for (String key : order) {
            YamlNode old = before == null ? null : before.get(key);
            YamlNode left = our.get(key);
            YamlNode right = their.get(key);
            String value = value(old, left, right);
            if (value == null) {
                return null;
            }
            if (!value.isEmpty()) {
                entries.add(key + ": " + value);
            }
        }
        return "{" + String.join(", ", entries) + "}";
    }

    private static List<String> union(Mapping our, Mapping their) {
        List<String> union = new ArrayList<>(YamlValues.keys(our));
        union.addAll(YamlValues.keys(their));
        return union;
    }

    private static boolean isSorted(Mapping mapping) {
        return List.copyOf(new TreeSet<>(YamlValues.keys(mapping))).equals(YamlValues.keys(mapping));
    }

    /** The written value; empty when it goes, null for a conflict. */
    private @Nullable String value(@Nullable YamlNode old, @Nullable YamlNode left, @Nullable YamlNode right) {
        if (isSame(left, right)) {
            return written(ours, left);
        }
        if (isSame(old, left)) {
            return written(theirs, right);
        }
        if (isSame(old, right)) {
            return written(ours, left);
        }
        if (left instanceof Mapping our && right instanceof Mapping their && (old == null || old instanceof Mapping)) {
            return merge((Mapping) old, our, their);
        }
        return null;
    }

    private static boolean isSame(@Nullable YamlNode one, @Nullable YamlNode other) {
        return (one == null) == (other == null) && YamlValues.same(one, other);
    }

    /** The value as it stands in its one line. */
    private static String written(String line, @Nullable YamlNode node) {
        if (node == null) {
            return "";
        }
        Span span = node.span();
        return line.substring(
                line.offsetByCodePoints(0, span.column() - 1), line.offsetByCodePoints(0, span.endColumn() - 1));
    }
}

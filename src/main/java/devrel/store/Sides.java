package devrel.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The arithmetic of merging: what was before, and what two sides made of it. Which side is which makes no difference. */
final class Sides {
    private Sides() {}

    /** Whether one side decides: the other left it alone, or both say the same. */
    static <V> boolean agree(@Nullable V base, @Nullable V ours, @Nullable V theirs) {
        return Objects.equals(ours, theirs) || Objects.equals(base, ours) || Objects.equals(base, theirs);
    }

    /** What the side says that changed something; only where they {@link #agree}. */
    static <V> @Nullable V decided(@Nullable V base, @Nullable V ours, @Nullable V theirs) {
        return Objects.equals(base, ours) ? theirs : ours;
    }

    /** The set with what both sides added and without what either took away; sorted. */
    static List<String> sets(Collection<String> base, Collection<String> ours, Collection<String> theirs) {
        return List.copyOf(new TreeSet<>(lists(base, ours, theirs)));
    }

    /** The same of lists that keep their order: what was there before comes first, then what is new, sorted. */
    static List<String> lists(Collection<String> base, Collection<String> ours, Collection<String> theirs) {
        Set<String> merged = new LinkedHashSet<>(base);
        merged.removeIf(each -> !ours.contains(each) || !theirs.contains(each));
        Set<String> added = new TreeSet<>(ours);
        added.addAll(theirs);
        added.removeAll(base);
        merged.addAll(added);
        return List.copyOf(merged);
    }

    /** The map of both sides' changes; null when they changed one key differently. */
    static @Nullable Map<String, String> maps(
            Map<String, String> base, Map<String, String> ours, Map<String, String> theirs) {
        Set<String> keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        Map<String, String> merged = new TreeMap<>();
        for (String key : keys) {
            if (!agree(base.get(key), ours.get(key), theirs.get(key))) {
                return null;
            }
            String value = decided(base.get(key), ours.get(key), theirs.get(key));
            if (value != null) {
                merged.put(key, value);
            }
        }
        return merged;
    }

    /**
     * The keys of both sides: in the order of the side that moved some of them, in the canonical one when both did; keys
     * that came anew stand behind the nearest one that precedes them canonically.
     */
    static List<String> order(List<String> base, List<String> ours, List<String> theirs, List<String> canonical) {
        List<String> common = new ArrayList<>(base);
        common.removeIf(key -> !ours.contains(key) || !theirs.contains(key));
        List<String> first = only(ours, common);
        List<String> second = only(theirs, common);
        List<String> merged = new ArrayList<>(
                agree(common, first, second)
                        ? List.copyOf(Objects.requireNonNull(decided(common, first, second)))
                        : only(canonical, common));
        Set<String> rest = new LinkedHashSet<>(only(canonical, union(ours, theirs)));
        rest.addAll(new TreeSet<>(union(ours, theirs)));
        for (String key : rest) {
            if (!merged.contains(key)) {
                merged.add(behind(key, merged, canonical), key);
            }
        }
        return merged;
    }

    private static List<String> only(List<String> keys, Collection<String> wanted) {
        List<String> only = new ArrayList<>(keys);
        only.removeIf(key -> !wanted.contains(key));
        return only;
    }

    private static Set<String> union(List<String> ours, List<String> theirs) {
        Set<String> union = new LinkedHashSet<>(ours);
        union.addAll(theirs);
        return union;
    }

    private static int behind(String key, List<String> merged, List<String> canonical) {
        for (int i = canonical.indexOf(key) - 1; i >= 0; i--) {
            int at = merged.indexOf(canonical.get(i));
            if (at >= 0) {
                return at + 1;
            }
        }
        return canonical.contains(key) ? 0 : merged.size();
    }
}

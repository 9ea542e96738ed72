package devrel.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The {@code by} of a figure: no group, or the names of its group. */
final class By {
    /** The company as a whole. */
    static final SortedMap<String, String> COMPANY = Collections.emptySortedMap();

    /** The line of fee-based contracts. */
    static final SortedMap<String, String> FEE_BASED = of("contract", "fee_based");

    private By() {}

    static SortedMap<String, String> of(String key, String group) {
        return and(COMPANY, key, group);
    }

    static SortedMap<String, String> and(SortedMap<String, String> by, String key, String group) {
        SortedMap<String, String> more = new TreeMap<>(by);
        more.put(key, group);
        return Collections.unmodifiableSortedMap(more);
    }
}

package devrel.metric;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The Kruskal-Wallis test that groups of values lie equally high, corrected for ties. Values must be finite; empty groups
 * are left out; not testable, hence empty, with fewer than two groups or when all values are equal. Kruskal and Wallis
 * (1952), J. Am. Stat. Assoc. 47, 583.
 */
public final class KruskalWallis {
    private final List<double[]> groups;
    private final Ranks ranks;
    private final double n;

    private KruskalWallis(List<double[]> groups) {
        this.groups = groups;
        double[] pooled = groups.stream().flatMapToDouble(Arrays::stream).toArray();
        this.ranks = Ranks.of(pooled);
        this.n = pooled.length;
    }

    /** The test of these groups; refuses values that are not finite. */
    public static KruskalWallis of(List<double[]> groups) {
        return new KruskalWallis(groups.stream()
                .filter(group -> group.length > 0)
                .map(Need::finite)
                .toList());
    }

    /** The degrees of freedom: groups with values, less one. */
    public int df() {
        return groups.size() - 1;
    }

    /** The statistic H, χ² under no difference, from 0 up. */
    public OptionalDouble statistic() {
        double middle = (n + 1) / 2;
        double between = 0;
        for (double[] group : groups) {
            double distance = Arrays.stream(ranks.ranks(group)).sum() / group.length - middle;
            between += group.length * distance * distance;
        }
        double untied = 1 - ranks.ties(t -> t * t * t - t) / (n * n * n - n);
        return df() < 1 ? OptionalDouble.empty() : Need.ratio(12 * between / (n * (n + 1)), untied);
    }

    /** The p-value of the χ² approximation, from 0 to 1. */
    public OptionalDouble p() {
        return PValues.chiSquared(statistic(), df());
    }
}

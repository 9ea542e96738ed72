package devrel.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The Jonckheere-Terpstra test of a trend of values over ordered groups: Kendall's S between the order of the groups and
 * the values, with its variance corrected for ties. Values must be finite; empty groups change nothing; not testable,
 * hence empty, with one group or when all values are equal. Jonckheere (1954), Biometrika 41, 133; Terpstra (1952).
 */
public final class Jonckheere {
    private final Kendall kendall;
    private final double pairs;

    private Jonckheere(Kendall kendall, double pairs) {
        this.kendall = kendall;
        this.pairs = pairs;
    }

    /** The test of these groups, in their order; refuses values that are not finite. */
    public static Jonckheere of(List<double[]> groups) {
        int n = groups.stream().mapToInt(group -> group.length).sum();
        double[] order = new double[n];
        double[] values = new double[n];
        int at = 0;
        double within = 0;
        for (int i = 0; i < groups.size(); i++) {
            within += (double) groups.get(i).length * groups.get(i).length;
            for (double value : groups.get(i)) {
                order[at] = i;
                values[at++] = value;
            }
        }
        return new Jonckheere(Kendall.of(order, values), ((double) n * n - within) / 2);
    }

    /** In how many pairs of different groups the later group's value is the greater, ties by half; from 0 up. */
    public double statistic() {
        return (pairs + kendall.score()) / 2;
    }

    /** What the statistic would be without a trend: half of the pairs. */
    public double mean() {
        return pairs / 2;
    }

    /** The standardised statistic, positive when values rise with the groups. */
    public OptionalDouble z() {
        return kendall.z();
    }

    /** The two-sided p-value of the normal approximation, from 0 to 1. */
    public OptionalDouble p() {
        return kendall.normal();
    }
}

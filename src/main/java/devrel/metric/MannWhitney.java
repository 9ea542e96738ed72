package devrel.metric;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The Mann-Whitney (Wilcoxon rank-sum) test of two independent groups of values on any ordered scale. Every value must be
 * finite. Not testable, hence empty, with an empty group or when all values are equal. Mann and Whitney (1947), Ann.
 * Math. Stat. 18, 50; with ties as in Lehmann (1975), Nonparametrics, chapter 1.
 */
public final class MannWhitney {
    /** Beyond so many in either group the normal approximation is as good as the exact distribution. */
    private static final int EXACT_UP_TO = 50;

    private final double[] pooled;
    private final Ranks ranks;
    private final int first;

    private MannWhitney(double[] pooled, int first) {
        this.pooled = pooled;
        this.ranks = Ranks.of(pooled);
        this.first = first;
    }

    /** The test of one group against the other; refuses values that are not finite. */
    public static MannWhitney of(double[] one, double[] other) {
        double[] pooled = DoubleStream.concat(DoubleStream.of(one), DoubleStream.of(other))
                .toArray();
        return new MannWhitney(Need.finite(pooled), one.length);
    }

    private double second() {
        return pooled.length - first;
    }

    private double pairs() {
        return first * second();
    }

    /** In how many pairs the first group's value is the greater, ties by half: from 0 to the number of pairs. */
    public double u() {
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += ranks.rank(pooled[i]);
        }
        return sum - first * (first + 1.0) / 2;
    }

    /** The effect size: P(first greater) + ½ P(equal), from 0 to 1, ½ for no difference; empty with an empty group. */
    public OptionalDouble superiority() {
        return Need.ratio(u(), pairs());
    }

    /** The standardised statistic without correction, positive when the first group is the higher. */
    public OptionalDouble z() {
        return standardised(0);
    }

    private OptionalDouble standardised(double correction) {
        double n = pooled.length;
        double untied = n * n * n - n - ranks.ties(t -> t * t * t - t);
        double variance = pairs() / 12 * untied / (n * (n - 1));
        double distance = u() - pairs() / 2;
        double left = distance - correction * Math.signum(distance);
        return Need.ratio(left, StrictMath.sqrt(variance));
    }

    /** The two-sided p-value of the tie-corrected normal approximation, without continuity correction. */
    public OptionalDouble normal() {
        return PValues.normal(z());
    }

    /** The same with continuity correction: R's {@code wilcox.test(exact = FALSE)}. */
    public OptionalDouble normalCorrected() {
        return PValues.normal(standardised(0.5));
    }

    /**
     * The p-value that reports print: exact, and the tie-corrected normal approximation with continuity correction when
     * there are ties or more than 50 in a group.
     */
    public OptionalDouble p() {
        return ranks.areTied() || isLarge() ? normalCorrected() : exact();
    }

    private boolean isLarge() {
        return Math.max(first, second()) > EXACT_UP_TO;
    }

    /**
     * The exact two-sided p-value over all ways to deal out these values, ties as they are: the share of ways that are as
     * far from the middle as this one. Empty as well with more than 50 in a group.
     */
    public OptionalDouble exact() {
        if (z().isEmpty() || isLarge()) {
            return OptionalDouble.empty();
        }
        double[] ways = ways();
        int middle = first * (pooled.length + 1);
        double far = Math.abs(2 * u() - pairs());
        double all = 0;
        double asFar = 0;
        for (int sum = 0; sum < ways.length; sum++) {
            all += ways[sum];
            asFar += Math.abs(sum - middle) >= far ? ways[sum] : 0;
        }
        return OptionalDouble.of(asFar / all);
    }

    /** In how many ways the first group's ranks, doubled to be whole, have each sum. */
    private double[] ways() {
        int most = pooled.length * (pooled.length + 1);
        double[][] ways = new double[first + 1][most + 1];
        ways[0][0] = 1;
        for (int i = 0; i < pooled.length; i++) {
            int rank = (int) (2 * ranks.rank(pooled[i]));
            for (int chosen = Math.min(i + 1, first); chosen > 0; chosen--) {
                for (int sum = most; sum >= rank; sum--) {
                    ways[chosen][sum] += ways[chosen - 1][sum - rank];
                }
            }
        }
        return ways[first];
    }
}

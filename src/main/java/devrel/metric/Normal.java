package devrel.metric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution: the z of every interval, and the p-value of a z. */
public final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** The value below which that share of the distribution lies: R's {@code qnorm}; infinite for 0 and 1. */
    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** The two-sided quantile of a confidence level between 0 and 1: 1.959963984540054 for 0.95. */
    public static double z(double confidence) {
        return STANDARD.inverseSurvivalProbability((1 - confidence) / 2);
    }

    /** The p-value of a z against a difference in either direction, from 0 to 1; not a number stays so. */
    public static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }
}

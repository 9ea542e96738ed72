package devrel.metric;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** Quantiles of the distributions that the intervals need, to the last digits of a double. */
final class Quantiles {
    private Quantiles() {}

    /** The two-sided normal quantile of a confidence level: 1.959963984540054 for 0.95. */
    static double z(double confidence) {
        return Normal.z(confidence);
    }

    /** R's {@code qgamma(probability, shape)}. */
    static double gamma(double probability, double shape) {
        return GammaDistribution.of(shape, 1).inverseCumulativeProbability(probability);
    }

    /** R's {@code qbeta(probability, alpha, beta)}. */
    static double beta(double probability, double alpha, double beta) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
    }
}

package devrel.metric;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;

/** Quantiles of the distributions that the intervals need, to the last digits of a double. */
final class Quantiles {
    private static final int STEPS = 20;

    private Quantiles() {}

    /** The two-sided normal quantile of a confidence level: 1.959963984540054 for 0.95. */
    static double z(double confidence) {
        return Normal.z(confidence);
    }

    /** R's {@code qgamma(probability, shape)}. */
    static double gamma(double probability, double shape) {
        return polished(GammaDistribution.of(shape, 1), probability);
    }

    /** R's {@code qbeta(probability, alpha, beta)}. */
    static double beta(double probability, double alpha, double beta) {
        return polished(BetaDistribution.of(alpha, beta), probability);
    }

    /** The library's solver stops at 1e-9, which is far for small quantiles; Newton's method brings the rest. */
    private static double polished(ContinuousDistribution distribution, double probability) {
        double x = distribution.inverseCumulativeProbability(probability);
        for (int i = 0; i < STEPS; i++) {
            double density = distribution.density(x);
            if (density <= 0 || Double.isInfinite(density)) {
                return x;
            }
            double next = x - (distribution.cumulativeProbability(x) - probability) / density;
            double inside = next > distribution.getSupportLowerBound() ? next : x / 2;
            if (Math.abs(inside - x) <= Math.ulp(x)) {
                return inside;
            }
            x = inside;
        }
        return x;
    }
}

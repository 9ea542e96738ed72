package devrel.metric;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A statistic that is chi-squared with so many degrees of freedom when there is no difference: from 0 up, large against
 * it; not a number with {@code df == 0} when the data hold nothing to compare.
 */
public record ChiSquared(double statistic, int df) {
    /** A statistic of data that hold nothing to compare. */
    public static ChiSquared none() {
        return new ChiSquared(Double.NaN, 0);
    }

    /** The p-value, from 0 to 1: R's {@code pchisq(statistic, df, lower.tail = FALSE)}; not a number without freedom. */
    public double p() {
        return df == 0 || Double.isNaN(statistic) ? Double.NaN : upper(statistic, df);
    }

    /** The share of the distribution above a value of 0 or more. */
    public static double upper(double value, int df) {
        return ChiSquaredDistribution.of(df).survivalProbability(value);
    }

    /** The value below which that share of the distribution lies: R's {@code qchisq}. */
    public static double quantile(double probability, int df) {
        return Quantiles.gamma(probability, df / 2.0) * 2;
    }
}

package devrel.metric;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/** The p-values of test statistics, from 0 to 1; none where there is no statistic. */
final class PValues {
    private PValues() {}

    /** Two-sided, of a standard normal statistic. */
    static OptionalDouble normal(OptionalDouble z) {
        return z.isEmpty() ? z : OptionalDouble.of(Normal.twoSided(z.getAsDouble()));
    }

    /** Of a χ² statistic with so many degrees of freedom. */
    static OptionalDouble chiSquared(OptionalDouble statistic, int df) {
        return statistic.isEmpty() ? statistic : OptionalDouble.of(ChiSquared.upper(statistic.getAsDouble(), df));
    }

    /** Two-sided, of Student's t with so many degrees of freedom. */
    static OptionalDouble student(OptionalDouble t, double df) {
        return t.isEmpty()
                ? t
                : OptionalDouble.of(2 * TDistribution.of(df).survivalProbability(Math.abs(t.getAsDouble())));
    }
}

package devrel.metric;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How values changed within the same people: mean, standard deviation and number of the differences, in the unit of the
 * values. Student (1908), Biometrika 6, 1.
 */
public record PairedChange(int n, double mean, double sd) {
    /**
     * The change from one value to the other of each person, in the same order; refuses values that are not finite, and two
     * lengths. The mean is not a number without people, the deviation not below two.
     */
    public static PairedChange between(double[] before, double[] after) {
        Need.that(before.length == after.length, "each person needs both values");
        double[] from = Need.finite(before);
        double[] to = Need.finite(after);
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += to[i] - from[i];
        }
        double mean = sum / from.length;
        double squares = 0;
        for (int i = 0; i < from.length; i++) {
            squares += (to[i] - from[i] - mean) * (to[i] - from[i] - mean);
        }
        return new PairedChange(from.length, mean, StrictMath.sqrt(squares / (from.length - 1)));
    }

    /** The standard error of the mean, from 0. */
    public double standardError() {
        return sd / StrictMath.sqrt(n);
    }

    /** Student's interval of the mean change, with n - 1 degrees of freedom. Needs two people. */
    public Interval interval(double confidence) {
        Need.that(n > 1, "an interval of a change needs two people");
        double tail = (1 - Need.confidence(confidence)) / 2;
        double half = TDistribution.of(n - 1).inverseSurvivalProbability(tail) * standardError();
        return new Interval(mean - half, mean + half);
    }

    /** The two-sided p-value of no change; empty below two people or when all change by the same. */
    public OptionalDouble p() {
        return PValues.student(Need.ratio(mean, standardError()), n - 1);
    }
}

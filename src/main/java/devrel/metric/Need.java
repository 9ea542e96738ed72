package devrel.metric;

import java.util.OptionalDouble;

/** What functions ask of their arguments; anything else is a mistake of the caller, not of the data. */
final class Need {
    private Need() {}

    static void that(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }

    /** A level of confidence lies strictly between 0 and 1. */
    static double confidence(double confidence) {
        that(confidence > 0 && confidence < 1, "the level of confidence must lie between 0 and 1");
        return confidence;
    }

    /** A copy of the values, all of which must be finite. */
    static double[] finite(double[] values) {
        for (double value : values) {
            that(Double.isFinite(value), "every value must be a finite number");
        }
        return values.clone();
    }

    /** A ratio, or nothing where the denominator is 0: there is nothing to estimate or to test. */
    static OptionalDouble ratio(double numerator, double denominator) {
        return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
    }
}

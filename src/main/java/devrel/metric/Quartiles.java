package devrel.metric;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Quantiles of finite values, in their unit, interpolated between neighbours. Empty without values; all the same with one.
 * Hyndman and Fan (1996), Am. Stat. 50, 361, type 7; R's {@code quantile}.
 */
public final class Quartiles {
    private static final double LOWER = 0.25;
    private static final double MIDDLE = 0.5;
    private static final double UPPER = 0.75;

    private final double[] sorted;

    private Quartiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** The quantiles of these values, in any order; refuses values that are not finite. */
    public static Quartiles of(double[] values) {
        double[] sorted = Need.finite(values);
        Arrays.sort(sorted);
        return new Quartiles(sorted);
    }

    /** How many values there are. */
    public int n() {
        return sorted.length;
    }

    /** The value below which a quarter lies. */
    public OptionalDouble lower() {
        return at(LOWER);
    }

    /** The value below which half lies. */
    public OptionalDouble median() {
        return at(MIDDLE);
    }

    /** The value below which three quarters lie. */
    public OptionalDouble upper() {
        return at(UPPER);
    }

    /** The value below which that share lies; the share is from 0 to 1. */
    public OptionalDouble at(double share) {
        Need.that(share >= 0 && share <= 1, "a quantile lies at a share from 0 to 1");
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
}

package devrel.metric;

import java.util.Arrays;

/**
 * Times that are equal but for rounding, as sums of fractions come out: those closer than the square root of a double's
 * precision, absolutely or against the mean time, become the least of them. As R's {@code aeqSurv} does, so that ties
 * are ties.
 */
final class SameTimes {
    private static final double CLOSE = StrictMath.sqrt(Math.ulp(1.0));

    private final double[] times;
    private final double[] stands;

    private SameTimes(double[] times, double[] stands) {
        this.times = times;
        this.stands = stands;
    }

    static SameTimes among(double[]... arrays) {
        double[] times = Arrays.stream(arrays)
                .filter(array -> !whole(array))
                .findAny()
                .map(some -> distinct(arrays))
                .orElse(new double[0]);
        return new SameTimes(times, stands(times));
    }

    /** Whole numbers, days for one, are never rounded; neither is minus infinity. */
    private static boolean whole(double[] array) {
        for (double time : array) {
            if (Math.rint(time) != time) {
                return false;
            }
        }
        return true;
    }

    static double[] distinct(double[]... arrays) {
        return Arrays.stream(arrays)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    private static double[] stands(double[] times) {
        double[] stands = times.clone();
        double mean = Arrays.stream(times).map(Math::abs).average().orElse(0);
        for (int i = 1; i < times.length; i++) {
            double gap = times[i] - times[i - 1];
            if (gap <= CLOSE || gap <= CLOSE * mean) {
                stands[i] = stands[i - 1];
            }
        }
        return stands;
    }

    /** A copy in which equal times are equal. */
    double[] joined(double[] array) {
        double[] joined = array.clone();
        for (int i = 0; i < joined.length && times.length > 0; i++) {
            int at = Arrays.binarySearch(times, joined[i]);
            joined[i] = at >= 0 ? stands[at] : joined[i];
        }
        return joined;
    }
}

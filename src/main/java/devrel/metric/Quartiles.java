package devrel.metric;

import java.util.Arrays;

/** The quartiles of a sample, in its unit. Type 7 of Hyndman and Fan (1996), R's default; needs at least one value. */
public record Quartiles(double lower, double median, double upper) {
    /** The quartiles of these values, in any order. */
    public static Quartiles of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        double rest = position - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}

package devrel.metric;

/**
 * Where a falling step function gets down to 1 - share: at the step itself, or in the middle of the flat piece that lies
 * exactly there. Steps that are not a number do not count.
 */
final class Crossing {
    private static final double EXACT = StrictMath.sqrt(Math.ulp(1.0));

    private final double start;
    private final double[] times;
    private final double share;

    Crossing(double start, double[] times, double share) {
        this.start = start;
        this.times = times;
        this.share = share;
    }

    /** The time; infinite when it never gets there. */
    double of(double[] levels) {
        double arrived = first(levels, share - EXACT);
        double passed = first(levels, share + EXACT);
        if (share == 0) {
            return start;
        }
        if (passed < Double.POSITIVE_INFINITY || arrived == Double.POSITIVE_INFINITY) {
            return (arrived + passed) / 2;
        }
        return (arrived + times[times.length - 1]) / 2;
    }

    /** The time of the least fall that is at least so deep: under delayed entry a band may rise again. */
    private double first(double[] levels, double depth) {
        double least = Double.POSITIVE_INFINITY;
        double time = Double.POSITIVE_INFINITY;
        for (int i = 0; i < levels.length; i++) {
            double fallen = 1 - levels[i];
            if (fallen >= depth && fallen < least) {
                least = fallen;
                time = times[i];
            }
        }
        return time;
    }
}

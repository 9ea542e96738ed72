package devrel.metric;

/** A figure with its standard error, both in the same unit. */
public record Estimate(double value, double se) {
    /** The interval of a probability strictly between 0 and 1. */
    public Interval interval(Band band, double confidence) {
        return band.around(value, se, Normal.z(confidence));
    }

    /** The figure give or take z standard errors. */
    public Interval interval(double confidence) {
        double half = Normal.z(confidence) * se;
        return new Interval(value - half, value + half);
    }
}

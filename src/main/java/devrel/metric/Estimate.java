package devrel.metric;

/** A figure with its standard error, both in the same unit. */
public record Estimate(double value, double se) {
    /** The figure give or take z standard errors. */
    public Interval interval(double confidence) {
        double half = Normal.z(confidence) * se;
        return new Interval(value - half, value + half);
    }
}

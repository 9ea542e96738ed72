package devrel.metric;

/** A confidence interval; both limits in the unit of what it is about, {@code high} possibly infinite. */
public record Interval(double low, double high) {
    /** Whether the value lies between the limits, both inclusive. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The same interval in another unit. */
    public Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}

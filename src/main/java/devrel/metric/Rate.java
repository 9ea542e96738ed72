package devrel.metric;

/** So many events in so much exposure (person-years, or an average headcount over a year); {@code exposure >= 0}. */
public record Rate(int events, double exposure) {
    /** The days of a person-year. */
    public static final double YEAR = 365.25;

    /** Events per unit of exposure, from 0 up; not finite when there is no exposure. */
    public double value() {
        return events / exposure;
    }

    /**
     * Garwood's exact Poisson interval of the rate, from 0 up; the lower limit is 0 without events. Needs
     * {@code exposure > 0}. Garwood (1936), Biometrika 28, 437; R's {@code poisson.test}.
     */
    public Interval garwood(double confidence) {
        double tail = (1 - confidence) / 2;
        double low = events == 0 ? 0 : Quantiles.gamma(tail, events);
        return new Interval(low / exposure, Quantiles.gamma(1 - tail, events + 1) / exposure);
    }
}

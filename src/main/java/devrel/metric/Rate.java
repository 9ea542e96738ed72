package devrel.metric;

/**
 * So many events in so much exposure (person-years, or an average headcount over a year); {@code events >= 0} and a finite
 * {@code exposure >= 0}, anything else is refused with {@link IllegalArgumentException}, as is an interval without
 * exposure or a level of confidence outside (0, 1).
 */
public record Rate(int events, double exposure) {
    /** The days of a person-year. */
    public static final double YEAR = 365.25;

    public Rate {
        Need.that(events >= 0, "events are counted from 0");
        Need.that(exposure >= 0 && Double.isFinite(exposure), "exposure is a finite number from 0");
    }

    /** Events per unit of exposure, from 0 up; not finite when there is no exposure. */
    public double value() {
        return events / exposure;
    }

    /**
     * Garwood's exact Poisson interval of the rate, from 0 up; the lower limit is 0 without events. Needs
     * {@code exposure > 0}. Garwood (1936), Biometrika 28, 437; R's {@code poisson.test}.
     */
    public Interval garwood(double confidence) {
        double tail = tail(confidence);
        double low = events == 0 ? 0 : Quantiles.gamma(tail, events);
        return new Interval(low / exposure, Quantiles.gamma(1 - tail, events + 1) / exposure);
    }

    /**
     * The interval of equal tails under Jeffreys's prior, from 0 up; the lower limit is 0 without events. Brown, Cai and
     * DasGupta (2003), Stat. Sinica 13, 19. For comparison only.
     */
    public Interval jeffreys(double confidence) {
        double tail = tail(confidence);
        double low = events == 0 ? 0 : Quantiles.gamma(tail, events + 0.5);
        return new Interval(low / exposure, Quantiles.gamma(1 - tail, events + 0.5) / exposure);
    }

    /**
     * Byar's approximation in the form of the R package epitools, which centres both limits on half an event more; the lower
     * limit falls below 0 without events. Rothman and Boice (1979), Epidemiologic Analysis with a Programmable
     * Calculator. For comparison only.
     */
    public Interval byar(double confidence) {
        tail(confidence);
        return new Interval(byarLimit(-Normal.z(confidence)), byarLimit(Normal.z(confidence)));
    }

    private double byarLimit(double z) {
        double centre = events + 0.5;
        double root = 1 - 1 / (9 * centre) + z / 3 * StrictMath.sqrt(1 / centre);
        return centre * root * root * root / exposure;
    }

    private double tail(double confidence) {
        Need.that(exposure > 0, "an interval needs exposure");
        return (1 - Need.confidence(confidence)) / 2;
    }
}

package devrel.metric;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/** One rate over another, conditional on the events of both: exact. Needs exposure in both, and at least one event. */
public record RateRatio(Rate one, Rate other) {
    /** R calls two outcomes equally likely up to this factor. */
    private static final double SLACK = 1 + 1e-7;

    /** The ratio, from 0 up; infinite when the other rate has no events. */
    public double value() {
        return one.value() / other.value();
    }

    /**
     * The exact interval, from 0 up; its upper limit is infinite when the other rate has no events. From the
     * Clopper-Pearson limits of the share of events that are the first rate's; R's {@code poisson.test} of two counts.
     */
    public Interval interval(double confidence) {
        double tail = (1 - confidence) / 2;
        double low = one.events() == 0 ? 0 : Quantiles.beta(tail, one.events(), other.events() + 1.0);
        double high = other.events() == 0 ? 1 : Quantiles.beta(1 - tail, one.events() + 1.0, other.events());
        double exposures = other.exposure() / one.exposure();
        return new Interval(low / (1 - low) * exposures, high / (1 - high) * exposures);
    }

    /** The exact p-value of no difference: the probability of all outcomes no more likely than this one. */
    public double p() {
        int events = one.events() + other.events();
        BinomialDistribution split =
                BinomialDistribution.of(events, one.exposure() / (one.exposure() + other.exposure()));
        double limit = split.probability(one.events()) * SLACK;
        double sum = 0;
        for (int i = 0; i <= events; i++) {
            double probability = split.probability(i);
            sum += probability <= limit ? probability : 0;
        }
        return Math.min(1, sum);
    }
}

package devrel.metric;

/**
 * Fisher's exact test of two shares, conditional on how many counted in both together. Fisher (1935), J. R. Stat. Soc.
 * 98, 39. With an empty group, or when nobody or everybody counts, only one table is possible: every p-value is 1, the
 * odds ratio is 0 and its interval from 0 to infinity, as in R.
 */
public record FisherExact(Proportion one, Proportion other) {
    /** R calls two tables equally likely up to this factor. */
    private static final double SLACK = 1 + 1e-7;

    private Hypergeometric tables() {
        return new Hypergeometric(one.of(), other.of(), Math.addExact(one.count(), other.count()));
    }

    /** The two-sided p-value, from 0 to 1: the probability of all tables no more likely than this one. */
    public double p() {
        Hypergeometric tables = tables();
        double[] probabilities = tables.probabilities(1);
        double limit = probabilities[one.count() - tables.low()] * SLACK;
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability <= limit ? probability : 0;
        }
        return Math.min(1, sum);
    }

    /** The p-value, from 0 to 1, against the first share being no greater than the other. */
    public double pGreater() {
        return tables().atLeast(one.count(), 1);
    }

    /** The p-value, from 0 to 1, against the first share being no less than the other. */
    public double pLess() {
        return tables().atMost(one.count(), 1);
    }

    /**
     * The odds of the first over those of the other, from 0 up: the conditional estimate of maximum likelihood, 0 or
     * infinite when the first has as few or as many as the sums allow. To the last digits, where R's {@code fisher.test}
     * stops its search at 1e-4.
     */
    public double oddsRatio() {
        Hypergeometric tables = tables();
        if (one.count() == tables.low()) {
            return 0;
        }
        return one.count() == tables.high() ? Double.POSITIVE_INFINITY : tables.oddsOfMean(one.count());
    }

    /**
     * The exact interval of the odds ratio, from 0 up, possibly infinite: the odds at which this table or one further out
     * has half of {@code 1 - confidence} on either side. Cornfield (1956), Proc. 3rd Berkeley Symp. 4, 135.
     */
    public Interval interval(double confidence) {
        double tail = (1 - Need.confidence(confidence)) / 2;
        Hypergeometric tables = tables();
        return new Interval(
                one.count() == tables.low() ? 0 : tables.oddsOfUpperTail(one.count(), tail),
                one.count() == tables.high() ? Double.POSITIVE_INFINITY : tables.oddsOfLowerTail(one.count(), tail));
    }
}

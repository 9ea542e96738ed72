package devrel.metric;

import java.util.List;

/**
 * How shares spread over a population: beta(alpha, beta), both above 0. With it the share of one member is estimated from
 * few cases. Griffiths (1973), Biometrics 29, 637.
 */
public record BetaPrior(double alpha, double beta) {
    public BetaPrior {
        Need.that(alpha > 0 && beta > 0 && Double.isFinite(alpha + beta), "alpha and beta are finite numbers above 0");
    }

    /** The mean share, from 0 to 1. */
    public double mean() {
        return alpha / (alpha + beta);
    }

    /** How alike two cases of one member are, from 0 (members do not differ) to 1: 1 / (alpha + beta + 1). */
    public double correlation() {
        return 1 / (alpha + beta + 1);
    }

    /** The estimate of a member's share, between its own and the mean; the mean itself for a member without cases. */
    public double estimate(Proportion own) {
        return (own.count() + alpha) / (own.of() + alpha + beta);
    }

    /** The interval of equal tails of a member's share, from 0 to 1: quantiles of the posterior beta distribution. */
    public Interval interval(Proportion own, double confidence) {
        double tail = (1 - Need.confidence(confidence)) / 2;
        double counted = own.count() + alpha;
        double rest = own.of() - own.count() + beta;
        return new Interval(Quantiles.beta(tail, counted, rest), Quantiles.beta(1 - tail, counted, rest));
    }

    /** The logarithm of the beta-binomial probability of these members' counts. */
    public double logLikelihood(List<Proportion> members) {
        return new BetaBinomial(members).logLikelihood(mean(), 1 / (alpha + beta));
    }
}

package devrel.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Two shares compared within strata, such as clients, and summed up: what remains of a difference when like is compared
 * with like. Strata in which a group is empty, or nobody or everybody counts, add nothing. Mantel and Haenszel (1959), J.
 * Natl. Cancer Inst. 22, 719; R's {@code mantelhaen.test(correct = FALSE)}.
 */
public record MantelHaenszel(List<Stratum> strata) {
    /** The two groups within one stratum. */
    public record Stratum(Proportion one, Proportion other) {
        private double n() {
            return (double) one.of() + other.of();
        }

        private double concordant() {
            return one.count() * ((double) other.of() - other.count()) / n();
        }

        private double discordant() {
            return other.count() * ((double) one.of() - one.count()) / n();
        }

        /** The share of people on the diagonal. */
        private double diagonal() {
            return (one.count() + (double) other.of() - other.count()) / n();
        }
    }

    public MantelHaenszel {
        strata = strata.stream().filter(stratum -> stratum.n() > 0).toList();
    }

    /** The common odds ratio of the first group over the other, from 0 up; empty when no stratum can tell. */
    public OptionalDouble oddsRatio() {
        double concordant = strata.stream().mapToDouble(Stratum::concordant).sum();
        double discordant = strata.stream().mapToDouble(Stratum::discordant).sum();
        return concordant == 0 && discordant == 0 ? OptionalDouble.empty() : OptionalDouble.of(concordant / discordant);
    }

    /**
     * The interval of the common odds ratio, on the logarithm. Needs an odds ratio that is neither 0 nor infinite. Robins,
     * Breslow and Greenland (1986), Biometrics 42, 311.
     */
    public Interval interval(double confidence) {
        double ratio = oddsRatio().orElse(0);
        Need.that(ratio > 0 && Double.isFinite(ratio), "the interval needs a finite odds ratio above 0");
        double half = Normal.z(Need.confidence(confidence)) * StrictMath.sqrt(variance());
        return new Interval(ratio * StrictMath.exp(-half), ratio * StrictMath.exp(half));
    }

    private double variance() {
        double concordant = 0;
        double discordant = 0;
        double own = 0;
        double mixed = 0;
        double others = 0;
        for (Stratum stratum : strata) {
            double diagonal = stratum.diagonal();
            concordant += stratum.concordant();
            discordant += stratum.discordant();
            own += diagonal * stratum.concordant();
            mixed += diagonal * stratum.discordant() + (1 - diagonal) * stratum.concordant();
            others += (1 - diagonal) * stratum.discordant();
        }
        return own / (2 * concordant * concordant)
                + mixed / (2 * concordant * discordant)
                + others / (2 * discordant * discordant);
    }

    /** The statistic without continuity correction, χ² with one degree of freedom, from 0 up; empty when no stratum can tell. */
    public OptionalDouble chiSquared() {
        double distance = 0;
        double variance = 0;
        for (Stratum stratum : strata) {
            double n = stratum.n();
            double counted = (double) stratum.one.count() + stratum.other.count();
            double spread = stratum.one.of() * (double) stratum.other.of() * counted * (n - counted);
            distance += stratum.one.count() - stratum.one.of() * counted / n;
            variance += n > 1 ? spread / (n * n * (n - 1)) : 0;
        }
        return Need.ratio(distance * distance, variance);
    }

    /** The p-value of no difference, from 0 to 1. */
    public OptionalDouble p() {
        return PValues.chiSquared(chiSquared(), 1);
    }
}

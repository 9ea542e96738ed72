package devrel.metric;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Empirical-Bayes estimates of shares with few cases each: a member's own share drawn towards that of all, the more the
 * fewer its cases. Without a prior no differences between members can be seen, and everybody gets the pooled share. Casella
 * (1985), Am. Stat. 39, 83.
 */
public record Shrinkage(Proportion pooled, Optional<BetaPrior> prior) {
    private static final int ENOUGH_MEMBERS = 10;
    private static final int ENOUGH_COUNTED = 5;

    /** A prior as narrow as 100,000 cases cannot be told from one share for all. */
    private static final double LEAST_SPREAD = 1e-5;

    private static final double FACTOR = 1.6;
    private static final int STEPS = 40;

    /**
     * By maximum likelihood over the members with a case. No prior when the likelihood rises towards no spread at all, when
     * nobody or everybody counts, or when no member has two cases.
     */
    public static Shrinkage byLikelihood(List<Proportion> members) {
        Proportion pooled = pooled(members);
        if (pooled.count() == 0 || pooled.count() == pooled.of()) {
            return new Shrinkage(pooled, Optional.empty());
        }
        BetaBinomial likelihood = new BetaBinomial(members);
        double spread = likeliestSpread(likelihood);
        double mean = likelihood.likeliestMean(spread);
        return new Shrinkage(
                pooled,
                spread <= LEAST_SPREAD
                        ? Optional.empty()
                        : Optional.of(new BetaPrior(mean / spread, (1 - mean) / spread)));
    }

    /** The spread of the greatest likelihood: the best of many steps, then halving between its neighbours. */
    private static double likeliestSpread(BetaBinomial likelihood) {
        double best = 0;
        double greatest = likelihood.profile(0);
        for (int i = 0; i <= STEPS; i++) {
            double spread = LEAST_SPREAD * StrictMath.pow(FACTOR, i);
            double profile = likelihood.profile(spread);
            if (profile > greatest) {
                greatest = profile;
                best = spread;
            }
        }
        return best == 0 ? 0 : Root.ofFalling(likelihood::slopeOfProfile, best / FACTOR, best * FACTOR);
    }

    private static double sum(List<Proportion> members, ToDoubleFunction<Proportion> term) {
        double sum = 0;
        for (Proportion member : members) {
            sum += term.applyAsDouble(member);
        }
        return sum;
    }

    /**
     * By moments, each member weighted with its cases: quick, less exact, for comparison. No prior when the members differ
     * no more than chance would have them, or wholly. Kleinman (1973), J. Am. Stat. Assoc. 68, 46.
     */
    public static Shrinkage byMoments(List<Proportion> members) {
        Proportion pooled = pooled(members);
        double mean = pooled.value();
        double within = mean * (1 - mean);
        double n = pooled.of();
        double between = sum(members, m -> m.of() == 0 ? 0 : m.of() * (m.value() - mean) * (m.value() - mean));
        double free = sum(members, m -> m.of() == 0 ? 0 : 1) - 1;
        double correlation =
                (between - within * free) / (within * (n - sum(members, m -> (double) m.of() * m.of()) / n - free));
        double size = 1 / correlation - 1;
        return new Shrinkage(
                pooled,
                correlation > 0 && correlation < 1
                        ? Optional.of(new BetaPrior(mean * size, (1 - mean) * size))
                        : Optional.empty());
    }

    private static Proportion pooled(List<Proportion> members) {
        int count = 0;
        int of = 0;
        for (Proportion member : members) {
            count = Math.addExact(count, member.count());
            of = Math.addExact(of, member.of());
        }
        return new Proportion(count, of);
    }

    /** Whether there are enough members and cases that counted for estimates by member: 10 and 5. */
    public static boolean isSupportedBy(List<Proportion> members) {
        return members.stream().filter(member -> member.of() > 0).count() >= ENOUGH_MEMBERS
                && pooled(members).count() >= ENOUGH_COUNTED;
    }

    /** The estimate of a member's share, from 0 to 1; the pooled share without a prior, not a number without any case. */
    public double estimate(Proportion own) {
        return prior.map(found -> found.estimate(own)).orElseGet(pooled::value);
    }
}

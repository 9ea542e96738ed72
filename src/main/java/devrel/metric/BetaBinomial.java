package devrel.metric;

import java.util.List;

/**
 * The beta-binomial likelihood of members' counts, by mean share and {@code spread} = 1 / (alpha + beta); a spread of 0 is
 * the binomial. In sums of logarithms rather than gamma functions, so that small spreads lose no digits; it takes as many
 * steps as the member with the most cases has. Griffiths (1973), Biometrics 29, 637.
 */
final class BetaBinomial {
    private final int[] withMoreCounted;
    private final int[] withMoreOthers;
    private final int[] withMoreCases;
    private double orders;

    BetaBinomial(List<Proportion> members) {
        int most = members.stream().mapToInt(Proportion::of).max().orElse(0);
        withMoreCounted = new int[most];
        withMoreOthers = new int[most];
        withMoreCases = new int[most];
        for (Proportion member : members) {
            for (int i = 0; i < member.of(); i++) {
                withMoreCases[i]++;
                withMoreCounted[i] += i < member.count() ? 1 : 0;
                withMoreOthers[i] += i < member.of() - member.count() ? 1 : 0;
                orders += i < member.count() ? StrictMath.log((member.of() - i) / (i + 1.0)) : 0;
            }
        }
    }

    /** The logarithm of the probability of these counts. */
    double logLikelihood(double mean, double spread) {
        double sum = orders;
        for (int i = 0; i < withMoreCases.length; i++) {
            sum -= withMoreCases[i] * StrictMath.log1p(i * spread);
            sum += withMoreCounted[i] == 0 ? 0 : withMoreCounted[i] * StrictMath.log(mean + i * spread);
            sum += withMoreOthers[i] == 0 ? 0 : withMoreOthers[i] * StrictMath.log(1 - mean + i * spread);
        }
        return sum;
    }

    /** Its slope in the mean. */
    double slopeOfMean(double mean, double spread) {
        double sum = 0;
        for (int i = 0; i < withMoreCases.length; i++) {
            sum += withMoreCounted[i] / (mean + i * spread) - withMoreOthers[i] / (1 - mean + i * spread);
        }
        return sum;
    }

    /** Its slope in the spread. */
    double slopeOfSpread(double mean, double spread) {
        double sum = 0;
        for (int i = 1; i < withMoreCases.length; i++) {
            sum += withMoreCounted[i] * i / (mean + i * spread);
            sum += withMoreOthers[i] * i / (1 - mean + i * spread);
            sum -= withMoreCases[i] * i / (1 + i * spread);
        }
        return sum;
    }

    /** The mean of the greatest likelihood at that spread; it is concave in the mean. */
    double likeliestMean(double spread) {
        return Root.ofFalling(mean -> slopeOfMean(mean, spread), 0, 1);
    }

    /** The greatest likelihood at that spread. */
    double profile(double spread) {
        return logLikelihood(likeliestMean(spread), spread);
    }

    /** The slope of the greatest likelihood in the spread. */
    double slopeOfProfile(double spread) {
        return slopeOfSpread(likeliestMean(spread), spread);
    }
}

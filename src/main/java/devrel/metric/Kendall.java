package devrel.metric;

import java.util.OptionalDouble;

/**
 * Kendall's rank correlation of pairs of finite values. Not testable, hence empty, when all values of a side are equal
 * (fewer than two pairs included). Kendall (1970), Rank Correlation Methods, chapters 3 and 4.
 */
public final class Kendall {
    /** From so many on the exact distribution is not asked, as in R. */
    private static final int EXACT_BELOW = 50;

    private final int n;
    private final double score;
    private final Ranks xs;
    private final Ranks ys;

    private Kendall(double[] x, double[] y) {
        this.n = x.length;
        this.score = score(x, y);
        this.xs = Ranks.of(x);
        this.ys = Ranks.of(y);
    }

    /** The correlation of these pairs; refuses values that are not finite, or two lengths. Takes n² / 2 steps. */
    public static Kendall of(double[] x, double[] y) {
        Need.that(x.length == y.length, "pairs need as many of the one as of the other");
        return new Kendall(Need.finite(x), Need.finite(y));
    }

    private static double score(double[] x, double[] y) {
        long score = 0;
        for (int i = 1; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                score += (long) (Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]));
            }
        }
        return score;
    }

    /** Concordant less discordant pairs: Kendall's S. */
    public double score() {
        return score;
    }

    /** τ-b, corrected for ties on both sides, from -1 to 1. */
    public OptionalDouble tauB() {
        double pairs = n * (n - 1.0) / 2;
        double byX = pairs - xs.ties(t -> t * (t - 1)) / 2;
        double byY = pairs - ys.ties(t -> t * (t - 1)) / 2;
        return Need.ratio(score, StrictMath.sqrt(byX * byY));
    }

    /** S over its standard deviation, corrected for ties, without continuity correction; empty as well below 3 pairs. */
    public OptionalDouble z() {
        return tauB().isEmpty() ? OptionalDouble.empty() : Need.ratio(score, StrictMath.sqrt(variance()));
    }

    private double variance() {
        double plain = n * (n - 1.0) * (2.0 * n + 5);
        double ofX = xs.ties(t -> t * (t - 1) * (2 * t + 5));
        double ofY = ys.ties(t -> t * (t - 1) * (2 * t + 5));
        double pairs = xs.ties(t -> t * (t - 1)) * ys.ties(t -> t * (t - 1));
        double triples = xs.ties(t -> t * (t - 1) * (t - 2)) * ys.ties(t -> t * (t - 1) * (t - 2));
        return (plain - ofX - ofY) / 18 + pairs / (2.0 * n * (n - 1.0)) + triples / (9.0 * n * (n - 1.0) * (n - 2.0));
    }

    /** The two-sided p-value of the normal approximation. */
    public OptionalDouble normal() {
        return PValues.normal(z());
    }

    /** The exact two-sided p-value over all orders; empty as well with ties or from 50 pairs on. */
    public OptionalDouble exact() {
        if (xs.areTied() || ys.areTied() || n < 2 || n >= EXACT_BELOW) {
            return OptionalDouble.empty();
        }
        double[] orders = orders();
        int least = (int) ((n * (n - 1.0) / 2 - Math.abs(score)) / 2);
        double tail = 0;
        for (int i = 0; i <= least; i++) {
            tail += orders[i];
        }
        return OptionalDouble.of(Math.min(1, 2 * tail));
    }

    /** The p-value to print: exact where it can be had, else that of the normal approximation. */
    public OptionalDouble p() {
        return exact().isPresent() ? exact() : normal();
    }

    /** The share of all orders with each number of concordant pairs: a further value stands above any number of others. */
    private double[] orders() {
        double[] shares = {1};
        for (int k = 2; k <= n; k++) {
            double[] next = new double[shares.length + k - 1];
            for (int i = 0; i < shares.length; i++) {
                for (int above = 0; above < k; above++) {
                    next[i + above] += shares[i] / k;
                }
            }
            shares = next;
        }
        return shares;
    }
}

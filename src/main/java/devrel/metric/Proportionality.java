package devrel.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether hazard ratios stay the same as time goes by: the score test for a coefficient that changes along with a scale
 * of time. Small p-values speak against one ratio for all times; then show restricted means. Grambsch and Therneau
 * (1994), Biometrika 81, 515, in the form of R's {@code cox.zph} since survival 3.0.
 *
 * @param terms the test of each covariate alone, in the model's order
 * @param global the test of all together
 */
public record Proportionality(List<Term> terms, ChiSquared global) {
    /** The test of one covariate. */
    public record Term(String name, ChiSquared test) {}

    /** How time is counted. */
    public enum Scale {
        /** By the share that has left before, over all strata. */
        KAPLAN_MEIER {
            @Override
            double[] of(Observations rows, Histories histories) {
                KaplanMeier curve = KaplanMeier.of(rows);
                double[] scale = new double[histories.length()];
                Arrays.setAll(scale, t -> 1 - curve.survivalBefore(histories.times[t]));
                return scale;
            }
        },
        /** As it is. */
        IDENTITY {
            @Override
            double[] of(Observations rows, Histories histories) {
                return Arrays.copyOf(histories.times, histories.length());
            }
        },
        /** By the order in which rows end, censored ones too; tied ones share the middle of their places. */
        RANK {
            @Override
            double[] of(Observations rows, Histories histories) {
                double[] exits = rows.exits().clone();
                Arrays.sort(exits);
                double[] scale = new double[histories.length()];
                Arrays.setAll(scale, t -> place(exits, histories.times[t]));
                return scale;
            }
        };

        /** The scale at each of the histories' time indices. */
        abstract double[] of(Observations rows, Histories histories);
    }

    private static double place(double[] sorted, double time) {
        int at = Arrays.binarySearch(sorted, time);
        int first = at;
        int last = at;
        while (first > 0 && sorted[first - 1] == time) {
            first--;
        }
        while (last < sorted.length - 1 && sorted[last + 1] == time) {
            last++;
        }
        return 1 + (first + last) / 2.0;
    }

    static Proportionality of(
            List<String> names, Histories rows, PartialLikelihood likelihood, Ascent ascent, double[] scale) {
        Slopes slopes = new Slopes(rows.width, centred(scale));
        likelihood.sweep(ascent.beta(), slopes::add);
        double[][] left = slopes.left(ascent.top().information);
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < rows.width; j++) {
            double statistic = slopes.score[j] * slopes.score[j] / left[j][j];
            terms.add(new Term(names.get(j), new ChiSquared(statistic, left[j][j] > 0 ? 1 : 0)));
        }
        Symmetric factors = Symmetric.of(left);
        return new Proportionality(terms, new ChiSquared(factors.quadratic(slopes.score), factors.rank()));
    }

    private static double[] centred(double[] scale) {
        double mean = Arrays.stream(scale).average().orElse(0);
        return Arrays.stream(scale).map(value -> value - mean).toArray();
    }

    /** The slope and information of coefficients that change along with the scale, and what they share with the fixed. */
    private static final class Slopes {
        private final double[] scale;
        private final double[] score;
        private final double[][] shared;
        private final double[][] own;

        Slopes(int width, double[] scale) {
            this.scale = scale;
            score = new double[width];
            shared = new double[width][width];
            own = new double[width][width];
        }

        void add(Leaving leaving) {
            double at = scale[leaving.time];
            int cell = 0;
            for (int i = 0; i < score.length; i++) {
                score[i] += at * leaving.score[i];
                for (int j = 0; j <= i; j++, cell++) {
                    shared[i][j] += at * leaving.information[cell];
                    own[i][j] += at * at * leaving.information[cell];
                    shared[j][i] = shared[i][j];
                    own[j][i] = own[i][j];
                }
            }
        }

        /** The information left once the fixed coefficients are known only by estimate. */
        double[][] left(double[][] fixed) {
            double[][] explained = Symmetric.product(
                    Symmetric.product(shared, Symmetric.of(fixed).inverse()), shared);
            double[][] left = new double[score.length][score.length];
            for (int i = 0; i < left.length; i++) {
                for (int j = 0; j < left.length; j++) {
                    left[i][j] = own[i][j] - explained[i][j];
                }
            }
            return left;
        }
    }
}

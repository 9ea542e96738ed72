package devrel.metric;

import java.util.Arrays;

/**
 * Cox's partial likelihood with the exact treatment of ties in discrete time: the probability that just these d of the
 * risk set left, among all choices of d. By the recursion of Gail, Lubin and Rubinstein (1981), Biometrika 68, 703. Slow
 * where very many leave at once.
 */
final class ExactLikelihood implements Likelihood {
    private final Histories rows;

    ExactLikelihood(Histories rows) {
        this.rows = rows;
    }

    @Override
    public Slope at(double[] beta) {
        double[] eta = rows.predictors(beta);
        Slope slope = new Slope(rows.width);
        for (int t = 0; t < rows.length(); t++) {
            add(t, eta, slope);
        }
        return slope;
    }

    private void add(int t, double[] eta, Slope slope) {
        int events = 0;
        double value = 0;
        double[] score = new double[rows.width];
        for (int i = 0; i < rows.count; i++) {
            if (rows.event[i] && rows.to[i] == t + 1) {
                events++;
                value += eta[i];
                for (int j = 0; j < rows.width; j++) {
                    score[j] += rows.x[i * rows.width + j];
                }
            }
        }
        choices(t, events, eta).addTo(slope, value, score);
    }

    private Choices choices(int t, int events, double[] eta) {
        Choices choices = new Choices(events);
        for (int i = 0; i < rows.count; i++) {
            if (rows.from[i] <= t && t < rows.to[i]) {
                choices.offer(i, StrictMath.exp(eta[i]));
            }
        }
        return choices;
    }

    /** The sum, over all choices of k of the rows offered, of the product of their risk scores; and its derivatives. */
    private final class Choices {
        private final double[] sum;
        private final double[][] first;
        private final double[][] second;

        Choices(int most) {
            sum = new double[most + 1];
            first = new double[most + 1][rows.width];
            second = new double[most + 1][rows.width * (rows.width + 1) / 2];
            sum[0] = 1;
        }

        void offer(int i, double risk) {
            for (int k = sum.length - 1; k > 0; k--) {
                int at = 0;
                for (int a = 0; a < rows.width; a++) {
                    for (int b = 0; b <= a; b++, at++) {
                        second[k][at] += risk * (second[k - 1][at] + product(k - 1, i, a, b));
                    }
                }
                for (int a = 0; a < rows.width; a++) {
                    first[k][a] += risk * (first[k - 1][a] + rows.x[i * rows.width + a] * sum[k - 1]);
                }
                sum[k] += risk * sum[k - 1];
            }
        }

        private double product(int k, int i, int a, int b) {
            double x = rows.x[i * rows.width + a];
            double y = rows.x[i * rows.width + b];
            return x * first[k][b] + y * first[k][a] + x * y * sum[k];
        }

        void addTo(Slope slope, double value, double[] score) {
            int k = sum.length - 1;
            double[] packed = Arrays.copyOf(second[k], second[k].length);
            int at = 0;
            for (int a = 0; a < rows.width; a++) {
                double mean = first[k][a] / sum[k];
                score[a] -= mean;
                for (int b = 0; b <= a; b++, at++) {
                    packed[at] = packed[at] / sum[k] - mean * (first[k][b] / sum[k]);
                }
            }
            slope.add(value - StrictMath.log(sum[k]), score, packed);
        }
    }
}

package devrel.metric;

import java.util.Arrays;

/**
 * The share still there as a regression predicts it for given covariates, with the standard error from both the baseline
 * and the coefficients. Therneau and Grambsch (2000), section 10.2; R's {@code survfit(coxph, newdata)}.
 */
public final class Predicted {
    private final double[] times;
    private final double[] hazard;
    private final double[] variance;

    private Predicted(double[] times, double[] hazard, double[] variance) {
        this.times = times;
        this.hazard = hazard;
        this.variance = variance;
    }

    static Predicted of(
            Histories rows,
            PartialLikelihood likelihood,
            double[] beta,
            double[][] covariance,
            int stratum,
            double[] values) {
        Sums sums = new Sums(rows, beta, values);
        likelihood.sweep(beta, sums::keep);
        int[] own = own(rows, stratum);
        Predicted predicted = new Predicted(new double[own.length], new double[own.length], new double[own.length]);
        for (int i = 0; i < own.length; i++) {
            predicted.times[i] = rows.times[own[i]];
            sums.add(own[i]);
            predicted.hazard[i] = sums.hazard;
            predicted.variance[i] = sums.variance(covariance);
        }
        return predicted;
    }

    private static int[] own(Histories rows, int stratum) {
        int[] own = new int[rows.length()];
        int size = 0;
        for (int t = 0; t < own.length; t++) {
            if (rows.stratum[t] == stratum) {
                own[size++] = t;
            }
        }
        return Arrays.copyOf(own, size);
    }

    private static final class Sums {
        private final double[] x;
        private final double risk;
        private final double[] parts;
        private final double[] squares;
        private final double[][] away;
        private final double[] drift;
        private double hazard;
        private double squared;

        Sums(Histories rows, double[] beta, double[] values) {
            x = values.clone();
            double eta = 0;
            for (int j = 0; j < x.length; j++) {
                x[j] -= rows.mean(j);
                eta += beta[j] * x[j];
            }
            risk = StrictMath.exp(eta);
            parts = new double[rows.length()];
            squares = new double[rows.length()];
            away = new double[rows.length()][x.length];
            drift = new double[x.length];
        }

        void keep(Leaving leaving) {
            parts[leaving.time] = leaving.hazard;
            squares[leaving.time] = leaving.squaredHazard;
            for (int j = 0; j < x.length; j++) {
                away[leaving.time][j] = x[j] * leaving.hazard - leaving.hazardMean[j];
            }
        }

        void add(int t) {
            hazard += risk * parts[t];
            squared += squares[t];
            for (int j = 0; j < x.length; j++) {
                drift[j] += away[t][j];
            }
        }

        double variance(double[][] covariance) {
            double spread = squared;
            for (int i = 0; i < drift.length; i++) {
                for (int j = 0; j < drift.length; j++) {
                    spread += drift[i] * covariance[i][j] * drift[j];
                }
            }
            return risk * risk * spread;
        }
    }

    /** The cumulative hazard up to and including a time, from 0 up. */
    public Estimate hazard(double time) {
        int at = Arrays.binarySearch(times, time);
        int i = at >= 0 ? at : -at - 2;
        return i < 0 ? new Estimate(0, 0) : new Estimate(hazard[i], StrictMath.sqrt(variance[i]));
    }

    /** The share still there after a time, from 0 to 1; do not ask beyond the last time watched. */
    public Estimate survival(double time) {
        Estimate cumulative = hazard(time);
        double share = StrictMath.exp(-cumulative.value());
        return new Estimate(share, share * cumulative.se());
    }
}

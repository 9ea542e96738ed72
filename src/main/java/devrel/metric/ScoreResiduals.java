package devrel.metric;

import java.util.Arrays;

/**
 * What each row adds to the slope of the partial likelihood, had all others stayed as they are; summed over a person they
 * give the robust variance. Therneau and Grambsch (2000), sections 4.6 and 7.1; Lin and Wei (1989), J. Am. Stat. Assoc.
 * 84, 1074.
 */
final class ScoreResiduals {
    private final Histories rows;
    private final double[] risk;
    private final double[][] each;
    private final double[] hazard;
    private final double[][] mean;

    private ScoreResiduals(Histories rows, double[] eta) {
        this.rows = rows;
        risk = new double[eta.length];
        Arrays.setAll(risk, i -> StrictMath.exp(eta[i]));
        each = new double[rows.count][rows.width];
        hazard = new double[rows.length() + 1];
        mean = new double[rows.length() + 1][rows.width];
    }

    static ScoreResiduals of(Histories rows, PartialLikelihood likelihood, double[] beta) {
        ScoreResiduals residuals = new ScoreResiduals(rows, rows.predictors(beta));
        likelihood.sweep(beta, residuals::leave);
        residuals.accumulate();
        for (int i = 0; i < rows.count; i++) {
            residuals.stay(i);
        }
        return residuals;
    }

    private void leave(Leaving leaving) {
        hazard[leaving.time + 1] = leaving.hazard;
        System.arraycopy(leaving.hazardMean, 0, mean[leaving.time + 1], 0, rows.width);
        for (int i = leaving.first; i < leaving.last; i++) {
            if (rows.event[i]) {
                own(leaving, i);
            }
        }
    }

    private void own(Leaving leaving, int i) {
        for (int j = 0; j < rows.width; j++) {
            double x = rows.x[i * rows.width + j];
            double spared =
                    x * (leaving.hazard - leaving.ownHazard) - (leaving.hazardMean[j] - leaving.ownHazardMean[j]);
            each[i][j] += x - leaving.mean[j] + risk[i] * spared;
        }
    }

    private void accumulate() {
        for (int t = 1; t < hazard.length; t++) {
            hazard[t] += hazard[t - 1];
            for (int j = 0; j < rows.width; j++) {
                mean[t][j] += mean[t - 1][j];
            }
        }
    }

    private void stay(int i) {
        double there = hazard[rows.to[i]] - hazard[rows.from[i]];
        for (int j = 0; j < rows.width; j++) {
            double means = mean[rows.to[i]][j] - mean[rows.from[i]][j];
            each[i][j] -= risk[i] * (rows.x[i * rows.width + j] * there - means);
        }
    }

    /** Their sums over clusters. */
    double[][] sums(Levels by) {
        double[][] sums = new double[by.count()][rows.width];
        for (int i = 0; i < rows.count; i++) {
            for (int j = 0; j < rows.width; j++) {
                sums[by.of(rows.row[i])][j] += each[i][j];
            }
        }
        return sums;
    }
}

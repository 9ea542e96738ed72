package devrel.metric;

/**
 * What each row adds to the slope of the partial likelihood, had all others stayed as they are; summed over a person they
 * give the robust variance. Therneau and Grambsch (2000), sections 4.6 and 7.1; Lin and Wei (1989), J. Am. Stat. Assoc.
 * 84, 1074.
 */
final class ScoreResiduals {
    private final Histories rows;
    private final double[][] each;

    private ScoreResiduals(Histories rows, double[][] each) {
        this.rows = rows;
        this.each = each;
    }

    static ScoreResiduals of(Histories rows, PartialLikelihood likelihood, double[] beta) {
        double[] eta = rows.predictors(beta);
        double[][] each = new double[rows.count][rows.width];
        double[] hazard = new double[rows.length() + 1];
        double[][] mean = new double[rows.length() + 1][rows.width];
        likelihood.sweep(beta, leaving -> {
            hazard[leaving.time + 1] = leaving.hazard;
            System.arraycopy(leaving.hazardMean, 0, mean[leaving.time + 1], 0, rows.width);
            for (int i = leaving.first; i < leaving.last; i++) {
                if (rows.event[i]) {
                    own(rows, leaving, i, StrictMath.exp(eta[i]), each[i]);
                }
            }
        });
        for (int t = 1; t < hazard.length; t++) {
            hazard[t] += hazard[t - 1];
            for (int j = 0; j < rows.width; j++) {
                mean[t][j] += mean[t - 1][j];
            }
        }
        for (int i = 0; i < rows.count; i++) {
            double there = hazard[rows.to[i]] - hazard[rows.from[i]];
            for (int j = 0; j < rows.width; j++) {
                double means = mean[rows.to[i]][j] - mean[rows.from[i]][j];
                each[i][j] -= StrictMath.exp(eta[i]) * (rows.x[i * rows.width + j] * there - means);
            }
        }
        return new ScoreResiduals(rows, each);
    }

    private static void own(Histories rows, Leaving leaving, int i, double risk, double[] residual) {
        for (int j = 0; j < residual.length; j++) {
            double x = rows.x[i * rows.width + j];
            double spared =
                    x * (leaving.hazard - leaving.ownHazard) - (leaving.hazardMean[j] - leaving.ownHazardMean[j]);
            residual[j] += x - leaving.mean[j] + risk * spared;
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

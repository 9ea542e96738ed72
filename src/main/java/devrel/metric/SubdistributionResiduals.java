package devrel.metric;

/**
 * What each row adds to the slope of an incidence's likelihood: by itself, and by what its censoring says of how others
 * are censored. The spread of the sums is that of the slope. Fine and Gray (1999), section 3.
 */
final class SubdistributionResiduals {
    private final Subdistribution rows;
    private final double[] risk;
    private final Subdistribution.RiskSums sums;
    /** Hazards, and hazards times the share not censored before, up to each time; plain and times mean covariates. */
    private final double[][] hazard;

    private final double[][] openHazard;
    private final double[][] each;

    private SubdistributionResiduals(Subdistribution rows, double[] beta) {
        this.rows = rows;
        sums = rows.sums(beta);
        risk = new double[rows.size];
        for (int i = 0; i < risk.length; i++) {
            risk[i] = rows.risk(beta, i);
        }
        hazard = new double[rows.times.length + 1][rows.width + 1];
        openHazard = new double[rows.times.length + 1][rows.width + 1];
        each = new double[rows.size][rows.width];
    }

    /** Row by row, column by column. */
    static double[][] of(Subdistribution rows, Observations observed, double[] beta) {
        SubdistributionResiduals residuals = new SubdistributionResiduals(rows, beta);
        residuals.accumulate();
        for (int i = 0; i < rows.size; i++) {
            for (int j = 0; j < rows.width; j++) {
                residuals.each[i][j] = residuals.own(i, j);
            }
        }
        residuals.censor(observed);
        return residuals.each;
    }

    private void accumulate() {
        for (int t = 0; t < rows.times.length; t++) {
            double step = rows.ends[t] / sums.risk(t);
            for (int j = 0; j <= rows.width; j++) {
                double part = j == rows.width ? step : step * sums.mean(t, j);
                hazard[t + 1][j] = hazard[t][j] + part;
                openHazard[t + 1][j] = openHazard[t][j] + rows.open[t] * part;
            }
        }
    }

    private double own(int i, int j) {
        double x = rows.x[i * rows.width + j];
        double[] there = hazard[rows.until[i]];
        double stayed = x * there[rows.width] - there[j];
        double counted = x * openAfter(rows.until[i], rows.width) - openAfter(rows.until[i], j);
        double ended = rows.event[i] ? x - sums.mean(rows.until[i] - 1, j) : 0;
        return ended - risk[i] * (stayed + rows.kept[i] * counted);
    }

    private double openAfter(int time, int column) {
        return openHazard[rows.times.length][column] - openHazard[time][column];
    }

    /** The weights of those gone otherwise are estimated from the censored: what each censoring moves by them. */
    private void censor(Observations observed) {
        RiskSets exits = RiskSets.atExits(observed);
        double[][] gone = gone(exits);
        double[][] moved = new double[exits.times.length][rows.width];
        double[][] drift = new double[exits.times.length + 1][rows.width];
        for (int v = 0; v < moved.length; v++) {
            int before = rows.timesBefore(exits.times[v]);
            for (int j = 0; j < rows.width; j++) {
                double later = gone[v][j] * openAfter(before, rows.width) - gone[v][rows.width] * openAfter(before, j);
                moved[v][j] = later / exits.atRisk[v];
                drift[v + 1][j] = drift[v][j] + moved[v][j] * exits.censored[v] / exits.atRisk[v];
            }
        }
        for (int i = 0; i < rows.size; i++) {
            int end = exits.to(i);
            for (int j = 0; j < rows.width; j++) {
                each[i][j] += (observed.event(i) ? 0 : moved[end - 1][j]) - drift[end][j];
            }
        }
    }

    /** The weighted risks of those gone otherwise before each exit, times their covariates and, last, by themselves. */
    private double[][] gone(RiskSets exits) {
        double[][] gone = new double[exits.times.length + 1][rows.width + 1];
        for (int i = 0; i < rows.size; i++) {
            double weight = risk[i] * rows.kept[i];
            for (int j = 0; j < rows.width; j++) {
                gone[exits.to(i)][j] += weight * rows.x[i * rows.width + j];
            }
            gone[exits.to(i)][rows.width] += weight;
        }
        for (int v = 1; v < gone.length; v++) {
            for (int j = 0; j <= rows.width; j++) {
                gone[v][j] += gone[v - 1][j];
            }
        }
        return gone;
    }
}

package devrel.metric;

import java.util.Arrays;

/**
 * What one event time contributes to the partial likelihood, with its d tied events taken out of the risk set one after
 * the other, each time by 1/d (Efron), or not at all (Breslow). Overwritten from one time to the next.
 */
final class Leaving {
    /** The time's index. */
    int time;
    /** Events at it. */
    int events;
    /** The first of its rows, and the one after the last; only those with events belong to it. */
    int first;

    int last;
    double logLikelihood;
    final double[] score;
    final double[] information;
    /** The baseline hazard, the sum of its squared parts, and the sum of its parts times the mean at each. */
    double hazard;

    double squaredHazard;
    final double[] hazardMean;
    /** The same for those who leave now, each part less what of them was taken out. */
    double ownHazard;

    final double[] ownHazardMean;
    /** The mean covariates of the risk set, over the parts. */
    final double[] mean;

    private final double[] part;

    Leaving(int width) {
        score = new double[width];
        information = new double[width * (width + 1) / 2];
        hazardMean = new double[width];
        ownHazardMean = new double[width];
        mean = new double[width];
        part = new double[width];
    }

    void clear(int at) {
        time = at;
        logLikelihood = 0;
        hazard = 0;
        squaredHazard = 0;
        ownHazard = 0;
        for (double[] each : new double[][] {score, information, hazardMean, ownHazardMean, mean}) {
            Arrays.fill(each, 0);
        }
    }

    /** Counts one of the tied events, with a share of the tied taken out of the risk set. */
    void count(Totals all, Totals tied, double out) {
        double total = all.risk - out * tied.risk;
        logLikelihood -= StrictMath.log(total);
        hazard += 1 / total;
        squaredHazard += 1 / (total * total);
        ownHazard += (1 - out) / total;
        int at = 0;
        for (int i = 0; i < part.length; i++) {
            part[i] = (all.first[i] - out * tied.first[i]) / total;
            score[i] -= part[i];
            mean[i] += part[i] / events;
            hazardMean[i] += part[i] / total;
            ownHazardMean[i] += (1 - out) * part[i] / total;
            for (int j = 0; j <= i; j++, at++) {
                information[at] += (all.second[at] - out * tied.second[at]) / total - part[i] * part[j];
            }
        }
    }

    /** Sums over rows of the risk score, times the covariates, times their products. */
    static final class Totals {
        int rows;
        double risk;
        final double[] first;
        final double[] second;

        Totals(int width) {
            first = new double[width];
            second = new double[width * (width + 1) / 2];
        }

        void clear() {
            rows = 0;
            risk = 0;
            Arrays.fill(first, 0);
            Arrays.fill(second, 0);
        }

        void add(double[] x, int start, double weight) {
            risk += weight;
            int at = 0;
            for (int i = 0; i < first.length; i++) {
                double weighted = weight * x[start + i];
                first[i] += weighted;
                for (int j = 0; j <= i; j++) {
                    second[at++] += weighted * x[start + j];
                }
            }
        }
    }
}

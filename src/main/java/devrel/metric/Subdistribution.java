package devrel.metric;

import java.util.Arrays;

/**
 * The partial likelihood of one cause's incidence, in which those who ended of another cause stay in the risk set with
 * the share of them that would not have been censored yet. Each row is added where it begins or ceases to count, so that
 * running sums are the risk set's at every time. Fine and Gray (1999), J. Am. Stat. Assoc. 94, 496.
 */
final class Subdistribution implements Likelihood {
    final int size;
    final int width;
    /** Covariates less their means, row by row. */
    final double[] x;
    /** How many of the times are not after the row's end; until then it is there itself. */
    final int[] until;
    /** Whether the row ends of the cause. */
    final boolean[] event;
    /** Of rows that ended of another cause, one over the share not censored before; else 0. */
    final double[] kept;
    /** The times at which rows end of the cause, how many do, and the share not censored before. */
    final double[] times;

    final double[] ends;
    final double[] open;
    /** The sums of a time: of risks, of risks times covariates, and times their products. */
    private final int cells;

    Subdistribution(Observations rows, Covariates covariates, int cause) {
        size = rows.size();
        width = covariates.count();
        cells = 1 + width + width * (width + 1) / 2;
        RiskSets sets = RiskSets.atEvents(rows.only(cause));
        KaplanMeier censoring = KaplanMeier.of(rows.censored());
        times = sets.times;
        ends = Arrays.stream(sets.events).asDoubleStream().toArray();
        open = Arrays.stream(times).map(censoring::survivalBefore).toArray();
        x = new double[size * width];
        until = new int[size];
        event = new boolean[size];
        kept = new double[size];
        for (int i = 0; i < size; i++) {
            until[i] = sets.to(i);
            event[i] = rows.cause(i) == cause;
            kept[i] = rows.event(i) && !event[i] ? 1 / censoring.survivalBefore(rows.exit(i)) : 0;
        }
        for (int j = 0; j < width; j++) {
            double mean = covariates.mean(j);
            for (int i = 0; i < size; i++) {
                x[i * width + j] = covariates.at(i, j) - mean;
            }
        }
    }

    @Override
    public Slope at(double[] beta) {
        Slope slope = new Slope(width);
        double[] none = new double[cells - 1 - width];
        for (int i = 0; i < size; i++) {
            if (event[i]) {
                slope.add(predictor(beta, i), Arrays.copyOfRange(x, i * width, (i + 1) * width), none);
            }
        }
        RiskSums sums = sums(beta);
        for (int t = 0; t < times.length; t++) {
            sums.addTo(slope, t, ends[t]);
        }
        return slope;
    }

    /** How many of the times are before that one. */
    int timesBefore(double time) {
        int at = Arrays.binarySearch(times, time);
        return at >= 0 ? at : -at - 1;
    }

    double risk(double[] beta, int row) {
        return StrictMath.exp(predictor(beta, row));
    }

    private double predictor(double[] beta, int row) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            sum += beta[j] * x[row * width + j];
        }
        return sum;
    }

    /** The sums of those still there, and of those gone otherwise that count on. */
    RiskSums sums(double[] beta) {
        double[] there = new double[(times.length + 1) * cells];
        double[] gone = new double[there.length];
        for (int i = 0; i < size; i++) {
            double risk = risk(beta, i);
            add(there, until[i] * cells, i, risk);
            add(gone, until[i] * cells, i, risk * kept[i]);
        }
        for (int at = times.length * cells - 1; at >= 0; at--) {
            there[at] += there[at + cells];
        }
        for (int at = cells; at < gone.length; at++) {
            gone[at] += gone[at - cells];
        }
        double[] sums = new double[times.length * cells];
        for (int at = 0; at < sums.length; at++) {
            sums[at] = there[at + cells] + open[at / cells] * gone[at];
        }
        return new RiskSums(sums, width, cells);
    }

    private void add(double[] into, int start, int row, double weight) {
        into[start] += weight;
        int product = start + 1 + width;
        for (int i = 0; i < width; i++) {
            double weighted = weight * x[row * width + i];
            into[start + 1 + i] += weighted;
            for (int j = 0; j <= i; j++) {
                into[product++] += weighted * x[row * width + j];
            }
        }
    }

    /** The sums of the risk set at each time. */
    static final class RiskSums {
        private final double[] sums;
        private final int width;
        private final int cells;

        private RiskSums(double[] sums, int width, int cells) {
            this.sums = sums;
            this.width = width;
            this.cells = cells;
        }

        double risk(int time) {
            return sums[time * cells];
        }

        double mean(int time, int column) {
            return sums[time * cells + 1 + column] / risk(time);
        }

        private void addTo(Slope slope, int time, double ends) {
            double[] score = new double[width];
            double[] information = new double[cells - 1 - width];
            int cell = 0;
            for (int i = 0; i < width; i++) {
                score[i] = -ends * mean(time, i);
                for (int j = 0; j <= i; j++, cell++) {
                    double product = sums[time * cells + 1 + width + cell] / risk(time);
                    information[cell] = ends * (product - mean(time, i) * mean(time, j));
                }
            }
            slope.add(-ends * StrictMath.log(risk(time)), score, information);
        }
    }
}

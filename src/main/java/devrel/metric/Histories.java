package devrel.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows laid out for sweeping the event times from the last to the first, all strata one after the other on one line of
 * time indices: a row is at risk at the indices from {@code from} up to, not including, {@code to}. Rows come by
 * {@code to} downwards; {@code leaving} lists them by {@code from} downwards. Rows that are never at risk when somebody
 * of their stratum leaves are not among them.
 */
final class Histories {
    /** The time at each index. */
    final double[] times;
    /** The stratum at each index. */
    final int[] stratum;

    final int count;
    final int width;
    final int[] row;
    final int[] from;
    final int[] to;
    final boolean[] event;
    final int[] leaving;
    /** Covariates less their means, row by row. */
    final double[] x;

    private final double[] means;

    Histories(Observations rows, Covariates covariates, Levels strata) {
        int[] start = new int[rows.size()];
        int[] end = new int[rows.size()];
        times = new double[rows.events()];
        stratum = new int[rows.events()];
        int length = place(rows, strata, start, end);
        int[] ascending = byBucket(end, length, everyRow(start, end));
        count = ascending.length;
        width = covariates.count();
        row = reversed(ascending);
        from = pick(start, row);
        to = pick(end, row);
        event = eventsOf(rows, row);
        leaving = reversed(byBucket(from, length, everyRow(from, to)));
        means = IntStream.range(0, width).mapToDouble(covariates::mean).toArray();
        x = centred(covariates, row, means);
    }

    private static boolean[] eventsOf(Observations rows, int[] row) {
        boolean[] events = new boolean[row.length];
        for (int i = 0; i < row.length; i++) {
            events[i] = rows.event(row[i]);
        }
        return events;
    }

    private int place(Observations rows, Levels strata, int[] start, int[] end) {
        int length = 0;
        int[][] rowsOf = strata.rows();
        for (int s = 0; s < rowsOf.length; s++) {
            int[] kept = rowsOf[s];
            RiskSets sets = RiskSets.atEvents(rows.keep(kept));
            System.arraycopy(sets.times, 0, times, length, sets.times.length);
            Arrays.fill(stratum, length, length + sets.times.length, s);
            for (int i = 0; i < kept.length; i++) {
                start[kept[i]] = length + sets.from(i);
                end[kept[i]] = length + sets.to(i);
            }
            length += sets.times.length;
        }
        Arrays.fill(times, length, times.length, Double.NaN);
        return length;
    }

    private static int[] everyRow(int[] start, int[] end) {
        int[] kept = new int[start.length];
        int size = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] < end[i]) {
                kept[size++] = i;
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** The chosen rows by their value, from 0 to {@code length}, by counting. */
    private static int[] byBucket(int[] value, int length, int[] chosen) {
        int[] next = new int[length + 2];
        for (int i : chosen) {
            next[value[i] + 1]++;
        }
        for (int v = 0; v <= length; v++) {
            next[v + 1] += next[v];
        }
        int[] ordered = new int[chosen.length];
        for (int i : chosen) {
            ordered[next[value[i]]++] = i;
        }
        return ordered;
    }

    private static int[] reversed(int[] ordered) {
        int[] reversed = new int[ordered.length];
        for (int i = 0; i < ordered.length; i++) {
            reversed[i] = ordered[ordered.length - 1 - i];
        }
        return reversed;
    }

    private static int[] pick(int[] values, int[] rows) {
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }

    private static double[] centred(Covariates covariates, int[] row, double[] means) {
        double[] cells = new double[row.length * means.length];
        for (int j = 0; j < means.length; j++) {
            for (int i = 0; i < row.length; i++) {
                cells[i * means.length + j] = covariates.at(row[i], j) - means[j];
            }
        }
        return cells;
    }

    /** How many time indices there are. */
    int length() {
        return count == 0 ? 0 : to[0];
    }

    double mean(int column) {
        return means[column];
    }

    /** Each row's linear predictor, covariates at their means counting 0. */
    double[] predictors(double[] beta) {
        double[] eta = new double[count];
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int j = 0; j < width; j++) {
                sum += beta[j] * x[i * width + j];
            }
            eta[i] = sum;
        }
        return eta;
    }
}

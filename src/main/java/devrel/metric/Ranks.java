package devrel.metric;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Ranks from 1, equal values sharing the mean of their places; and how many values are equal to each other. */
final class Ranks {
    private final double[] sorted;

    private Ranks(double[] sorted) {
        this.sorted = sorted;
    }

    static Ranks of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Ranks(sorted);
    }

    /** The rank of one of the values. */
    double rank(double value) {
        return (first(value) + 1 + first(Math.nextUp(value))) / 2.0;
    }

    /** The ranks of these values, in their order. */
    double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = rank(values[i]);
        }
        return ranks;
    }

    /** How many are less than the value. */
    private int first(double value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    boolean areTied() {
        return ties(t -> t * (t - 1)) > 0;
    }

    /** The sum over all sizes of ties, those of 1 included. */
    double ties(DoubleUnaryOperator term) {
        double sum = 0;
        for (int i = 0; i < sorted.length; ) {
            int next = first(Math.nextUp(sorted[i]));
            sum += term.applyAsDouble((double) next - i);
            i = next;
        }
        return sum;
    }
}

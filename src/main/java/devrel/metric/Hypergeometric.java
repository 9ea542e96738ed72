package devrel.metric;

import java.util.function.DoubleUnaryOperator;

/**
 * Fisher's noncentral hypergeometric distribution: how many of the {@code drawn} are among the {@code marked}, given that
 * being marked multiplies the odds of being drawn. Probabilities grow outward from the most likely value by their exact
 * ratios, so that nothing overflows and large counts lose no digits.
 */
final class Hypergeometric {
    private static final double WIDEST = 600;

    private final double marked;
    private final double others;
    private final double drawn;
    private final int low;
    private final int size;

    Hypergeometric(int marked, int others, int drawn) {
        this.marked = marked;
        this.others = others;
        this.drawn = drawn;
        this.low = (int) Math.max(0, (long) drawn - others);
        this.size = Math.min(drawn, marked) - low + 1;
    }

    int low() {
        return low;
    }

    int high() {
        return low + size - 1;
    }

    /** The probabilities of {@link #low()} to {@link #high()}. */
    double[] probabilities(double odds) {
        double[] weights = new double[size];
        int mode = mode(odds);
        weights[mode] = 1;
        double sum = 1;
        for (int i = mode + 1; i < size; i++) {
            weights[i] = weights[i - 1] * step(i - 1) * odds;
            sum += weights[i];
        }
        for (int i = mode - 1; i >= 0; i--) {
            weights[i] = weights[i + 1] / (step(i) * odds);
            sum += weights[i];
        }
        for (int i = 0; i < size; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** The probability of the next value over that of this one, at odds of 1. */
    private double step(int place) {
        double x = (double) low + place;
        return (marked - x) * (drawn - x) / ((x + 1) * (others - drawn + x + 1));
    }

    private int mode(double odds) {
        int from = 0;
        int to = size - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (step(middle) * odds > 1) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    double atMost(int value, double odds) {
        return sum(probabilities(odds), 0, value - low);
    }

    double atLeast(int value, double odds) {
        return sum(probabilities(odds), value - low, size - 1);
    }

    double mean(double odds) {
        double[] probabilities = probabilities(odds);
        double mean = low;
        for (int i = 1; i < size; i++) {
            mean += i * probabilities[i];
        }
        return mean;
    }

    private static double sum(double[] probabilities, int from, int to) {
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += probabilities[i];
        }
        return Math.min(1, sum);
    }

    /** The odds at which the mean is that value, strictly between low and high. */
    double oddsOfMean(int value) {
        return odds(log -> value - mean(StrictMath.exp(log)));
    }

    /** The odds at which so much of the probability lies at or above the value, which is more than low. */
    double oddsOfUpperTail(int value, double tail) {
        return odds(log -> tail - atLeast(value, StrictMath.exp(log)));
    }

    /** The odds at which so much of the probability lies at or below the value, which is less than high. */
    double oddsOfLowerTail(int value, double tail) {
        return odds(log -> atMost(value, StrictMath.exp(log)) - tail);
    }

    private static double odds(DoubleUnaryOperator falling) {
        double width = 1;
        while (width < WIDEST && (falling.applyAsDouble(-width) < 0 || falling.applyAsDouble(width) > 0)) {
            width = Math.min(WIDEST, 2 * width);
        }
        return StrictMath.exp(Root.ofFalling(falling, -width, width));
    }
}

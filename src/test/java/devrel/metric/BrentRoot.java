package devrel.metric;

import java.util.function.DoubleUnaryOperator;

/**
 * Brent's root finder as R's {@code uniroot} runs it, which stops at a distance of 1.2e-4: only to show where figures of
 * R come from. Brent (1973), Algorithms for Minimization without Derivatives, chapter 4.
 */
final class BrentRoot {
    private static final double TOLERANCE = StrictMath.pow(Math.ulp(1.0), 0.25);

    private final DoubleUnaryOperator function;
    private double best;
    private double atBest;
    private double last;
    private double atLast;
    private double across;
    private double atAcross;

    private BrentRoot(DoubleUnaryOperator function, double low, double high) {
        this.function = function;
        this.last = low;
        this.atLast = function.applyAsDouble(low);
        this.best = high;
        this.atBest = function.applyAsDouble(high);
        this.across = low;
        this.atAcross = atLast;
    }

    static double between(double low, double high, DoubleUnaryOperator function) {
        return new BrentRoot(function, low, high).root();
    }

    private double root() {
        while (true) {
            double before = best - last;
            if (Math.abs(atAcross) < Math.abs(atBest)) {
                swap();
            }
            double least = 2 * Math.ulp(1.0) * Math.abs(best) + TOLERANCE / 2;
            double half = (across - best) / 2;
            if (Math.abs(half) <= least || atBest == 0) {
                return best;
            }
            move(step(before, least, half), least);
        }
    }

    private void swap() {
        last = best;
        best = across;
        across = last;
        atLast = atBest;
        atBest = atAcross;
        atAcross = atLast;
    }

    /** By interpolation where that is safe, else by half. */
    private double step(double before, double least, double half) {
        if (Math.abs(before) < least || Math.abs(atLast) <= Math.abs(atBest)) {
            return half;
        }
        double gap = across - best;
        double ratio = atBest / atLast;
        double up = gap * ratio;
        double down = 1 - ratio;
        if (last != across) {
            double q = atLast / atAcross;
            double r = atBest / atAcross;
            up = ratio * (gap * q * (q - r) - (best - last) * (r - 1));
            down = (q - 1) * (r - 1) * (ratio - 1);
        }
        down = up > 0 ? -down : down;
        up = Math.abs(up);
        boolean safe = up < 0.75 * gap * down - Math.abs(least * down) / 2 && up < Math.abs(before * down / 2);
        return safe ? up / down : half;
    }

    private void move(double step, double least) {
        last = best;
        atLast = atBest;
        best += Math.abs(step) < least ? Math.copySign(least, step) : step;
        atBest = function.applyAsDouble(best);
        if ((atBest > 0 && atAcross > 0) || (atBest < 0 && atAcross < 0)) {
            across = last;
            atAcross = atLast;
        }
    }
}

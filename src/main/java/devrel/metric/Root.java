package devrel.metric;

import java.util.function.DoubleUnaryOperator;

/** Where a function crosses zero. */
final class Root {
    private static final int HALVINGS = 200;

    private Root() {}

    /** The root of a function that falls from low to high, by halving until two doubles are neighbours. */
    static double ofFalling(DoubleUnaryOperator function, double low, double high) {
        double left = low;
        double right = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = left + (right - left) / 2;
            if (middle <= left || middle >= right) {
                return middle;
            }
            if (function.applyAsDouble(middle) > 0) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return left + (right - left) / 2;
    }
}

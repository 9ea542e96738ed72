package devrel.metric;

import java.util.OptionalDouble;

/**
 * Spearman's rank correlation of pairs of finite values, ties sharing their mean rank. Not testable, hence empty, when
 * all values of a side are equal (fewer than two pairs included). Spearman (1904), Am. J. Psychol. 15, 72.
 */
public final class Spearman {
    private final double[] x;
    private final double[] y;

    private Spearman(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** The correlation of these pairs; refuses values that are not finite, or two lengths. */
    public static Spearman of(double[] x, double[] y) {
        Need.that(x.length == y.length, "pairs need as many of the one as of the other");
        return new Spearman(Ranks.of(x).ranks(Need.finite(x)), Ranks.of(y).ranks(Need.finite(y)));
    }

    /** ρ, from -1 to 1. */
    public OptionalDouble rho() {
        double middle = (x.length + 1) / 2.0;
        double both = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - middle) * (y[i] - middle);
            ofX += (x[i] - middle) * (x[i] - middle);
            ofY += (y[i] - middle) * (y[i] - middle);
        }
        return Need.ratio(both, StrictMath.sqrt(ofX * ofY));
    }

    /** The two-sided p-value by Student's t with n - 2 degrees of freedom; empty as well below 3 pairs. */
    public OptionalDouble p() {
        OptionalDouble rho = rho();
        if (rho.isEmpty() || x.length < 3) {
            return OptionalDouble.empty();
        }
        double r = rho.getAsDouble();
        double t = r / StrictMath.sqrt(Math.max(0, 1 - r * r) / (x.length - 2));
        return PValues.student(OptionalDouble.of(t), x.length - 2);
    }
}

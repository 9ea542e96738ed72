package devrel.metric;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The Cochran-Armitage test of a trend of shares over groups with scores. Groups of nobody change nothing; not testable,
 * hence empty, when nobody or everybody counts, or all scores are equal. Armitage (1955), Biometrics 11, 375; R's
 * {@code prop.trend.test}.
 */
public final class CochranArmitage {
    private final List<Proportion> groups;
    private final double[] scores;

    private CochranArmitage(List<Proportion> groups, double[] scores) {
        this.groups = List.copyOf(groups);
        this.scores = scores;
    }

    /** The test of these groups in their order, with the scores 1, 2, 3 … */
    public static CochranArmitage of(List<Proportion> groups) {
        return of(
                groups, IntStream.rangeClosed(1, groups.size()).asDoubleStream().toArray());
    }

    /** The test of these groups with one finite score each. */
    public static CochranArmitage of(List<Proportion> groups, double[] scores) {
        Need.that(groups.size() == scores.length, "each group needs a score");
        return new CochranArmitage(groups, Need.finite(scores));
    }

    /** The scores as distances from that of a group with anybody in it: exactly 0 when there is no other. */
    private double[] distances() {
        double origin = 0;
        for (int i = scores.length - 1; i >= 0; i--) {
            origin = groups.get(i).of() > 0 ? scores[i] : origin;
        }
        double[] distances = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            distances[i] = scores[i] - origin;
        }
        return distances;
    }

    /** The standardised slope, positive when the share rises with the score. */
    public OptionalDouble z() {
        double[] apart = distances();
        double people = 0;
        double counted = 0;
        double scored = 0;
        for (int i = 0; i < scores.length; i++) {
            people += groups.get(i).of();
            counted += groups.get(i).count();
            scored += groups.get(i).of() * apart[i];
        }
        double share = counted / people;
        double slope = 0;
        double spread = 0;
        for (int i = 0; i < scores.length; i++) {
            double distance = apart[i] - scored / people;
            slope += distance * (groups.get(i).count() - groups.get(i).of() * share);
            spread += distance * distance * groups.get(i).of();
        }
        return Need.ratio(slope, StrictMath.sqrt(share * (1 - share) * spread));
    }

    /** The statistic z², χ² with one degree of freedom, from 0 up. */
    public OptionalDouble chiSquared() {
        OptionalDouble z = z();
        return z.isEmpty() ? z : OptionalDouble.of(z.getAsDouble() * z.getAsDouble());
    }

    /** The two-sided p-value, from 0 to 1. */
    public OptionalDouble p() {
        return PValues.normal(z());
    }
}

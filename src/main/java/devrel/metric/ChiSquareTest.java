package devrel.metric;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Pearson's χ² test that groups have one share in common. Not testable, hence empty, when nobody or everybody counts, or
 * fewer than two groups have anybody in them. Pearson (1900), Phil. Mag. 50, 157.
 */
public record ChiSquareTest(List<Proportion> groups) {
    public ChiSquareTest {
        groups = groups.stream().filter(group -> group.of() > 0).toList();
    }

    /** The degrees of freedom: groups with anybody in them, less one. */
    public int df() {
        return groups.size() - 1;
    }

    /** The statistic without correction, from 0 up. */
    public OptionalDouble statistic() {
        return corrected(0);
    }

    /** The p-value, from 0 to 1. */
    public OptionalDouble p() {
        return PValues.chiSquared(statistic(), df());
    }

    /**
     * The statistic with Yates's correction, from 0 up; only for two groups. Corrects by no more than the distance itself.
     * Yates (1934), Suppl. J. R. Stat. Soc. 1, 217; R's {@code chisq.test}.
     */
    public OptionalDouble yates() {
        Need.that(groups.size() <= 2, "Yates's correction is for two groups");
        return corrected(0.5);
    }

    /** The p-value of {@link #yates()}, from 0 to 1. */
    public OptionalDouble yatesP() {
        return PValues.chiSquared(yates(), df());
    }

    private OptionalDouble corrected(double correction) {
        double people = 0;
        double counted = 0;
        for (Proportion group : groups) {
            people += group.of();
            counted += group.count();
        }
        if (df() < 1 || counted == 0 || counted == people) {
            return OptionalDouble.empty();
        }
        double share = counted / people;
        double sum = 0;
        for (Proportion group : groups) {
            double distance = Math.abs(group.count() - group.of() * share);
            double left = Math.max(0, distance - correction);
            sum += left * left / (group.of() * share * (1 - share));
        }
        return OptionalDouble.of(sum);
    }
}

package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Figures compared with those of a case: how many, and how far off the farthest was; a case must have some. */
final class Compared {
    private final String name;
    private int figures;
    private double farthest;
    private String where = "none";

    Compared(String name) {
        this.name = name;
    }

    /** The figure lies within a part of what was expected; where R has none, it is infinite or not a number. */
    void relative(double actual, @Nullable Double expected, double tolerance, String what) {
        figures++;
        if (expected == null) {
            assertThat(Double.isFinite(actual)).as(what).isFalse();
            return;
        }
        assertThat(actual).as("%s, %s", name, what).isCloseTo(expected, within(Math.abs(expected) * tolerance));
        farther(expected == 0 ? 0 : Math.abs(actual / expected - 1), what);
    }

    /** The same of a figure that may be absent. */
    void relative(OptionalDouble actual, @Nullable Double expected, double tolerance, String what) {
        relative(actual.orElse(Double.NaN), expected, tolerance, what);
    }

    /** The p-value is the same up to a part of 1e-6, or 1e-12. */
    void p(OptionalDouble actual, @Nullable Double expected, double tolerance, String what) {
        if (expected != null && actual.isPresent() && Math.abs(actual.getAsDouble() - expected) <= 1e-12) {
            figures++;
            return;
        }
        relative(actual, expected, tolerance, what);
    }

    /** The figure lies within a distance of what was expected. */
    void absolute(double actual, double expected, double tolerance, String what) {
        figures++;
        assertThat(actual).as("%s, %s", name, what).isCloseTo(expected, within(tolerance));
        farther(Math.abs(actual - expected), what);
    }

    private void farther(double deviation, String what) {
        if (deviation > farthest) {
            farthest = deviation;
            where = what;
        }
    }

    int figures() {
        return figures;
    }

    @Override
    public String toString() {
        return name + ": " + figures + " figures, farthest off by " + farthest + " (" + where + ")";
    }
}

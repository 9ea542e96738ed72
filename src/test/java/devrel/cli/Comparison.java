package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;

/** Compares figures with those of a case, and counts them: how many, and how far off the farthest was. */
final class Comparison {
    private final String name;
    private int whole;
    private int real;
    private double farthest;
    private String where = "none";

    Comparison(String name) {
        this.name = name;
    }

    /** Whole numbers are the same. */
    void count(@Nullable Double actual, double expected, String what) {
        assertThat(actual).as(what).isEqualTo(expected);
        whole++;
    }

    /** Others are within a part of what was expected; where R has none, there is none. */
    void real(@Nullable Double actual, @Nullable Double expected, double tolerance, String what) {
        if (expected == null) {
            assertThat(actual).as(what).isNull();
            whole++;
            return;
        }
        assertThat(actual).as(what).isNotNull().isCloseTo(expected, within(Math.abs(expected) * tolerance));
        double deviation = expected == 0 ? 0 : Math.abs(actual / expected - 1);
        real++;
        if (deviation > farthest) {
            farthest = deviation;
            where = what;
        }
    }

    int compared() {
        return whole + real;
    }

    @Override
    public String toString() {
        return name + ": " + whole + " counts equal; " + real + " others, farthest off by a factor of " + farthest
                + " (" + where + ")";
    }
}

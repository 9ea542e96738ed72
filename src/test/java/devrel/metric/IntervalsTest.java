package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntervalsTest {
    private static Offset<Double> relative(double value, double tolerance) {
        return within(Math.max(1e-15, Math.abs(value) * tolerance));
    }

    private static void same(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, relative(expected, tolerance));
    }

    @Test
    void wilsonIsThatOfPropTestWithoutCorrection() {
        for (String table : new String[] {"rows95", "rows90"}) {
            for (Case.Row row : Case.named("proportions").table(table)) {
                Proportion proportion = new Proportion(row.count("x"), row.count("n"));
                Interval interval = proportion.wilson(row.number("level"));
                same(interval.low(), row.number("wilson_lo"), 1e-9);
                same(interval.high(), row.number("wilson_hi"), 1e-9);
                assertThat(interval.contains(proportion.value())).isTrue();
            }
        }
    }

    @Test
    void wilsonEndsExactlyAtNoneAndAll() {
        assertThat(new Proportion(0, 10).wilson(0.95).low()).isZero();
        assertThat(new Proportion(10, 10).wilson(0.95).high()).isEqualTo(1);
    }

    @Test
    void wilsonOfTwoOfSixIsThatOfFiftyDigitArithmetic() {
        // z = 1.959963984540054, p = 1/3: (p + z²/12 ± z √(p(1-p)/6 + z²/144)) / (1 + z²/6)
        Interval interval = new Proportion(2, 6).wilson(0.95);
        assertThat(interval.low()).isCloseTo(0.0967714111057804, within(1e-14));
        assertThat(interval.high()).isCloseTo(0.7000066848616079, within(1e-14));
    }

    @Test
    void newcombeIsTheDifferenceOfTwoWilsons() {
        for (Case.Row row : Case.named("two-proportions").table("rows")) {
            Interval interval = new Proportion(row.count("x1"), row.count("n1"))
                    .newcombe(new Proportion(row.count("x2"), row.count("n2")), 0.95);
            same(interval.low(), row.number("newcombe_lo"), 1e-7);
            same(interval.high(), row.number("newcombe_hi"), 1e-7);
        }
    }

    @Test
    void garwoodIsThatOfPoissonTest() {
        for (Case.Row row : Case.named("rates").table("rows")) {
            Rate rate = new Rate(row.count("events"), row.number("person_time"));
            Interval interval = rate.garwood(row.number("level"));
            same(rate.value(), row.number("rate"), 1e-12);
            same(interval.low(), row.number("garwood_lo"), 1e-7);
            same(interval.high(), row.number("garwood_hi"), 1e-7);
        }
    }

    @Test
    void withoutEventsTheUpperLimitIsThreePointSevenEvents() {
        // -ln(0.025) = 3.688879454113936
        Interval interval = new Rate(0, 1).garwood(0.95);
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(3.688879454113936, within(1e-12));
    }

    @Test
    void theRateRatioIsTheExactConditionalOne() {
        for (Case.Row row : Case.named("rates").table("ratio")) {
            RateRatio ratio = new RateRatio(
                    new Rate(row.count("x1"), row.number("t1")), new Rate(row.count("x2"), row.number("t2")));
            Interval interval = ratio.interval(0.95);
            same(interval.low(), row.number("lo"), 1e-7);
            Double high = row.optional("hi");
            if (high == null) {
                assertThat(interval.high()).isInfinite();
            } else {
                same(interval.high(), high, 1e-7);
            }
            same(ratio.p(), row.number("p_exact"), 1e-7);
        }
    }

    @Test
    void theNormalQuantileIsExact() {
        assertThat(Quantiles.z(0.95)).isEqualTo(1.959963984540054, within(1e-15));
        assertThat(Quantiles.z(0.9)).isEqualTo(1.6448536269514722, within(1e-15));
    }
}

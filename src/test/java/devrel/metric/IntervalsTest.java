package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalsTest {
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
    void withoutEventsTheUpperLimitIsThreePointSevenEvents() {
        // -ln(0.025) = 3.688879454113936
        Interval interval = new Rate(0, 1).garwood(0.95);
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(3.688879454113936, within(1e-12));
    }

    @Test
    void theNormalQuantileIsExact() {
        assertThat(Quantiles.z(0.95)).isEqualTo(1.959963984540054, within(1e-15));
        assertThat(Quantiles.z(0.9)).isEqualTo(1.6448536269514722, within(1e-15));
    }
}

package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    @Test
    void withOneOfOneExactLimitsAreTails() {
        // beta(1, 1) is uniform
        assertThat(new Proportion(1, 1).clopperPearson(0.95).low()).isCloseTo(0.025, within(1e-15));
        assertThat(new Proportion(0, 1).clopperPearson(0.95).high()).isCloseTo(0.975, within(1e-15));
    }

    @Test
    void intervalsAreClosedAtNoneAndAll() {
        Proportion none = new Proportion(0, 7);
        Proportion all = new Proportion(7, 7);
        // (1 - high)^7 = .025
        double seventhRoot = StrictMath.pow(0.025, 1 / 7.0);
        assertThat(none.clopperPearson(0.95).low()).isZero();
        assertThat(none.clopperPearson(0.95).high()).isCloseTo(1 - seventhRoot, within(1e-14));
        assertThat(all.clopperPearson(0.95).low()).isCloseTo(seventhRoot, within(1e-14));
        assertThat(all.clopperPearson(0.95).high()).isEqualTo(1);
        assertThat(none.jeffreys(0.95).low()).isZero();
        assertThat(all.jeffreys(0.95).high()).isEqualTo(1);
        assertThat(none.agrestiCoull(0.95).low()).isZero();
        assertThat(all.agrestiCoull(0.95).high()).isEqualTo(1);
        assertThat(none.wilsonCorrected(0.95).low()).isZero();
        assertThat(all.wilsonCorrected(0.95).high()).isEqualTo(1);
    }

    @Test
    void theCorrectionIsNoMoreThanTheDistanceToOneHalf() {
        assertThat(new Proportion(2, 4).wilsonCorrected(0.95).low())
                .isCloseTo(new Proportion(2, 4).wilson(0.95).low(), within(1e-15));
    }

    @Test
    void oneOfAMillionHasTheLimitsOfAPoissonCount() {
        Interval exact = new Proportion(1, 1_000_000).clopperPearson(0.95);
        assertThat(exact.low() * 1e6).isCloseTo(-StrictMath.log(0.975), within(1e-7));
        assertThat(exact.high() * 1e6).isCloseTo(new Rate(1, 1).garwood(0.95).high(), within(1e-4));
        // the tails at the limits: P(X >= 1) = 1 - (1 - low)^n and P(X <= 1) = (1 - high)^n (1 + n high / (1 - high))
        assertThat(-StrictMath.expm1(1e6 * StrictMath.log1p(-exact.low()))).isCloseTo(0.025, within(1e-11));
        double none = StrictMath.exp(1e6 * StrictMath.log1p(-exact.high()));
        assertThat(none * (1 + 1e6 * exact.high() / (1 - exact.high()))).isCloseTo(0.025, within(1e-11));
    }

    @Test
    void millionsOfEventsHaveTheLimitsOfTheNormalDistribution() {
        Interval garwood = new Rate(1_000_000, 1).garwood(0.95);
        assertThat(garwood.low()).isCloseTo(1e6 - Normal.z(0.95) * 1000, within(2.0));
        assertThat(garwood.high()).isCloseTo(1e6 + Normal.z(0.95) * 1000, within(3.0));
        RateRatio alike = new RateRatio(new Rate(1_000_000, 10), new Rate(1_000_000, 10));
        assertThat(alike.p()).isCloseTo(1, within(1e-9));
        assertThat(alike.interval(0.95).high())
                .isCloseTo(StrictMath.exp(Normal.z(0.95) * StrictMath.sqrt(2e-6)), within(1e-5));
    }

    @Test
    void newcombeOfNoneAndAllEndsAtOne() {
        Interval interval = new Proportion(10, 10).newcombe(new Proportion(0, 10), 0.95);
        assertThat(interval.high()).isEqualTo(1);
        // 1 - √((1 - .722467)² + .277533²)
        double side = 1 - new Proportion(10, 10).wilson(0.95).low();
        assertThat(interval.low()).isCloseTo(1 - side * StrictMath.sqrt(2), within(1e-14));
    }

    @Test
    void aWiderConfidenceIsAWiderInterval() {
        assertThat(new Proportion(3, 10).clopperPearson(0.99).low())
                .isLessThan(new Proportion(3, 10).clopperPearson(0.9).low());
        assertThat(new Rate(3, 10).byar(0.99).high())
                .isGreaterThan(new Rate(3, 10).byar(0.9).high());
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        refused(() -> new Proportion(2, 1));
        refused(() -> new Proportion(-1, 1));
        refused(() -> new Proportion(0, -1));
        refused(() -> new Proportion(0, 0).wilson(0.95));
        refused(() -> new Proportion(0, 0).clopperPearson(0.95));
        refused(() -> new Proportion(1, 2).wilson(1));
        refused(() -> new Proportion(1, 2).jeffreys(0));
        refused(() -> new Proportion(1, 2).agrestiCoull(Double.NaN));
        refused(() -> new Rate(-1, 1));
        refused(() -> new Rate(1, -1));
        refused(() -> new Rate(1, Double.NaN));
        refused(() -> new Rate(1, Double.POSITIVE_INFINITY));
        refused(() -> new Rate(1, 0).garwood(0.95));
        refused(() -> new Rate(1, 0).byar(0.95));
        refused(() -> new Rate(1, 1).jeffreys(1));
        assertThat(new Proportion(0, 0).value()).isNaN();
        assertThat(new Rate(1, 0).value()).isInfinite();
    }

    @Test
    void theLimitsBelongToAnInterval() {
        Interval interval = new Interval(0.5, 2);
        assertThat(interval.contains(0.5)).isTrue();
        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(0.49)).isFalse();
        assertThat(interval.contains(2.01)).isFalse();
    }

    private static void refused(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }
}

package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Figures of printed tables, to all digits as R gives them. */
class DistributionsTest {
    @Test
    void theNormalQuantileIsNotRounded() {
        assertThat(Normal.z(0.95)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Normal.z(0.9)).isCloseTo(1.6448536269514722, within(1e-15));
        assertThat(Normal.quantile(0.025)).isCloseTo(-1.959963984540054, within(1e-15));
        assertThat(Normal.quantile(0.5)).isZero();
    }

    @Test
    void aZIsJudgedInBothDirections() {
        assertThat(Normal.twoSided(1.959963984540054)).isCloseTo(0.05, within(1e-15));
        assertThat(Normal.twoSided(-1.959963984540054)).isCloseTo(0.05, within(1e-15));
        assertThat(Normal.twoSided(0)).isEqualTo(1);
        assertThat(Normal.twoSided(Double.NaN)).isNaN();
    }

    @Test
    void theChiSquaredIsThatOfTheTables() {
        assertThat(new ChiSquared(3.841458820694124, 1).p()).isCloseTo(0.05, within(1e-14));
        assertThat(ChiSquared.quantile(0.95, 1)).isCloseTo(3.841458820694124, within(1e-12));
        assertThat(ChiSquared.quantile(0.95, 3)).isCloseTo(7.814727903251178, within(1e-12));
        assertThat(ChiSquared.upper(0, 2)).isEqualTo(1);
    }

    @Test
    void aStatisticOfNothingHasNoPValue() {
        assertThat(ChiSquared.none().p()).isNaN();
        assertThat(ChiSquared.none().statistic()).isNaN();
    }
}

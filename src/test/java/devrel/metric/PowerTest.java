package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowerTest {
    @Test
    void halvingTheExitsNeedsSixtyFiveOfThem() {
        // 7.8489 / (.25 · .4805) = 65.3; / (.25 · .1272) = 246.8; / (.09 · .4805) = 181.5; / (.09 · .1272) = 685.5
        assertThat(Power.usual(0.5).events(0.5)).isCloseTo(65.3, within(0.1));
        assertThat(Power.usual(0.5).events(0.7)).isCloseTo(246.8, within(0.1));
        assertThat(Power.usual(0.1).events(0.5)).isCloseTo(181.5, within(0.1));
        assertThat(Power.usual(0.9).events(0.7)).isCloseTo(685.5, within(0.2));
    }

    @Test
    void thirtyExitsShowOnlyAVeryStrongEffectOfATenth() {
        // exp(-√(7.8489 / (.09 · 30))) = exp(-1.7050)
        assertThat(Power.usual(0.1).hazardRatio(30)).isCloseTo(0.1818, within(1e-4));
        assertThat(Power.usual(0.3).events(Power.usual(0.3).hazardRatio(40))).isCloseTo(40, within(1e-10));
    }

    @Test
    void noEffectNeedsInfinitelyManyAndTwoDirectionsAreAlike() {
        assertThat(Power.usual(0.5).events(1)).isInfinite();
        assertThat(Power.usual(0.5).events(2)).isCloseTo(Power.usual(0.5).events(0.5), within(1e-10));
        assertThat(new Power(0.5, 0.99, 0.8).events(2))
                .isGreaterThan(Power.usual(0.5).events(2));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> Power.usual(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Power.usual(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Power.usual(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Power(0.5, 1, 0.8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Power(0.5, 0.95, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Power(0.5, 0.95, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Power.usual(0.5).events(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Power.usual(0.5).hazardRatio(0)).isInstanceOf(IllegalArgumentException.class);
    }
}

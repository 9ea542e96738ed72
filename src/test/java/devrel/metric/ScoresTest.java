package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Answers: eNPS, distributions, change within the same people, quantiles. */
class ScoresTest {
    private static void is(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12));
    }

    private static void refused(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nineAndTenPromoteAndUpToSixDetract() {
        assertThat(Enps.of(List.of(0, 6, 7, 8, 9, 10))).isEqualTo(new Enps(2, 2, 2));
        refused(() -> Enps.of(List.of(11)));
        refused(() -> Enps.of(List.of(-1)));
        refused(() -> new Enps(-1, 0, 0));
        refused(() -> new Enps(0, -1, 0));
        refused(() -> new Enps(0, 0, -1));
    }

    @Test
    void oneAnswerHasAWideInterval() {
        Enps one = new Enps(1, 0, 0);
        assertThat(one.value()).isEqualTo(100);
        assertThat(one.standardError()).isZero();
        assertThat(one.wald(0.95)).isEqualTo(new Interval(100, 100));
        // 2, 1, 1 of four: 25 ± z 100 √((3/4 - 1/16)/4)
        assertThat(one.interval(0.95).low())
                .isCloseTo(25 - Normal.z(0.95) * 100 * StrictMath.sqrt(0.171875), within(1e-12));
        assertThat(one.interval(0.95).high()).isEqualTo(100);
    }

    @Test
    void withoutAnswersThereIsNoScore() {
        assertThat(new Enps(0, 0, 0).value()).isNaN();
        refused(() -> new Enps(0, 0, 0).interval(0.95));
        refused(() -> new Enps(0, 0, 0).wald(0.95));
        refused(() -> new Enps(1, 0, 0).wald(1));
        refused(() -> new EnpsDifference(new Enps(0, 0, 0), new Enps(1, 0, 0)));
        refused(() -> new EnpsDifference(new Enps(1, 0, 0), new Enps(0, 0, 0)));
    }

    @Test
    void theSilentCouldHaveAnsweredAnything() {
        Enps heard = new Enps(5, 3, 2);
        // 5 - 2 of 10; with ten silent 5 - 12 and 15 - 2 of 20
        assertThat(heard.value()).isEqualTo(30);
        assertThat(heard.worst(10).value()).isEqualTo(-35);
        assertThat(heard.best(10).value()).isEqualTo(65);
        assertThat(heard.worst(0)).isEqualTo(heard);
        refused(() -> heard.best(-1));
        refused(() -> heard.worst(-1));
    }

    @Test
    void aMillionAnswersAreCounted() {
        // p = d = .25: SE = 100 √(.5 / 1e6)
        assertThat(new Enps(250_000, 500_000, 250_000).standardError())
                .isCloseTo(100 * StrictMath.sqrt(5e-7), within(1e-12));
    }

    @Test
    void groupsThatAllAnswerAlikeAreNotTested() {
        assertThat(new EnpsDifference(new Enps(3, 0, 0), new Enps(0, 0, 4)).p()).isEmpty();
        assertThat(new EnpsDifference(new Enps(3, 0, 0), new Enps(0, 0, 4)).value())
                .isEqualTo(200);
    }

    @Test
    void aDistributionHasItsMeanAndItsEnds() {
        Scores scores = Scores.of(List.of(1, 2, 3, 4, 5, 5, 4, 2));
        assertThat(scores).isEqualTo(new Scores(1, 2, 1, 2, 2));
        assertThat(scores.low()).isEqualTo(new Proportion(3, 8));
        assertThat(scores.middle()).isEqualTo(new Proportion(1, 8));
        assertThat(scores.high()).isEqualTo(new Proportion(4, 8));
        // 26 / 8 = 3.25; squares 5.0625 + 2·1.5625 + .0625 + 2·.5625 + 2·3.0625 = 15.5, over 7
        is(scores.mean(), 3.25);
        is(scores.sd(), StrictMath.sqrt(15.5 / 7));
    }

    @Test
    void fewAnswersHaveNoMeanOrNoDeviation() {
        assertThat(Scores.of(List.of()).mean()).isNaN();
        assertThat(Scores.of(List.of()).low().value()).isNaN();
        assertThat(Scores.of(List.of(3)).mean()).isEqualTo(3);
        assertThat(Scores.of(List.of(3)).sd()).isNaN();
        assertThat(Scores.of(List.of(3, 3)).sd()).isZero();
        refused(() -> Scores.of(List.of(0)));
        refused(() -> Scores.of(List.of(6)));
    }

    @Test
    void changeIsCountedWithinEachPerson() {
        // differences -1, -1, 0, -2: mean -1, sd √(2/3), error √(1/6), t(.975, 3) = 3.182446305284263
        PairedChange change = PairedChange.between(new double[] {4, 3, 5, 4}, new double[] {3, 2, 5, 2});
        assertThat(change.n()).isEqualTo(4);
        is(change.mean(), -1);
        is(change.sd(), StrictMath.sqrt(2 / 3.0));
        is(change.standardError(), StrictMath.sqrt(1 / 6.0));
        assertThat(change.interval(0.95).low())
                .isCloseTo(-1 - 3.182446305284263 * StrictMath.sqrt(1 / 6.0), within(1e-8));
        assertThat(change.interval(0.95).high())
                .isCloseTo(-1 + 3.182446305284263 * StrictMath.sqrt(1 / 6.0), within(1e-8));
        // t = √6 with 3 degrees: 1 - (2/π) (atan(√2) + √2 / 3)
        double p = 1 - 2 / Math.PI * (StrictMath.atan(StrictMath.sqrt(2)) + StrictMath.sqrt(2) / 3);
        assertThat(change.p().orElseThrow()).isCloseTo(p, within(1e-12));
    }

    @Test
    void fewPeopleChangeWithoutAnInterval() {
        PairedChange one = PairedChange.between(new double[] {4}, new double[] {5});
        assertThat(one.mean()).isEqualTo(1);
        assertThat(one.sd()).isNaN();
        assertThat(one.p()).isEmpty();
        assertThatThrownBy(() -> one.interval(0.95)).hasMessageContaining("two people");
        assertThat(PairedChange.between(new double[] {4, 3}, new double[] {5, 4})
                        .p())
                .isEmpty();
        assertThat(PairedChange.between(new double[] {}, new double[] {}).mean())
                .isNaN();
        refused(() -> PairedChange.between(new double[] {1}, new double[] {}));
        refused(() -> PairedChange.between(new double[] {1, Double.NaN}, new double[] {1, 2}));
        refused(() -> PairedChange.between(new double[] {1, 2}, new double[] {1, Double.NaN}));
    }

    @Test
    void quartilesAreOfTypeSeven() {
        // places .75, 1.5, 2.25 of 1 2 4 8
        Quartiles four = Quartiles.of(new double[] {8, 1, 4, 2});
        assertThat(four.n()).isEqualTo(4);
        is(four.lower().orElseThrow(), 1.75);
        is(four.median().orElseThrow(), 3);
        is(four.upper().orElseThrow(), 5);
        is(four.at(0).orElseThrow(), 1);
        is(four.at(1).orElseThrow(), 8);
        is(four.at(0.9).orElseThrow(), 6.8);
    }

    @Test
    void oneValueIsAllItsQuartilesAndNoneHasNone() {
        assertThat(Quartiles.of(new double[] {7}).lower()).hasValue(7);
        assertThat(Quartiles.of(new double[] {7}).upper()).hasValue(7);
        assertThat(Quartiles.of(new double[] {}).median()).isEmpty();
        refused(() -> Quartiles.of(new double[] {Double.NaN}));
        refused(() -> Quartiles.of(new double[] {1}).at(1.01));
        refused(() -> Quartiles.of(new double[] {1}).at(-0.01));
    }
}

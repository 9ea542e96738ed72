package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Gray's test and Fine and Gray's regression on data small enough for paper. */
class IncidenceComparisonsTest {
    private static final Offset<Double> ROUNDING = within(1e-12);

    private static ChiSquared gray(double[] exit, int[] cause, String groups) {
        return GrayTest.of(Observations.of(exit, cause), Levels.of(List.of(groups.split(""))), 1);
    }

    private static Observations rows(double[] exit, int... cause) {
        return Observations.of(exit, cause);
    }

    private static FineGrayModel model(Observations rows, double... x) {
        return (FineGrayModel)
                FineGray.of(rows, Covariates.ofRows(x.length).with("x", x), 1).fit();
    }

    @Test
    void anEndOfAnotherCauseTakesFromWhatComesLater() {
        // At 1 a loses one of 2 of the cause, b none of 2: share 2/4, a is 1/2 beyond. At 2 b loses one of another
        // cause:
        // left a 1/2, b 1/2. At 3 b loses its last: standing a 1/.5 = 2, b 2, subject a 2 (1 - 1/2) = 1, b 2: 1/2 -
        // 1/3.
        // Weights of an end ±2 (1 - 2/4) = ±1 at 1 and 3; weighed by 1: 1/4, by 3: 1/4 + (1/4)/(3/4) = 7/12.
        // Variance: at 1 ((1 + (1 - .75/.5)/3)² + (-1 - (1 - .75)/3)²)/(4·2) = (25/36 + 169/144)/8; at 2
        // (1.5/3)²/4 = 1/16; at 3 2·(1/2)/4 = 1/4. Sum 629/1152, and (1/6)² over it.
        ChiSquared test = gray(new double[] {1, 9, 2, 3}, new int[] {1, 0, 2, 1}, "aabb");
        assertThat(test.statistic()).isCloseTo(32.0 / 629, ROUNDING);
        assertThat(test.df()).isEqualTo(1);
    }

    @Test
    void endsAtTheSameTimeAreDrawnWithoutReplacement() {
        // two of three in a and none of three in b: 2 - 2·3/6 = 1; variance 2·(1/4)·(6 - 2)/(6 - 1) = 2/5
        double[] exit = {1, 1, 9, 9, 9, 9};
        assertThat(gray(exit, new int[] {1, 1, 0, 0, 0, 0}, "aaabbb").statistic())
                .isCloseTo(2.5, ROUNDING);
        // a loses two of three otherwise at 1: left 1/3; at 2 b ends: standing 3 and 3, a is 1/2 below. Weight 3/2,
        // weighed 1/4. Variance: at 1 (3/4)²·(1 - 1/2)·2/9 = 1/16, at 2 (3/2)²/18 twice. 1/4 over 5/16.
        double[] later = {1, 1, 9, 2, 9, 9};
        assertThat(gray(later, new int[] {2, 2, 0, 1, 0, 0}, "aaabbb").statistic())
                .isCloseTo(0.8, ROUNDING);
    }

    @Test
    void threeGroupsAreTestedAtOnceInAnyOrder() {
        double[] exit = {1, 4, 9, 2, 5, 9, 3, 6, 7};
        int[] cause = {1, 2, 0, 1, 1, 0, 2, 1, 0};
        ChiSquared test = gray(exit, cause, "aaabbbccc");
        assertThat(test.df()).isEqualTo(2);
        assertThat(gray(exit, cause, "cccaaabbb").statistic()).isCloseTo(test.statistic(), ROUNDING);
    }

    @Test
    void whatCannotBeComparedIsNot() {
        double[] exit = {1, 2};
        assertThat(gray(exit, new int[] {1, 1}, "aa")).isEqualTo(ChiSquared.none());
        assertThat(gray(exit, new int[] {2, 2}, "ab").df()).isZero();
        Observations late = Observations.of(new double[] {0, 1}, new double[] {2, 3}, new int[] {1, 1});
        assertThatThrownBy(() -> GrayTest.of(late, Levels.of(List.of("a", "b")), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FineGray.of(late, Covariates.ofRows(2), 1))
                .isInstanceOf(IllegalArgumentException.class);
        Observations early = Observations.of(new double[] {0, 0}, exit, new int[] {1, 1});
        assertThat(GrayTest.of(early, Levels.of(List.of("a", "b")), 1).df()).isEqualTo(1);
        assertThatThrownBy(() -> FineGray.of(early, Covariates.ofRows(3), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoEndedOtherwiseStaysAtRisk() {
        // x = 1 ended otherwise at 1; x = 0 ends at 2 among 2θ + 2, x = 1 at 3 among 2θ + 1, the one at 1 still
        // counting:
        // 1 = θ/(θ + 1) + 2θ/(2θ + 1), so θ² = 1/2
        CoxModel.Term term = model(rows(new double[] {1, 2, 3, 9}, 2, 1, 1, 0), 1, 0, 1, 0)
                .terms()
                .get(0);
        assertThat(term.hazardRatio()).isCloseTo(StrictMath.sqrt(0.5), ROUNDING);
    }

    @Test
    void butOnlyAsFarAsTheyWouldNotHaveBeenCensored() {
        // another, x = 0, is censored at 2.5 of three: the one gone at 1 counts 2/3 at 3. 2θ/(2θ + 3) + 5θ/(5θ + 3) =
        // 1, so
        // θ² = 0.9; both shares p and 1 - p, so information 2 p (1 - p)
        FineGrayModel model = model(rows(new double[] {1, 2, 3, 9, 2.5}, 2, 1, 1, 0, 0), 1, 0, 1, 0, 0);
        CoxModel.Term term = model.terms().get(0);
        double theta = StrictMath.sqrt(0.9);
        double p = 2 * theta / (2 * theta + 3);
        assertThat(term.hazardRatio()).isCloseTo(theta, ROUNDING);
        assertThat(term.naiveSe()).isCloseTo(1 / StrictMath.sqrt(2 * p * (1 - p)), ROUNDING);
        assertThat(model.nullLogLikelihood()).isCloseTo(-StrictMath.log(5 * (8.0 / 3)), ROUNDING);
        double top = StrictMath.log(theta / (2 * theta + 3) / (5.0 / 3 * theta + 1));
        assertThat(model.logLikelihood()).isCloseTo(top, ROUNDING);
    }

    @Test
    void withoutOtherCausesItIsCoxsRegressionWithBreslowsTiesAndRobustErrors() {
        double[] exit = {1, 2, 2, 3, 4, 4, 5, 7, 8, 9};
        int[] cause = {1, 1, 1, 0, 1, 0, 1, 1, 0, 1};
        double[] x = {2, 0, 1, 3, 1, 0, 2, 1, 0, 0};
        CoxModel cox = (CoxModel)
                Cox.of(Observations.of(exit, cause), Covariates.ofRows(10).with("x", x))
                        .ties(Cox.Ties.BRESLOW)
                        .clustered(Levels.each(10))
                        .fit();
        CoxModel.Term own = model(Observations.of(exit, cause), x).terms().get(0);
        assertThat(own.coefficient().value())
                .isCloseTo(cox.term("x").coefficient().value(), ROUNDING);
        assertThat(own.coefficient().se()).isCloseTo(cox.term("x").coefficient().se(), ROUNDING);
        assertThat(own.naiveSe()).isCloseTo(cox.term("x").naiveSe(), ROUNDING);
    }

    @Test
    void noAnswerIsSaidToBeNone() {
        Observations rows = rows(new double[] {1, 2, 3, 4}, 2, 2, 0, 0);
        Covariates x = Covariates.ofRows(4).with("x", new double[] {1, 1, 0, 0});
        assertThat(FineGray.of(rows, x, 1).fit())
                .isEqualTo(new NotEstimable(NotEstimable.Reason.NO_EVENTS, List.of("x"), 0));
        assertThat(FineGray.of(rows, x, 2).fit())
                .isEqualTo(new NotEstimable(NotEstimable.Reason.SEPARATED, List.of("x"), 2));
        Covariates same = Covariates.ofRows(4).with("x", new double[4]);
        assertThat(FineGray.of(rows, same, 2).fit())
                .isEqualTo(new NotEstimable(NotEstimable.Reason.NO_CONTRAST, List.of("x"), 2));
    }
}

package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RankTestsTest {
    private static final double[] NONE = {};

    private static double[] values(double... values) {
        return values;
    }

    private static double[] same(int n, double value) {
        double[] same = new double[n];
        Arrays.fill(same, value);
        return same;
    }

    private static double[] upTo(int n, double step) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = i * step;
        }
        return values;
    }

    private static void is(OptionalDouble actual, double expected) {
        assertThat(actual.orElseThrow()).isCloseTo(expected, within(1e-14));
    }

    private static void refused(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void uCountsPairsAndTiesByHalf() {
        // 2 > 1, 2 = 2, 3 > 1, 3 > 2: 3.5 of 4
        MannWhitney test = MannWhitney.of(values(2, 3), values(1, 2));
        assertThat(test.u()).isEqualTo(3.5);
        is(test.superiority(), 0.875);
        // doubled ranks 2 5 5 8: sums of two 7 7 10 10 13 13, middle 10, found 13: four of six as far
        is(test.exact(), 4 / 6.0);
        // variance 4/12 (5 - 6/12) = 1.5, corrected 1/√1.5
        is(test.p(), Normal.twoSided(1 / StrictMath.sqrt(1.5)));
        is(test.z(), 1.5 / StrictMath.sqrt(1.5));
    }

    @Test
    void oneAgainstOneCannotBeSignificant() {
        is(MannWhitney.of(values(1), values(2)).p(), 1);
        is(MannWhitney.of(values(1), values(2)).z(), -1);
        is(MannWhitney.of(values(1), values(2)).superiority(), 0);
    }

    @Test
    void inTheMiddleTheCorrectionDoesNotPassZero() {
        MannWhitney middle = MannWhitney.of(values(1, 4), values(2, 2.5, 3, 0));
        assertThat(middle.u()).isEqualTo(5);
        MannWhitney exactly = MannWhitney.of(values(1, 4), values(2, 3));
        is(exactly.normalCorrected(), 1);
        is(exactly.exact(), 1);
        // u = 4.5 of 8: half a pair from the middle
        is(MannWhitney.of(values(1, 4), values(1, 2, 3, 5)).normalCorrected(), 1);
    }

    @Test
    void upToFiftyInAGroupTheDistributionIsExact() {
        MannWhitney fifty = MannWhitney.of(upTo(50, 2), new double[] {1, 3, 5});
        assertThat(fifty.p()).isEqualTo(fifty.exact());
        MannWhitney more = MannWhitney.of(upTo(51, 2), new double[] {1, 3, 5});
        assertThat(more.exact()).isEmpty();
        assertThat(more.p()).isEqualTo(more.normalCorrected());
        assertThat(MannWhitney.of(new double[] {1, 3, 5}, upTo(51, 2)).exact()).isEmpty();
        // all of one above all of the other: 2 / C(53, 3)
        is(MannWhitney.of(upTo(50, 1), new double[] {100, 101, 102}).p(), 2 / 23426.0);
        double most = MannWhitney.of(upTo(50, 1), upTo(50, -1.5)).exact().orElseThrow();
        assertThat(most).isBetween(0.0, 1e-20);
    }

    @Test
    void whereNothingCanBeToldTheRankTestsAreEmpty() {
        assertThat(MannWhitney.of(NONE, values(1, 2)).p()).isEmpty();
        assertThat(MannWhitney.of(values(1, 2), NONE).superiority()).isEmpty();
        assertThat(MannWhitney.of(NONE, NONE).exact()).isEmpty();
        assertThat(MannWhitney.of(same(3, 3), same(2, 3)).p()).isEmpty();
        assertThat(MannWhitney.of(same(3, 3), same(2, 3)).exact()).isEmpty();
        is(MannWhitney.of(same(3, 3), same(2, 3)).superiority(), 0.5);
        assertThat(MannWhitney.of(same(600_000, 4), same(400_000, 4)).p()).isEmpty();
        assertThat(Kendall.of(values(1, 2, 3), same(3, 1)).tauB()).isEmpty();
        assertThat(Kendall.of(same(3, 1), values(1, 2, 3)).p()).isEmpty();
        assertThat(Kendall.of(NONE, NONE).tauB()).isEmpty();
        assertThat(Kendall.of(values(1), values(1)).p()).isEmpty();
        assertThat(Spearman.of(values(1, 2, 3), same(3, 1)).p()).isEmpty();
        assertThat(Spearman.of(NONE, NONE).rho()).isEmpty();
        assertThat(Spearman.of(values(1, 2), values(2, 1)).p()).isEmpty();
        assertThat(KruskalWallis.of(List.of(values(1, 2), NONE)).p()).isEmpty();
        assertThat(KruskalWallis.of(List.of()).statistic()).isEmpty();
        assertThat(KruskalWallis.of(List.of(same(3, 2), same(4, 2))).p()).isEmpty();
        assertThat(Jonckheere.of(List.of(values(1, 2))).p()).isEmpty();
        assertThat(Jonckheere.of(List.of()).z()).isEmpty();
        assertThat(Jonckheere.of(List.of(same(3, 2), same(4, 2))).p()).isEmpty();
    }

    @Test
    void zerosOfEitherSignAreEqual() {
        is(MannWhitney.of(values(-0.0, -0.0), values(0.0)).superiority(), 0.5);
        assertThat(Kendall.of(values(-0.0, 0.0, 0.0), values(1, 2, 3)).tauB()).isEmpty();
    }

    @Test
    void valuesThatAreNoNumbersAreRefused() {
        refused(() -> MannWhitney.of(values(1, Double.NaN), values(1)));
        refused(() -> MannWhitney.of(values(1), values(Double.POSITIVE_INFINITY)));
        refused(() -> Kendall.of(values(1, Double.NaN), values(1, 2)));
        refused(() -> Kendall.of(values(1, 2), values(1, Double.NaN)));
        refused(() -> Kendall.of(values(1), values(1, 2)));
        refused(() -> Spearman.of(values(Double.NaN, 1), values(1, 2)));
        refused(() -> Spearman.of(values(1), values(1, 2)));
        refused(() -> KruskalWallis.of(List.of(values(1), values(Double.NaN))));
        refused(() -> Jonckheere.of(List.of(values(1), values(Double.NaN))));
    }

    @Test
    void tauCountsConcordantPairs() {
        // of 6 pairs 5 concordant, 1 discordant: (5 - 1) / 6; 4 of 24 orders have one discordant or none
        Kendall test = Kendall.of(values(1, 2, 3, 4), values(1, 2, 4, 3));
        is(test.tauB(), 4 / 6.0);
        is(test.exact(), 2 * 4 / 24.0);
        is(test.z(), 4 / StrictMath.sqrt(4 * 3 * 13 / 18.0));
        assertThat(test.p()).isEqualTo(test.exact());
        is(Kendall.of(values(1, 2, 3, 4), values(4, 3, 1, 2)).exact(), 2 * 4 / 24.0);
    }

    @Test
    void tauWithTiesIsCorrectedOnBothSides() {
        // x 1 1 2, y 1 2 2: one concordant pair; (1) / √((3 - 1)(3 - 1))
        Kendall test = Kendall.of(values(1, 1, 2), values(1, 2, 2));
        is(test.tauB(), 0.5);
        assertThat(test.exact()).isEmpty();
        assertThat(Kendall.of(values(1, 2, 3), values(1, 2, 2)).exact()).isEmpty();
        assertThat(Kendall.of(values(1, 2, 2), values(1, 2, 3)).exact()).isEmpty();
        // variance (66 - 18 - 18) / 18 + 2·2 / (2·3·2) = 2
        is(test.z(), 1 / StrictMath.sqrt(2));
        assertThat(test.p()).isEqualTo(test.normal());
    }

    @Test
    void twoPairsHaveATauButNoNormalApproximation() {
        Kendall two = Kendall.of(values(1, 2), values(2, 1));
        is(two.tauB(), -1);
        is(two.exact(), 1);
        assertThat(two.z()).isEmpty();
    }

    @Test
    void fromFiftyPairsOnTauIsJudgedByTheNormalDistribution() {
        assertThat(Kendall.of(upTo(49, 1), upTo(49, 1)).exact()).isPresent();
        assertThat(Kendall.of(upTo(50, 1), upTo(50, 1)).exact()).isEmpty();
        is(Kendall.of(upTo(49, 1), upTo(49, -1)).tauB(), -1);
    }

    @Test
    void aFallingRhoIsJudgedLikeARisingOne() {
        // ranks 1 2 3 4 against 4 2 3 1: 1 - 6 · 18 / 60
        Spearman falling = Spearman.of(values(1, 2, 3, 4), values(9, 5, 7, 2));
        is(falling.rho(), -0.8);
        is(falling.p(), 0.2); // t = .8 √(2 / .36) with 2 degrees: 1 - t / √(2 + t²) = 1 - .8
        is(Spearman.of(values(1, 2, 3), values(1, 2, 3)).p(), 0);
    }

    @Test
    void kruskalOfTwoGroupsIsTheSquareOfMannWhitney() {
        double[] one = {5, 3, 3, 1};
        double[] other = {2, 5, 4, 4, 4};
        double z = MannWhitney.of(one, other).z().orElseThrow();
        is(KruskalWallis.of(List.of(one, NONE, other)).statistic(), z * z);
        assertThat(KruskalWallis.of(List.of(one, NONE, other)).df()).isEqualTo(1);
    }

    @Test
    void jonckheereOfTwoGroupsIsMannWhitney() {
        double[] one = {5, 3, 3, 1};
        double[] other = {2, 5, 4, 4, 4};
        Jonckheere trend = Jonckheere.of(List.of(one, NONE, other));
        MannWhitney test = MannWhitney.of(other, one);
        assertThat(trend.statistic()).isEqualTo(test.u());
        assertThat(trend.mean()).isEqualTo(10);
        is(trend.z(), test.z().orElseThrow());
    }

    private static List<Proportion> shares(int... countsAndPeople) {
        List<Proportion> shares = new ArrayList<>();
        for (int i = 0; i < countsAndPeople.length; i += 2) {
            shares.add(new Proportion(countsAndPeople[i], countsAndPeople[i + 1]));
        }
        return shares;
    }

    @Test
    void theTrendOfTwoSharesIsPearson() {
        List<Proportion> two = shares(8, 20, 3, 25);
        is(
                CochranArmitage.of(two).chiSquared(),
                new ChiSquareTest(two).statistic().orElseThrow());
        assertThat(CochranArmitage.of(two).z().orElseThrow()).isNegative();
        assertThat(CochranArmitage.of(shares(3, 25, 8, 20)).z().orElseThrow()).isPositive();
    }

    @Test
    void aTrendDoesNotDependOnTheUnitOfItsScores() {
        List<Proportion> groups = shares(14, 40, 20, 70, 0, 0, 18, 80);
        double z = CochranArmitage.of(groups, values(0, 1, 99, 2)).z().orElseThrow();
        is(CochranArmitage.of(groups, values(1000.5, 1002.5, 7, 1004.5)).z(), z);
        is(CochranArmitage.of(shares(14, 40, 20, 70, 18, 80)).z(), z);
    }

    @Test
    void aTrendOfMillionsKeepsItsDigits() {
        // .5 and .501 of a million each: difference .001 over √(2 · .5005 · .4995 / 1e6)
        double z = 0.001 / StrictMath.sqrt(2 * 0.5005 * 0.4995 / 1e6);
        assertThat(CochranArmitage.of(shares(500_000, 1_000_000, 501_000, 1_000_000))
                        .z()
                        .orElseThrow())
                .isCloseTo(z, within(1e-10));
    }

    @Test
    void withoutSpreadThereIsNoTrend() {
        assertThat(CochranArmitage.of(shares(0, 5, 0, 7)).p()).isEmpty();
        assertThat(CochranArmitage.of(shares(5, 5, 7, 7)).p()).isEmpty();
        assertThat(CochranArmitage.of(shares(0, 0, 3, 7)).p()).isEmpty();
        assertThat(CochranArmitage.of(List.of()).chiSquared()).isEmpty();
        assertThat(CochranArmitage.of(shares(1, 3, 2, 7, 3, 9), same(3, 0.1)).z())
                .isEmpty();
        assertThat(CochranArmitage.of(shares(0, 0, 1, 3, 2, 7, 3, 9), values(0.2, 0.1, 0.1, 0.1))
                        .z())
                .isEmpty();
        refused(() -> CochranArmitage.of(shares(1, 2, 1, 3), values(1)));
        refused(() -> CochranArmitage.of(shares(1, 2, 1, 3), values(1, Double.NaN)));
    }

    @Test
    void sharesThatAllHaveOrNoneHasAreNotTested() {
        assertThat(new ChiSquareTest(shares(0, 5, 0, 7)).p()).isEmpty();
        assertThat(new ChiSquareTest(shares(5, 5, 7, 7)).statistic()).isEmpty();
        assertThat(new ChiSquareTest(shares(2, 5, 0, 0)).p()).isEmpty();
        assertThat(new ChiSquareTest(List.of()).yatesP()).isEmpty();
        assertThat(new ChiSquareTest(shares(2, 5, 0, 0, 1, 5)).df()).isEqualTo(1);
        refused(() -> new ChiSquareTest(shares(1, 2, 1, 2, 1, 2)).yates());
    }
}

package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FamilyAndShrinkageTest {
    private static void refused(ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class);
    }

    private static TestFamily family(double... ps) {
        return new TestFamily(DoubleStream.of(ps).mapToObj(OptionalDouble::of).toList());
    }

    private static void are(List<OptionalDouble> actual, double... expected) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual.get(i).orElseThrow()).isCloseTo(expected[i], within(1e-15));
        }
    }

    @Test
    void oneTestIsNotAdjusted() {
        are(family(0.03).benjaminiHochberg(), 0.03);
        are(family(0.03).holm(), 0.03);
        are(family(0.03).bonferroni(), 0.03);
    }

    @Test
    void equalPValuesStayEqual() {
        are(family(0.02, 0.02, 0.02).benjaminiHochberg(), 0.02, 0.02, 0.02);
        are(family(0.02, 0.02, 0.02).holm(), 0.06, 0.06, 0.06);
        are(family(0.02, 0.02, 0.02).bonferroni(), 0.06, 0.06, 0.06);
    }

    @Test
    void adjustedValuesKeepTheOrderOfTheirTests() {
        // sorted .01 .02 .03 .5: BH 4·.01, 4/2·.02, 4/3·.03 = .04 all; Holm .04, .06, .06, .5
        are(family(0.5, 0.01, 0.03, 0.02).benjaminiHochberg(), 0.5, 0.04, 0.04, 0.04);
        are(family(0.5, 0.01, 0.03, 0.02).holm(), 0.5, 0.04, 0.06, 0.06);
        are(family(0.5, 0.01, 0.03, 0.02).bonferroni(), 1, 0.04, 0.12, 0.08);
        are(family(0, 1).holm(), 0, 1);
        are(family(0.9, 0.8).holm(), 1, 1);
    }

    @Test
    void whatWasNotTestedIsLeftOut() {
        TestFamily family = new TestFamily(List.of(OptionalDouble.empty(), OptionalDouble.of(0.04)));
        assertThat(family.benjaminiHochberg()).containsExactly(OptionalDouble.empty(), OptionalDouble.of(0.04));
        assertThat(family.holm()).containsExactly(OptionalDouble.empty(), OptionalDouble.of(0.04));
        assertThat(family.bonferroni()).containsExactly(OptionalDouble.empty(), OptionalDouble.of(0.04));
        assertThat(family().benjaminiHochberg()).isEmpty();
        assertThat(family().holm()).isEmpty();
    }

    @Test
    void whatIsNoPValueIsRefused() {
        refused(() -> family(Double.NaN));
        refused(() -> family(-0.01));
        refused(() -> family(1.01));
    }

    @Test
    void stagesNarrowAndAreConverted() {
        StageCounts stages = new StageCounts(List.of(10, 4, 4, 0, 0));
        assertThat(stages.conversions())
                .containsExactly(
                        new Proportion(4, 10), new Proportion(4, 4), new Proportion(0, 4), new Proportion(0, 0));
        assertThat(stages.whole()).isEqualTo(new Proportion(0, 10));
        assertThat(new StageCounts(List.of(3)).conversions()).isEmpty();
        assertThat(new StageCounts(List.of()).conversions()).isEmpty();
        refused(() -> new StageCounts(List.of(4, 5)));
        refused(() -> new StageCounts(List.of(-1)));
        refused(() -> new StageCounts(List.of()).whole());
    }

    @Test
    void everyPairOfGroupsIsComparedOnceAndEmptyOnesNever() {
        TreeMap<String, Proportion> groups = new TreeMap<>();
        groups.put("c", new Proportion(5, 10));
        groups.put("a", new Proportion(1, 10));
        groups.put("b", new Proportion(0, 0));
        groups.put("d", new Proportion(9, 10));
        List<ShareComparison> pairs = ShareComparison.ofAllPairs(groups, 0.95);
        assertThat(pairs).extracting(pair -> pair.one() + pair.other()).containsExactly("ac", "ad", "cd");
        assertThat(pairs.get(0).difference()).isCloseTo(-0.4, within(1e-15));
        assertThat(pairs.get(1).q()).isCloseTo(3 * pairs.get(1).p(), within(1e-15));
        groups.put("b", new Proportion(1, 1));
        assertThat(ShareComparison.ofAllPairs(groups, 0.95)).hasSize(6);
        assertThat(ShareComparison.ofAllPairs(new TreeMap<>(), 0.95)).isEmpty();
    }

    private static List<Proportion> members(int... countsAndCases) {
        List<Proportion> members = new ArrayList<>();
        for (int i = 0; i < countsAndCases.length; i += 2) {
            members.add(new Proportion(countsAndCases[i], countsAndCases[i + 1]));
        }
        return members;
    }

    @Test
    void theBetaBinomialIsThatOfItsFormula() {
        // uniform prior: every count of three is as likely, 1/4
        assertThat(new BetaPrior(1, 1).logLikelihood(members(2, 3, 0, 3)))
                .isCloseTo(2 * StrictMath.log(0.25), within(1e-14));
        assertThat(new BetaPrior(1, 1).logLikelihood(List.of())).isZero();
    }

    @Test
    void anEstimateLiesBetweenTheOwnShareAndTheMean() {
        BetaPrior prior = new BetaPrior(2, 6);
        assertThat(prior.mean()).isEqualTo(0.25);
        assertThat(prior.correlation()).isEqualTo(1 / 9.0);
        assertThat(prior.estimate(new Proportion(2, 2))).isEqualTo(0.4);
        assertThat(prior.estimate(new Proportion(0, 0))).isEqualTo(0.25);
        // beta(1, 1) after nothing, beta(2, 1) after one of one: quantile √p
        assertThat(new BetaPrior(1, 1).interval(new Proportion(1, 1), 0.95).low())
                .isCloseTo(StrictMath.sqrt(0.025), within(1e-15));
        refused(() -> new BetaPrior(0, 1));
        refused(() -> new BetaPrior(1, 0));
        refused(() -> new BetaPrior(Double.NaN, 1));
        refused(() -> prior.interval(new Proportion(0, 0), 1));
    }

    @Test
    void theLikeliestPriorIsAPeak() {
        List<Proportion> members = members(0, 8, 1, 9, 6, 8, 2, 5, 0, 0, 7, 9, 0, 4, 3, 3);
        BetaPrior prior = Shrinkage.byLikelihood(members).prior().orElseThrow();
        double peak = prior.logLikelihood(members);
        for (double factor : new double[] {0.99, 1.01}) {
            assertThat(new BetaPrior(prior.alpha() * factor, prior.beta()).logLikelihood(members))
                    .isLessThan(peak);
            assertThat(new BetaPrior(prior.alpha(), prior.beta() * factor).logLikelihood(members))
                    .isLessThan(peak);
        }
        Shrinkage shrinkage = Shrinkage.byLikelihood(members);
        assertThat(shrinkage.estimate(new Proportion(3, 3))).isEqualTo(prior.estimate(new Proportion(3, 3)));
        assertThat(shrinkage.pooled()).isEqualTo(new Proportion(19, 46));
    }

    @Test
    void withoutDifferencesThereIsNoPrior() {
        for (List<Proportion> members : List.of(
                members(),
                members(0, 0),
                members(0, 5, 0, 9),
                members(5, 5, 9, 9),
                members(1, 1, 0, 1, 1, 1),
                members(3, 9),
                members(2, 10, 2, 10, 2, 10))) {
            Shrinkage shrinkage = Shrinkage.byLikelihood(members);
            assertThat(shrinkage.prior()).isEmpty();
            assertThat(shrinkage.estimate(new Proportion(1, 1)))
                    .isEqualTo(Double.valueOf(shrinkage.pooled().value()));
            assertThat(Shrinkage.byMoments(members).prior()).isEmpty();
        }
    }

    @Test
    void whereAllOrNoneCountForEachEverybodyKeepsTheOwnShare() {
        List<Proportion> members = members(4, 4, 0, 4, 4, 4, 0, 4);
        Shrinkage shrinkage = Shrinkage.byLikelihood(members);
        assertThat(shrinkage.estimate(new Proportion(4, 4))).isGreaterThan(0.99);
        assertThat(shrinkage.estimate(new Proportion(0, 4))).isLessThan(0.01);
        assertThat(Shrinkage.byMoments(members).prior()).isEmpty();
    }

    @Test
    void manyCasesAreEstimatedToo() {
        Shrinkage shrinkage = Shrinkage.byLikelihood(members(200, 1000, 300, 1000, 250, 1000, 150, 1000, 350, 1000));
        assertThat(shrinkage.prior().orElseThrow().mean()).isCloseTo(0.25, within(1e-3));
        assertThat(shrinkage.estimate(new Proportion(1, 1))).isBetween(0.25, 0.28);
    }

    @Test
    void estimatesByMemberNeedTenMembersAndFiveThatCounted() {
        List<Proportion> members = new ArrayList<>(Collections.nCopies(9, new Proportion(0, 2)));
        members.add(new Proportion(0, 0));
        members.add(new Proportion(5, 6));
        assertThat(Shrinkage.isSupportedBy(members)).isTrue();
        assertThat(Shrinkage.isSupportedBy(members.subList(1, 11))).isFalse();
        members.set(10, new Proportion(4, 6));
        assertThat(Shrinkage.isSupportedBy(members)).isFalse();
    }

    private static MantelHaenszel.Stratum stratum(int count, int of, int otherCount, int otherOf) {
        return new MantelHaenszel.Stratum(new Proportion(count, of), new Proportion(otherCount, otherOf));
    }

    @Test
    void likeIsComparedWithLike() {
        // each stratum has odds ratio 1, the sum has not: 9/10 and 45/50, 5/50 and 1/10; together 14/60 and 46/60
        MantelHaenszel strata = new MantelHaenszel(List.of(stratum(9, 10, 45, 50), stratum(5, 50, 1, 10)));
        assertThat(strata.oddsRatio().orElseThrow()).isCloseTo(1, within(1e-14));
        assertThat(strata.p().orElseThrow()).isCloseTo(1, within(1e-7));
        assertThat(new FisherExact(new Proportion(14, 60), new Proportion(46, 60)).p())
                .isLessThan(1e-7);
    }

    @Test
    void oneStratumHasItsOwnOddsRatioAndTheVarianceOfWoolf() {
        MantelHaenszel one = new MantelHaenszel(List.of(stratum(8, 20, 3, 25), stratum(0, 0, 0, 0)));
        // 8·22 / (3·12); variance of the logarithm 1/8 + 1/12 + 1/3 + 1/22
        assertThat(one.oddsRatio().orElseThrow()).isCloseTo(176 / 36.0, within(1e-14));
        double half = Normal.z(0.95) * StrictMath.sqrt(1 / 8.0 + 1 / 12.0 + 1 / 3.0 + 1 / 22.0);
        assertThat(one.interval(0.95).high()).isCloseTo(176 / 36.0 * StrictMath.exp(half), within(1e-11));
        assertThat(one.interval(0.95).low()).isCloseTo(176 / 36.0 * StrictMath.exp(-half), within(1e-12));
        // Pearson's statistic with n - 1 for n
        double pearson = new ChiSquareTest(List.of(new Proportion(8, 20), new Proportion(3, 25)))
                .statistic()
                .orElseThrow();
        assertThat(one.chiSquared().orElseThrow()).isCloseTo(pearson * 44 / 45, within(1e-13));
    }

    @Test
    void twoPeopleAreAStratumAndOneIsNone() {
        // distance 1 - 1/2, variance 1·1·1·1 / (4 · 1)
        MantelHaenszel strata = new MantelHaenszel(List.of(stratum(1, 1, 0, 1), stratum(1, 1, 0, 0)));
        assertThat(strata.chiSquared()).hasValue(1);
    }

    @Test
    void theSimulatedCompanyHasTheOddsRatioOfR() {
        Case company = Case.named("sim-company");
        List<MantelHaenszel.Stratum> strata = new ArrayList<>();
        for (Case.Row row : company.table("referral", "retention12_by_client")) {
            if (!row.text("client").equals("ALL")) {
                strata.add(stratum(
                        row.count("ref_retained"),
                        row.count("ref_n"),
                        row.count("other_retained"),
                        row.count("other_n")));
            }
        }
        MantelHaenszel ours = new MantelHaenszel(strata);
        Case.Row expected = company.row("referral", "mantel_haenszel");
        Compared compared = new Compared("sim-company, Mantel-Haenszel");
        compared.relative(ours.oddsRatio(), expected.number("common_or"), 1e-9, "odds ratio");
        compared.relative(ours.interval(0.95).low(), expected.number("lo"), 1e-9, "low");
        compared.relative(ours.interval(0.95).high(), expected.number("hi"), 1e-9, "high");
        compared.relative(ours.chiSquared(), expected.number("chisq"), 1e-9, "statistic");
        compared.p(ours.p(), expected.number("p"), 1e-9, "p");
        assertThat(compared.figures()).isEqualTo(5);
    }

    @Test
    void strataThatCannotTellSayNothing() {
        MantelHaenszel none = new MantelHaenszel(List.of(stratum(0, 3, 0, 4), stratum(2, 2, 0, 0)));
        assertThat(none.oddsRatio()).isEmpty();
        assertThat(none.p()).isEmpty();
        refused(() -> none.interval(0.95));
        MantelHaenszel all = new MantelHaenszel(List.of(stratum(3, 3, 0, 4)));
        assertThat(all.oddsRatio()).hasValue(Double.POSITIVE_INFINITY);
        refused(() -> all.interval(0.95));
        assertThat(new MantelHaenszel(List.of(stratum(1, 1, 0, 0))).chiSquared())
                .isEmpty();
    }
}

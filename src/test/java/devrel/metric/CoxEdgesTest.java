package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.NotEstimable.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a regression does where there is little to go by, and laws that hold for all of them. */
class CoxEdgesTest {
    private static final int PEOPLE = 60;

    private static Observations seen(Random random, boolean late) {
        double[] entry = new double[PEOPLE];
        double[] exit = new double[PEOPLE];
        int[] cause = new int[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            entry[i] = late ? random.nextInt(6) : -1;
            exit[i] = entry[i] + 1 + random.nextInt(9);
            cause[i] = random.nextInt(3) > 0 ? 1 : 0;
        }
        return Observations.of(entry, exit, cause);
    }

    private static double[] column(Random random) {
        return random.ints(PEOPLE, 0, 4).asDoubleStream().toArray();
    }

    private static Levels groups(Random random, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            names.add("g" + random.nextInt(count));
        }
        return Levels.of(names);
    }

    private static Reason reason(CoxFit fit) {
        assertThat(fit).isInstanceOf(NotEstimable.class);
        return ((NotEstimable) fit).reason();
    }

    @Test
    void aCovariateThatNeverDiffersOrThatOthersSayIsNotEstimable() {
        Random random = new Random(1);
        Observations seen = seen(random, true);
        double[] one = column(random);
        double[] twice = new double[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            twice[i] = 2 * one[i] + 5;
        }
        Covariates constant = Covariates.ofRows(PEOPLE).with("constant", new double[PEOPLE]);
        assertThat(Cox.of(seen, constant).fit())
                .isEqualTo(new NotEstimable(Reason.NO_CONTRAST, List.of("constant"), seen.events()));
        Covariates same = Covariates.ofRows(PEOPLE).with("one", one).with("twice", twice);
        assertThat(Cox.of(seen, same).fit())
                .isEqualTo(new NotEstimable(Reason.NO_CONTRAST, List.of("twice"), seen.events()));
    }

    @Test
    void aCovariateThatOnlyDiffersBetweenStrataIsNotEstimableWithinThem() {
        Random random = new Random(2);
        Levels strata = groups(random, 3);
        double[] of = new double[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            of[i] = strata.of(i);
        }
        Covariates stratum = Covariates.ofRows(PEOPLE).with("stratum", of);
        Cox cox = Cox.of(seen(random, false), stratum);
        assertThat(cox.fit()).isInstanceOf(CoxModel.class);
        assertThat(reason(cox.stratified(strata).fit())).isEqualTo(Reason.NO_CONTRAST);
        assertThat(reason(cox.stratified(Levels.each(PEOPLE)).fit())).isEqualTo(Reason.NO_CONTRAST);
    }

    @Test
    void tooFewEventsAreSaidWithTheirCount() {
        Random random = new Random(3);
        Observations seen = seen(random, true);
        Covariates two = Covariates.ofRows(PEOPLE).with("a", column(random)).with("b", column(random));
        int events = seen.events();
        assertThat(Cox.of(seen, two).atLeast(events / 2).fit()).isInstanceOf(CoxModel.class);
        assertThat(Cox.of(seen, two).atLeast(events / 2 + 1).fit())
                .isEqualTo(new NotEstimable(Reason.TOO_FEW_EVENTS, List.of("a", "b"), events));
    }

    @Test
    void onlyTheLevelWithoutEventsIsNamedAsSeparated() {
        // c never leaves; a and b do, in turn
        List<String> names = new ArrayList<>();
        double[] exit = new double[18];
        int[] cause = new int[18];
        for (int i = 0; i < 18; i++) {
            names.add(List.of("a", "b", "c").get(i % 3));
            exit[i] = 1 + (i * 7) % 18;
            cause[i] = i % 3 == 2 ? 0 : 1;
        }
        Covariates group = Covariates.ofRows(18).with("", Levels.of(names), "a");
        assertThat(Cox.of(Observations.of(exit, cause), group).fit())
                .isEqualTo(new NotEstimable(Reason.SEPARATED, List.of("c"), 12));
    }

    @Test
    void cuttingARowInTwoChangesNothing() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Observations seen = seen(random, true);
            double[] x = column(random);
            int twice = 2 * PEOPLE;
            double[] entry = new double[twice];
            double[] exit = new double[twice];
            int[] cause = new int[twice];
            double[] values = new double[twice];
            for (int i = 0; i < PEOPLE; i++) {
                double cut = (seen.entry(i) + seen.exit(i)) / 2;
                entry[2 * i] = seen.entry(i);
                exit[2 * i] = cut;
                entry[2 * i + 1] = cut;
                exit[2 * i + 1] = seen.exit(i);
                cause[2 * i + 1] = seen.cause(i);
                values[2 * i] = x[i];
                values[2 * i + 1] = x[i];
            }
            CoxModel whole =
                    CoxFigures.model(Cox.of(seen, Covariates.ofRows(PEOPLE).with("x", x)));
            CoxModel cut = CoxFigures.model(Cox.of(
                    Observations.of(entry, exit, cause),
                    Covariates.ofRows(twice).with("x", values)));
            assertThat(cut.logLikelihood()).isCloseTo(whole.logLikelihood(), within(1e-9));
            assertThat(cut.term("x").coefficient().value())
                    .isCloseTo(whole.term("x").coefficient().value(), within(1e-9));
            assertThat(cut.concordance().concordant())
                    .isEqualTo(whole.concordance().concordant());
        }
    }

    @Test
    void theScoreTestWithExactTiesIsTheLogRankTest() {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Observations seen = seen(random, seed % 2 == 0);
            Levels groups = groups(random, 3);
            Levels strata = groups(random, 2);
            Covariates factor = Covariates.ofRows(PEOPLE).with("", groups, "g0");
            Cox exact = Cox.of(seen, factor).stratified(strata).ties(Cox.Ties.EXACT);
            ChiSquared test = LogRank.stratified(seen, groups, strata).test();
            assertThat(CoxFigures.model(exact).score().statistic()).isCloseTo(test.statistic(), within(1e-9));
        }
    }

    @Test
    void twoOfFourWhoLeaveTogetherAreCountedAsTheTreatmentOfTiesSays() {
        // all ratios 1: one after the other 1/4 * 1/3; both out of four 1/4 * 1/4; one choice of six
        Observations seen = Observations.of(new double[] {1, 1, 2, 2}, new int[] {1, 1, 0, 0});
        Cox cox = Cox.of(seen, Covariates.ofRows(4).with("x", new double[] {1, 0, 1, 0}));
        assertThat(CoxFigures.model(cox).nullLogLikelihood()).isCloseTo(-Math.log(12), within(1e-14));
        assertThat(CoxFigures.model(cox.ties(Cox.Ties.BRESLOW)).nullLogLikelihood())
                .isCloseTo(-Math.log(16), within(1e-14));
        assertThat(CoxFigures.model(cox.ties(Cox.Ties.EXACT)).nullLogLikelihood())
                .isCloseTo(-Math.log(6), within(1e-14));
        // of the two and of those who stay one each has x = 1, so that it makes no difference
        CoxModel alike = CoxFigures.model(cox);
        assertThat(alike.term("x").coefficient().value()).isCloseTo(0, within(1e-12));
        // baseline hazard 1/4 + 1/3 = 7/12, its variance 1/16 + 1/9 = (5/12)²; at the mean the coefficient adds none
        Estimate hazard = alike.survival(0, 0.5).hazard(1.5);
        assertThat(hazard.value()).isCloseTo(7.0 / 12, within(1e-12));
        assertThat(hazard.se()).isCloseTo(5.0 / 12, within(1e-12));
        assertThat(alike.survival(0, 0.5).survival(1).value()).isCloseTo(Math.exp(-7.0 / 12), within(1e-12));
        assertThat(alike.survival(0, 0.5).hazard(0.5)).isEqualTo(new Estimate(0, 0));
        // half a step from the mean: 7/12 * 1/2, times the standard error below
        double off = Math.sqrt(25.0 / 144 + 2 * 49.0 / 576);
        assertThat(alike.survival(0, 1).hazard(1).se()).isCloseTo(off, within(1e-12));
        // information at 0: two variances of 1/4
        assertThat(alike.term("x").coefficient().se()).isCloseTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void robustVarianceNeedsTiesTakenOneByOne() {
        Random random = new Random(4);
        Cox cox = Cox.of(seen(random, false), Covariates.ofRows(PEOPLE).with("x", column(random)))
                .clustered(groups(random, 20))
                .ties(Cox.Ties.EXACT);
        assertThatThrownBy(cox::fit).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Random random = new Random(6);
        Observations seen = seen(random, false);
        Covariates x = Covariates.ofRows(PEOPLE).with("x", column(random));
        CoxModel exact = CoxFigures.model(Cox.of(seen, x).ties(Cox.Ties.EXACT));
        assertThatThrownBy(() -> exact.proportionality(Proportionality.Scale.RANK))
                .isInstanceOf(IllegalStateException.class);
        List.<ThrowingCallable>of(
                        () -> exact.survival(0, 1, 2),
                        () -> exact.survival(1, 1),
                        () -> Cox.of(seen, Covariates.ofRows(PEOPLE - 1)),
                        () -> x.with("short", new double[3]),
                        () -> x.with("unknown", unknown()))
                .forEach(wrong -> assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class));
    }

    private static double[] unknown() {
        double[] column = new double[PEOPLE];
        column[7] = Double.NaN;
        return column;
    }

    @Test
    void theOrderOfRowsChangesNothingButRounding() {
        Random random = new Random(5);
        Observations seen = seen(random, true);
        Covariates x = Covariates.ofRows(PEOPLE).with("x", column(random));
        int[] backwards = new int[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            backwards[i] = PEOPLE - 1 - i;
        }
        double one = CoxFigures.model(Cox.of(seen, x)).term("x").coefficient().value();
        double other = CoxFigures.model(Cox.of(seen.keep(backwards), x.keep(backwards)))
                .term("x")
                .coefficient()
                .value();
        assertThat(other).isCloseTo(one, within(1e-13));
    }
}

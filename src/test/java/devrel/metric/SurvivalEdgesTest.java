package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Small data worked out by hand. */
class SurvivalEdgesTest {
    private static final Offset<Double> ROUNDING = within(1e-14);
    private static final double NO = Double.NEGATIVE_INFINITY;

    private static Observations rows(double[] exit, int... cause) {
        return Observations.of(exit, cause);
    }

    private static KaplanMeier.Point at(Observations rows, double time) {
        return KaplanMeier.of(rows).at(time).orElseThrow();
    }

    @Test
    void anEventComesBeforeTheCensoringsOfItsTime() {
        // 3 at risk at 5: 2/3; the one censored at 5 still counts there. Then 1 of 1 at 8.
        Observations rows = rows(new double[] {5, 5, 8}, 1, 0, 1);
        assertThat(at(rows, 5).atRisk()).isEqualTo(3);
        assertThat(at(rows, 5).survival()).isCloseTo(2.0 / 3, ROUNDING);
        assertThat(at(rows, 5).censored()).isEqualTo(1);
        assertThat(at(rows, 8).survival()).isZero();
        assertThat(at(rows, 8).se()).isNaN();
        assertThat(at(rows, 8).interval(Band.LOG_LOG, 0.95)).isEmpty();
    }

    @Test
    void whoEntersAtAnEventIsNotAtRiskOfIt() {
        // Entries 0, 0, 5; events at 5 and 7: 1 of 2 at 5, then 1 of 2 at 7.
        Observations rows = Observations.of(new double[] {0, 0, 5}, new double[] {5, 7, 9}, new int[] {1, 1, 0});
        assertThat(at(rows, 5).atRisk()).isEqualTo(2);
        assertThat(at(rows, 5).survival()).isEqualTo(0.5);
        assertThat(at(rows, 7).survival()).isEqualTo(0.25);
        assertThat(rows.atRisk(5)).isEqualTo(2);
        assertThat(rows.atRisk(5.5)).isEqualTo(2);
        LogRank test = LogRank.of(rows, Levels.of(List.of("a", "b", "a")));
        // expected in a: 1/2 at 5 (a, b), 1/2 at 7 (b, a)
        assertThat(test.groups().get(0).expected()).isCloseTo(1, ROUNDING);
        assertThat(test.variance()[0][0]).isCloseTo(0.5, ROUNDING);
    }

    @Test
    void withoutEventsAllStayAndTheIntervalSaysHowFewTheyWere() {
        Observations rows = rows(new double[] {10, 20, 30}, 0, 0, 0);
        assertThat(at(rows, 20).survival()).isEqualTo(1);
        assertThat(at(rows, 20).se()).isZero();
        // two at risk at 20: both would have stayed with probability 0.025 at a share of sqrt(0.025)
        Interval interval = at(rows, 20).interval(Band.LOG_LOG, 0.95).orElseThrow();
        assertThat(interval.low()).isCloseTo(Math.sqrt(0.025), ROUNDING);
        assertThat(interval.high()).isEqualTo(1);
        KaplanMeier.Quantile median = KaplanMeier.of(rows).quantile(0.5, Band.LOG_LOG, 0.95);
        assertThat(median.reached()).isFalse();
        assertThat(median.interval()).isEqualTo(new Interval(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(NelsonAalen.of(rows).at(30)).isEqualTo(new Estimate(0, 0));
        assertThat(LogRank.of(rows, Levels.each(3)).test().p()).isNaN();
        assertThat(AalenJohansen.of(rows).at(0, 30)).contains(new Estimate(1, 0));
        assertThat(AalenJohansen.of(rows).at(1, 30)).isEmpty();
        Covariates x = Covariates.ofRows(3).with("x", new double[] {1, 2, 3});
        assertThat(Cox.of(rows, x).fit()).isEqualTo(new NotEstimable(NotEstimable.Reason.NO_EVENTS, List.of("x"), 0));
    }

    @Test
    void nobodyIsNoCurve() {
        Observations none = rows(new double[0]);
        assertThat(KaplanMeier.of(none).at(0)).isEmpty();
        assertThat(KaplanMeier.of(none).points()).isEmpty();
        assertThat(KaplanMeier.of(none).last()).isNaN();
        assertThat(KaplanMeier.of(none).quantile(0.5, Band.LOG, 0.95).reached()).isFalse();
        assertThat(KaplanMeier.of(none).restrictedMean(10)).isEmpty();
        assertThat(AalenJohansen.of(none).at(0, 1)).isEmpty();
        assertThat(LogRank.of(none, Levels.of(List.of())).test().df()).isZero();
        assertThat(none.firstWith(1)).isEmpty();
        assertThat(none.causes()).isZero();
    }

    @Test
    void oneWhoLeavesTakesTheCurveToZero() {
        KaplanMeier curve = KaplanMeier.of(rows(new double[] {7}, 1));
        assertThat(curve.quantile(0.5, Band.LOG_LOG, 0.95).time()).isEqualTo(7);
        assertThat(curve.at(6.9).orElseThrow().survival()).isEqualTo(1);
        assertThat(curve.at(7.1)).isEmpty();
        assertThat(curve.restrictedMean(100)).contains(new Estimate(7, 0));
        assertThat(curve.restrictedMean(5)).contains(new Estimate(5, 0));
    }

    @Test
    void theMiddleOfAPieceAtExactlyAHalfIsTheMedian() {
        // 4 people: 1/2 left between 2 and 3
        KaplanMeier curve = KaplanMeier.of(rows(new double[] {1, 2, 3, 4}, 1, 1, 1, 1));
        assertThat(curve.quantile(0.5, Band.PLAIN, 0.95).time()).isEqualTo(2.5);
        assertThat(curve.quantile(0.25, Band.PLAIN, 0.95).time()).isEqualTo(1.5);
        assertThat(curve.quantile(0.3, Band.PLAIN, 0.95).time()).isEqualTo(2);
        assertThat(curve.quantile(0, Band.PLAIN, 0.95).time()).isZero();
        KaplanMeier ends = KaplanMeier.of(rows(new double[] {1, 2, 6, 8}, 1, 1, 0, 0));
        assertThat(ends.quantile(0.5, Band.PLAIN, 0.95).time())
                .as("flat to the end")
                .isEqualTo(5);
    }

    @Test
    void aMeanIsNotExtendedBeyondWhatWasWatched() {
        // area to 4: 2 at 1, then 2 at 3/4 = 3.5
        KaplanMeier curve = KaplanMeier.of(rows(new double[] {2, 4, 5, 6}, 1, 0, 0, 0));
        assertThat(curve.restrictedMean(4).orElseThrow().value()).isEqualTo(3.5);
        // area after the event (1.5) squared times 1/(4*3)
        assertThat(curve.restrictedMean(4).orElseThrow().se()).isCloseTo(Math.sqrt(2.25 / 12), ROUNDING);
        assertThat(curve.restrictedMean(6.5)).isEmpty();
        assertThat(KaplanMeier.of(Observations.of(new double[] {3}, new double[] {9}, new int[] {0}))
                        .restrictedMean(2))
                .isEmpty();
    }

    @Test
    void aRiskSetThatEmptiesEarlyLeavesNothingForLaterEntries() {
        Observations rows =
                Observations.of(new double[] {0, 4, 4, 4}, new double[] {2, 6, 7, 8}, new int[] {1, 1, 0, 0});
        assertThat(at(rows, 6).survival()).isZero();
        assertThat(NelsonAalen.of(rows).at(6).value()).isCloseTo(1 + 1.0 / 3, ROUNDING);
        assertThat(at(rows.given(4), 6).survival()).isCloseTo(2.0 / 3, ROUNDING);
        assertThat(KaplanMeier.of(rows.given(4)).at(3)).isEmpty();
        assertThat(rows.firstWith(3)).hasValue(4);
        assertThat(rows.firstWith(4)).isEmpty();
        assertThat(rows.given(4).size()).isEqualTo(3);
        assertThat(AalenJohansen.of(rows).at(1, 7)).contains(new Estimate(1, 0));
    }

    @Test
    void anEndOnTheFirstDayHasTimeZero() {
        Observations rows = rows(new double[] {0, 10}, 1, 0);
        assertThat(at(rows, 0).survival()).isEqualTo(0.5);
        assertThat(KaplanMeier.of(rows).start()).isZero();
        assertThat(rows.firstWith(2)).hasValue(0);
    }

    @Test
    void timesThatDifferByRoundingAreOneTime() {
        // 0.1 + 0.2 is not 0.3
        Observations rows = rows(new double[] {0.1 + 0.2, 0.3, 0.7}, 1, 1, 0);
        assertThat(KaplanMeier.of(rows).points()).hasSize(2);
        assertThat(at(rows, 0.3).events()).isEqualTo(2);
        Observations late = Observations.of(new double[] {NO, 0.1 + 0.2}, new double[] {0.3, 0.9}, new int[] {1, 1});
        assertThat(at(late, 0.3).atRisk()).isEqualTo(1);
    }

    @Test
    void rowsWithoutTimeAtRiskAreRefused() {
        double[] two = {2};
        for (double entry : new double[] {2, 3, Double.NaN}) {
            assertThatThrownBy(() -> Observations.of(new double[] {entry}, two, new int[] {1}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> rows(new double[] {Double.POSITIVE_INFINITY}, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows(two, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rows(two)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBandsAreWideByTheExactQuantile() {
        // 1 of 2: se 1/sqrt(8); plain: 0.5 -+ 1.959964 * 0.353553, cut at 0 and 1; log: 0.5 exp(-+ z se / S)
        KaplanMeier.Point point = at(rows(new double[] {1, 2}, 1, 0), 1);
        double z = 1.959963984540054;
        assertThat(point.se()).isCloseTo(Math.sqrt(0.125), ROUNDING);
        assertThat(point.interval(Band.PLAIN, 0.95)).contains(new Interval(0, 1));
        Interval log = point.interval(Band.LOG, 0.95).orElseThrow();
        assertThat(log.low()).isCloseTo(0.5 * Math.exp(-z * Math.sqrt(0.5)), ROUNDING);
        assertThat(log.high()).isEqualTo(1);
        Optional<Interval> loglog = point.interval(Band.LOG_LOG, 0.95);
        double half = z * Math.sqrt(0.5) / Math.log(2);
        assertThat(loglog.orElseThrow().low()).isCloseTo(Math.exp(-Math.log(2) * Math.exp(half)), ROUNDING);
        assertThat(new Estimate(1, 2).interval(0.95).low()).isCloseTo(1 - 2 * z, ROUNDING);
    }

    @Test
    void incidencesOfFourWithoutCensoringAreThoseOfCounting() {
        // one of four by cause 1 at 1, one by cause 2 at 2, two stay
        AalenJohansen incidence = AalenJohansen.of(rows(new double[] {1, 2, 9, 9}, 1, 2, 0, 0));
        assertThat(incidence.at(1, 5).orElseThrow().value()).isCloseTo(0.25, ROUNDING);
        assertThat(incidence.at(2, 5).orElseThrow().value()).isCloseTo(0.25, ROUNDING);
        assertThat(incidence.at(0, 5).orElseThrow().value()).isCloseTo(0.5, ROUNDING);
        // F(1 - F)/n
        assertThat(incidence.at(1, 5).orElseThrow().se()).isCloseTo(Math.sqrt(0.1875 / 4), ROUNDING);
        assertThat(incidence.at(0, 5).orElseThrow().se()).isCloseTo(Math.sqrt(0.25 / 4), ROUNDING);
        // Aalen: 1/16 at the end itself
        assertThat(incidence.aalen(1, 1.5).orElseThrow().se()).isCloseTo(0.25, ROUNDING);
        assertThat(incidence.aalen(1, 9.5)).isEmpty();
        assertThat(incidence.at(3, 5)).isEmpty();
        // two rows of a person count as one that is twice as far off: (2/4)² of F(1 - F)/(n/2)
        AalenJohansen pairs =
                AalenJohansen.of(rows(new double[] {1, 1, 9, 9}, 1, 1, 0, 0), Levels.of(List.of("a", "a", "b", "b")));
        assertThat(pairs.at(1, 5).orElseThrow().se()).isCloseTo(Math.sqrt(0.25 / 2), ROUNDING);
    }

    @Test
    void aTrendOverTwoGroupsIsTheirTest() {
        Observations rows = rows(new double[] {1, 2, 3, 4, 5, 6}, 1, 1, 0, 1, 1, 0);
        Levels groups = Levels.of(List.of("a", "a", "b", "a", "b", "b"));
        LogRank test = LogRank.of(rows, groups);
        assertThat(test.trend(0, 1).statistic()).isCloseTo(test.test().statistic(), ROUNDING);
        assertThat(test.trend(3, 7).p()).isCloseTo(test.test().p(), ROUNDING);
        assertThat(test.trend(1, 1).p()).isNaN();
        // weights 1 at the first event, 5/6 at the second, 4/6 at the third, 4/9 at the fourth
        LogRank early = LogRank.weighted(rows, groups, Levels.one(6), 1);
        assertThat(early.groups().get(0).observed()).isCloseTo(1 + 5.0 / 6 + 2.0 / 3, ROUNDING);
        assertThat(early.groups().get(1).observed()).isCloseTo(4.0 / 9, ROUNDING);
    }

    @Test
    void groupsThatAreNeverThereTogetherCannotBeCompared() {
        Observations rows =
                Observations.of(new double[] {0, 0, 5, 5}, new double[] {3, 4, 8, 9}, new int[] {1, 1, 1, 1});
        ChiSquared test =
                LogRank.of(rows, Levels.of(List.of("a", "a", "b", "b"))).test();
        assertThat(test.df()).isZero();
        assertThat(test.p()).isNaN();
    }

    @Test
    void aCurveStartsWhereEnoughAreWatchedAtOnce() {
        // watched: one from 0, two from 2, still two from 3 as one leaves, three from 4, two from 5
        Observations rows =
                Observations.of(new double[] {0, 2, 3, 4}, new double[] {3, 9, 9, 5}, new int[] {1, 1, 0, 1});
        assertThat(rows.firstWith(1)).hasValue(0);
        assertThat(rows.firstWith(2)).hasValue(2);
        assertThat(rows.firstWith(3)).hasValue(4);
        assertThat(rows.firstWith(4)).isEmpty();
        assertThat(rows(new double[] {5, 6}, 0, 1).firstWith(2)).hasValue(0);
        assertThat(rows(new double[0]).firstWith(1)).isEmpty();
    }

    @Test
    void severalSpellsOfOnePersonAreNotSeveralPeople() {
        // Exits 1, 2, 3 and 4, all of them events: each row moves S(2) = 2/4 by (1 if it is there after 2, else 0, less
        // 2/4)/4. By person, {1, 3} and {2, 4} cancel: 0; {1, 2} move it by -1/4, {3, 4} by 1/4.
        Observations rows = rows(new double[] {1, 2, 3, 4}, 1, 1, 1, 1);
        assertThat(by(rows, "abab").at(2).orElseThrow().se()).isCloseTo(0, ROUNDING);
        assertThat(by(rows, "aabb").at(2).orElseThrow().se()).isCloseTo(StrictMath.sqrt(2) / 4, ROUNDING);
        assertThat(by(rows, "abcd").at(2).orElseThrow().se())
                .isCloseTo(at(rows, 2).se(), ROUNDING);
        assertThat(by(rows, "aabb").at(0.5).orElseThrow().se()).isZero();
        assertThat(by(rows, "aabb").at(4).orElseThrow().se()).isNaN();
    }

    @Test
    void theRestrictedMeanOfSeveralSpellsIsRobustToo() {
        // Of min(T, 3): 1, 2, 3, 3, mean 9/4; each row moves it by what it is beyond, over 4. {1, 2} together by -6/16,
        // {3, 4} by 6/16; alone by -5/16, -1/16, 3/16, 3/16.
        Observations rows = rows(new double[] {1, 2, 3, 4}, 1, 1, 1, 1);
        Estimate mean = by(rows, "aabb").restrictedMean(3).orElseThrow();
        assertThat(mean.value()).isCloseTo(9.0 / 4, ROUNDING);
        assertThat(mean.se()).isCloseTo(6 * StrictMath.sqrt(2) / 16, ROUNDING);
        assertThat(by(rows, "abcd").restrictedMean(3).orElseThrow().se()).isCloseTo(StrictMath.sqrt(44) / 16, ROUNDING);
        assertThat(by(rows, "abcd").restrictedMean(4).orElseThrow().se()).isCloseTo(StrictMath.sqrt(5) / 4, ROUNDING);
    }

    @Test
    void oneWhoEntersLateAndOneWhoIsCensoredMoveTheRestrictedMeanWhileTheyAreThere() {
        // At 2 one of two there leaves, at 4 one of two there: area to 6 is 2 + 2·(1/2) + 2·(1/4) = 7/2. One leaving
        // more
        // at 2 takes 3/2 over 1 staying, at 4 1/2 over 1. The first: -3/2 + (3/2)/2 = -3/4; the second, censored at 3:
        // 3/4; the third, from 3 to 4: -1/2 + 1/4; the fourth, from 3 on: 1/4. The second and third are one person:
        // 1/2.
        Observations rows =
                Observations.of(new double[] {0, 0, 3, 3}, new double[] {2, 3, 4, 7}, new int[] {1, 0, 1, 0});
        Estimate mean = by(rows, "abbc").restrictedMean(6).orElseThrow();
        assertThat(mean.value()).isCloseTo(3.5, ROUNDING);
        assertThat(mean.se()).isCloseTo(StrictMath.sqrt(9 + 4 + 1) / 4, ROUNDING);
    }

    @Test
    void theIntervalOfTheMedianIsThatOfTheRobustBand() {
        double[] exit = new double[40];
        int[] cause = new int[40];
        for (int i = 0; i < 40; i++) {
            exit[i] = 1 + i / 2;
            cause[i] = 1;
        }
        // every row twice: the band is that of the twenty people, not of forty
        Levels twice =
                Levels.of(IntStream.range(0, 40).mapToObj(i -> "p" + i / 2).toList());
        double[] once = new double[20];
        int[] left = new int[20];
        for (int i = 0; i < 20; i++) {
            once[i] = 1 + i;
            left[i] = 1;
        }
        KaplanMeier.Quantile people = KaplanMeier.of(rows(once, left)).quantile(0.5, Band.LOG_LOG, 0.95);
        assertThat(KaplanMeier.of(rows(exit, cause), twice).quantile(0.5, Band.LOG_LOG, 0.95))
                .isEqualTo(people);
        assertThat(KaplanMeier.of(rows(exit, cause))
                        .quantile(0.5, Band.LOG_LOG, 0.95)
                        .interval())
                .isNotEqualTo(people.interval());
    }

    private static KaplanMeier by(Observations rows, String persons) {
        return KaplanMeier.of(rows, Levels.of(List.of(persons.split(""))));
    }
}

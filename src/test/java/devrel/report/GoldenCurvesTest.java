package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Twelve people at the end of 2024, their first employments in days: out after 1 (p10), 87 (p04), 90 (p06), 271 (p07),
 * 789 (p09), 1019 (p02) and 1976 (p12); still here after 1 (p11), 184 (p08), 366 (p05), 1087 (p03) and 1766 (p01).
 */
class GoldenCurvesTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static Reading year2024() {
        return new Reading(Retention.of(
                Reading.ask("2024-01-01", "2024-12-31", null, false),
                GoldenRosterTest.twelvePeople().data()));
    }

    @Test
    void theShareStillHereFallsByOneOfThoseAtRiskAtEachExit() {
        Reading report = year2024();
        // day 1: 11/12; one is 1 day old and no longer watched; day 87: × 9/10; day 90: × 8/9
        assertThat(report.value("survival.90d")).isCloseTo(11 / 15.0, EXACT);
        assertThat(report.value("survival.180d")).isCloseTo(11 / 15.0, EXACT);
        // day 271, after one of 8 was last seen on day 184: × 6/7
        assertThat(report.value("survival.365d")).isCloseTo(22 / 35.0, EXACT);
        assertThat(report.value("survival.730d")).isCloseTo(22 / 35.0, EXACT);
        // day 789: × 4/5; day 1019: × 3/4
        assertThat(report.value("survival.1095d")).isCloseTo(66 / 175.0, EXACT);
    }

    @Test
    void theYearHasGreenwoodsErrorAndALogLogInterval() {
        Figure year = year2024().figure("survival.365d");
        // 22/35 × √(1/(12·11) + 1/(10·9) + 1/(9·8) + 1/(7·6)) = 0.628571 × √0.0563853
        assertThat(year.more().get("se")).isCloseTo(0.149258, within(1e-6));
        // log(-log 0.628571) = -0.767212; ± 1.959964 × 0.149258/(0.628571 × 0.464306) = ± 1.002368
        assertThat(year.low()).isCloseTo(0.282210, within(1e-6));
        assertThat(year.high()).isCloseTo(0.843324, within(1e-6));
        assertThat(year.more().get("at_risk")).isEqualTo(6);
        assertThat(year.numerator()).isEqualTo(4);
        assertThat(year.denominator()).isEqualTo(12);
        assertThat(year.status()).isEqualTo(Status.SMALL);
    }

    @Test
    void halfHaveLeftWhenTheShareGetsBelowAHalf() {
        // 88/175 = 0.5029 from day 789, 66/175 = 0.3771 from day 1019
        assertThat(year2024().value("survival.median")).isEqualTo(1019);
    }

    @Test
    void theMeanOfTheFirstYearIsTheAreaUnderTheCurve() {
        // 1 + 86 · 11/12 + 3 · 33/40 + 181 · 11/15 + 94 · 22/35
        assertThat(year2024().value("survival.rmst.365d"))
                .isCloseTo(1 + 86 * 11 / 12.0 + 3 * 33 / 40.0 + 181 * 11 / 15.0 + 94 * 22 / 35.0, EXACT);
    }

    @Test
    void thoseWhoLeftInEachWayAndThoseStillHereAreEverybody() {
        Reading report = year2024();
        // day 1: 1/12; day 90: 33/40 · 1/9
        double voluntary = report.value("incidence.voluntary.365d");
        assertThat(voluntary).isCloseTo(1 / 12.0 + 33 / 40.0 / 9, EXACT);
        // day 271: 11/15 · 1/7
        double involuntary = report.value("incidence.involuntary.365d");
        assertThat(involuntary).isCloseTo(11 / 15.0 / 7, EXACT);
        // day 87, the end of a term: 11/12 · 1/10
        double other = report.value("incidence.other.365d");
        assertThat(other).isCloseTo(11 / 120.0, EXACT);
        assertThat(voluntary + involuntary + other + report.value("survival.365d"))
                .isCloseTo(1, EXACT);
    }

    @Test
    void oneLessTheVoluntaryCurveIsMoreThanTheShareThatLeftVoluntarily() {
        Reading report = year2024();
        List<Curve.Point> voluntary =
                report.curve("survival.voluntary", Map.of()).points();
        double onDay271 = voluntary.stream()
                .filter(point -> point.time() == 271)
                .findFirst()
                .orElseThrow()
                .value();
        // 11/12 × 8/9; the naive 0.185 against 0.175
        assertThat(1 - onDay271).isCloseTo(1 - 88 / 108.0, EXACT).isGreaterThan(0.185);
        assertThat(report.value("incidence.voluntary.365d")).isLessThan(0.176);
    }

    @Test
    void theCurveHasAPointForEachDayOnWhichSomebodyLeftOrWasLastSeen() {
        Curve curve = year2024().curve("survival", Map.of());
        assertThat(curve.points().stream().map(Curve.Point::time))
                .containsExactly(1, 87, 90, 184, 271, 366, 789, 1019, 1087, 1766, 1976);
        assertThat(curve.points().get(0))
                .extracting(Curve.Point::atRisk, Curve.Point::events, Curve.Point::censored)
                .containsExactly(12, 1, 1);
        assertThat(curve.points().get(10).value()).isZero();
        assertThat(curve.points().get(10).low()).isNull();
    }

    @Test
    void tenuresOfTodayAreOfTodaysEmployments() {
        // 1 (p11), 121 (p09 again), 184 (p08), 366 (p05), 1087 (p03), 1766 (p01)
        Figure tenure = year2024().figure("tenure.current.median");
        assertThat(tenure.value()).isEqualTo(275);
        assertThat(tenure.more()).containsEntry("lower_quartile", 136.75).containsEntry("upper_quartile", 906.75);
    }

    @Test
    void theRecordsBehindAShareAreTheExitsAndTheSpells() {
        Evidence evidence = year2024().figure("survival.365d").evidence().get();
        assertThat(evidence.numerator()).hasSize(4);
        assertThat(evidence.denominator()).hasSize(12);
        assertThat(evidence.leftOut())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("report.reason.rehire"));
    }

    @Test
    void allSpellsTakeTheReturnInAsWell() {
        CurveQuestion all = new CurveQuestion(true, null, List.of(), false);
        Reading report = new Reading(Retention.of(
                Reading.ask("2024-12-31", null, all),
                GoldenRosterTest.twelvePeople().data()));
        // day 1: 12/13; day 87: × 10/11; day 90: × 9/10; p09's second spell is seen until day 121
        assertThat(report.value("survival.90d")).isCloseTo(12 / 13.0 * 9 / 11, EXACT);
        assertThat(report.figure("survival.90d").denominator()).isEqualTo(13);
        assertThat(report.figure("survival.90d").n()).isEqualTo(12);
        assertThat(report.figure("survival.median").low()).isLessThan(report.value("survival.median"));
        assertThat(report.figure("survival.rmst.365d").more()).containsKey("se");
    }

    @Test
    void recordsThatBeginLateSeeEachSpellOnlyFromThenOn() {
        Reading report = new Reading(Retention.of(
                Reading.ask("2024-01-01", "2024-12-31", null, false),
                GoldenRosterTest.twelvePeople().dataStart("2024-01-01").data()));
        // day 1: 5/6 of those who began in 2024; day 87, p04 watched from day 56 on: × 4/5; day 90: × 3/4
        assertThat(report.value("survival.90d")).isCloseTo(1 / 2.0, EXACT);
        assertThat(report.figure("survival.90d").more().get("at_risk")).isEqualTo(4);
    }
}

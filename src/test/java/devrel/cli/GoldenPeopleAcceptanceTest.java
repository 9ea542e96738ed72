package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Case;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small company, counted by hand, and read as JSON: twelve months to 30 June 2025. */
class GoldenPeopleAcceptanceTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @TempDir
    Path directory;

    private Answer ask(String report) {
        return ask(report, LocalDate.of(2025, 6, 30));
    }

    private Answer ask(String report, LocalDate today) {
        Sandbox sandbox = new Sandbox(directory, today).copy(Path.of("src/test/resources/company"), "data");
        Sandbox.Result result = sandbox.run(Sandbox.words("report " + report + " --format json"));
        assertThat(result.exitCode()).as(result.err()).isZero();
        return new Answer(result.out());
    }

    private static void value(Answer report, String id, double expected) {
        assertThat(report.figure(id).number("value")).as(id).isCloseTo(expected, EXACT);
    }

    @Test
    void sixAnsweredTheWaveOfApril() {
        Answer report = ask("engagement");
        // satisfaction 4, 3, 4, 3, 4, 5; recommend 9, 6, 8, 6, 7, 10; stay 5, 3, 4, 3, 4, 5
        value(report, "satisfaction.mean", 23 / 6.0);
        value(report, "satisfaction.low", 0);
        value(report, "satisfaction.high", 4 / 6.0);
        value(report, "satisfaction.response", 1);
        value(report, "stay-intent", 4 / 6.0);
        value(report, "enps", 0);
        // 3 of each kind: 100 · √((6/9) / 9) = 27.21655, times 1.959964
        assertThat(report.figure("enps").number("high")).isCloseTo(53.343458, within(1e-5));
        value(report, "enps.worst", 0);
        value(report, "enps.best", 0);
        // No wave before; of three leavers nobody had a score; growth was asked of two in 90 days.
        for (String id : List.of("satisfaction.within", "satisfaction.leavers", "driver.growth")) {
            Case.Row figure = report.figure(id);
            assertThat(figure.text("status")).as(id).isEqualTo("hidden");
            assertThat(figure.optional("n")).as(id).isNull();
        }
        // 2 of the last band, 1 of the first: no band has five.
        for (String band : List.of("0-180", "181-365", "366-730", "731+")) {
            assertThat(report.figure("satisfaction.by-tenure", Map.of("tenure", band))
                            .optional("value"))
                    .as(band)
                    .isNull();
        }
    }

    @Test
    void threeReferralsEndedOrDidNot() {
        Answer report = ask("referrals");
        // Rejected after 23 days, hired after 71, open for 28: at 23 one of three, at 71 the last one of 2/3
        value(report, "incidence.rejected.90d", 1 / 3.0);
        value(report, "incidence.hired.90d", 2 / 3.0);
        value(report, "incidence.hired.180d", 2 / 3.0);
        value(report, "incidence.withdrawn.180d", 0);
        // Acknowledged: 6, 6, and 27 days so far; screened: 11 and 9, so the middle of them
        value(report, "stage.median.acknowledged", 6);
        value(report, "stage.median.contacted", 7);
        value(report, "stage.median.screened", 10);
        value(report, "stage.median.tech_interview", 10);
        value(report, "stage.median.client_interview", 7);
        value(report, "stage.median.offered", 3);
        value(report, "stage.median.accepted", 26);
        // Only Karina's referral turned 180 days old in the period
        value(report, "time-to-hire.median", 71);
        assertThat(report.figure("time-to-hire.median").number("n")).isEqualTo(1);
        // Elena, Felipe and Gabriela turned twelve months in the period, and Elena was still here; nobody by referral
        Case.Row others = report.figure("quality.stay.12m", Map.of("hired_by", "others"));
        assertThat(others.number("numerator")).isEqualTo(1);
        assertThat(others.number("denominator")).isEqualTo(3);
        assertThat(report.figure("quality.stay.12m").optional("value")).isNull();
    }

    @Test
    void oneReferrerIsNotEstimated() {
        Answer report = ask("referrals --by referrer");
        Case.Row ana = report.figure("referrer.conversion", Map.of("referrer", "p-aaaaaa"));
        assertThat(ana.number("numerator")).isEqualTo(1);
        assertThat(ana.number("denominator")).isEqualTo(1);
        assertThat(ana.optional("value")).isNull();
        value(report, "referrer.conversion", 1);
    }

    @Test
    void fewExitsEstimateNothing() {
        Answer report = ask("factors");
        // Four of their own will since 2024: Bruno, Felipe, Isabel and Javier, whose source is unknown
        Map<String, Double> exits = Map.of("made_referral", 4.0, "bench", 4.0, "came_by_referral", 3.0);
        exits.forEach((factor, events) -> {
            Case.Row figure = report.figure("factor.hazard-ratio", Map.of("factor", factor));
            assertThat(figure.number("events")).as(factor).isEqualTo(events);
            assertThat(figure.text("status")).as(factor).isEqualTo("not_available");
        });
        // Ana and Carla made their first referrals
        assertThat(report.figure("factor.referral-ratio", Map.of("factor", "bench"))
                        .number("events"))
                .isEqualTo(2);
    }

    @Test
    void theBooksAreAsGoodAsTheyAre() {
        Answer report = ask("quality");
        // Hugo, Isabel again, Javier and Karina came; Javier from nobody knows where
        value(report, "records.source.unknown", 1 / 4.0);
        value(report, "records.ground.unknown", 0);
        value(report, "records.class.unknown", 0);
        // Nicolás does not know of his referral yet
        value(report, "records.consent.missing", 1 / 3.0);
        // Starts, positions and exits since December, aspirations since October
        value(report, "records.silent", 4);
        // 10 June to 30 June would be 20 days; the last one was on 12 June
        assertThat(report.figure("records.days-since", Map.of("collection", "checkins"))
                        .number("value"))
                .isEqualTo(18);
    }

    private static void share(Answer report, String id, int part, int of) {
        assertThat(report.figure(id).number("numerator")).as(id).isEqualTo(part);
        assertThat(report.figure(id).number("denominator")).as(id).isEqualTo(of);
    }

    /** G was let go, J left, L and the company agreed; person-days: four times 365, 152, 302, 1, 182, 184. */
    @Test
    void threeLeftInTheYearEachInAnotherWay() {
        Answer report = ask("retention");
        double average = 2281 / 365.0;
        value(report, "turnover.involuntary.t12m", 1 / average);
        value(report, "turnover.mutual.t12m", 1 / average);
        value(report, "turnover.other.t12m", 0);
        value(report, "turnover.unknown.t12m", 0);
        value(report, "turnover.total.rate", 3 / (2281 / 365.25));
        value(report, "turnover.voluntary.rate", 1 / (2281 / 365.25));
        share(report, "exits.interviewed", 1, 3);
        // one said where to
        assertThat(report.figure("exits.destination").text("status")).isEqualTo("hidden");
    }

    /** Hired since records are complete: E 2024-01-01, F 02-29 (90 days), G 03-04 (271), H 07-01, J 10-01 (1), K 12-31. */
    @Test
    void hiresCountWhenTheyComeOfAge() {
        Answer report = ask("retention");
        // of H, J, K only J is gone; of all six F and J, G being there for six months; of E, F, G only E is here
        share(report, "retention.hires.3m", 2, 3);
        share(report, "retention.hires.6m", 4, 6);
        share(report, "retention.hires.12m", 1, 3);
        share(report, "exits.early.90d", 1, 3);
        share(report, "exits.early.365d", 2, 3);
    }

    /** In the year to 30 June 2026 E, F and G would have been here for two years, and E is. */
    @Test
    void hiresOfTwoYearsAgo() {
        share(ask("retention", LocalDate.of(2026, 6, 30)), "retention.hires.24m", 1, 3);
    }

    /** First employments; who began before 2024 is watched from then on. At risk on days 1, 87, 90, 271, 789, 1019: 6, 6, 5, 3, 2, 2. */
    @Test
    void theMeanOfThreeYearsIsTheAreaUnderTheCurve() {
        double area = 1
                + 5 / 6.0 * (87 - 1)
                + 25 / 36.0 * (90 - 87)
                + 5 / 9.0 * (271 - 90)
                + 10 / 27.0 * (789 - 271)
                + 5 / 27.0 * (1019 - 789)
                + 5 / 54.0 * (1095 - 1019);
        assertThat(ask("retention").figure("survival.rmst.1095d").number("value"))
                .isCloseTo(area, within(1e-9));
    }

    /** Karina was hired on day 71 of her referral; Marta's is 112 days old, Nicolás's 28. */
    @Test
    void referralsCountWhenTheyAreOldEnough() {
        Answer report = ask("referrals");
        share(report, "conversion.90d", 1, 2);
        share(report, "conversion.120d", 1, 1);
        share(report, "quality.client", 1, 1);
        for (String stage : List.of("acknowledged", "contacted", "screened", "client_interview", "hired")) {
            share(report, "funnel.step." + stage, 1, 1);
        }
    }
}

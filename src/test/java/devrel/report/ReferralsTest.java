package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Case;
import devrel.metric.Given;
import devrel.record.Feedback.To;
import devrel.record.Opening;
import devrel.record.ReferralStep.Stage;
import devrel.record.Seniority;
import devrel.record.Start.Contract;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferralsTest {
    private static final Map<String, Stage> STAGES = Map.of(
            "screened_on", Stage.SCREENED,
            "interviewed_on", Stage.CLIENT_INTERVIEW,
            "offered_on", Stage.OFFERED,
            "hired_on", Stage.HIRED,
            "rejected_on", Stage.REJECTED,
            "withdrawn_on", Stage.WITHDRAWN);

    private static Given simulated() {
        Given given = new Given().dataStart("2023-01-01");
        for (Map<String, String> row : Case.rows("sim_referrals.csv")) {
            String id = row.get("referral_id");
            given.referred(id, row.get("referred_on"), row.get("referrer"), row.get("candidate"));
            STAGES.forEach((column, stage) -> {
                if (!row.get(column).isEmpty()) {
                    given.stage(id, row.get(column), stage);
                }
            });
        }
        return given;
    }

    private static Reading simulated(@Nullable Dimension by) {
        return new Reading(Referrals.of(
                Reading.ask("2023-01-01", "2024-12-31", by, false), simulated().data()));
    }

    @Test
    void everyCandidateIsCountedOnceAsInR() {
        Case funnel = Case.named("sim-funnel");
        Reading report = simulated((Dimension) null);
        assertThat(report.value("referrals.logged")).isEqualTo(funnel.row().number("rows"));
        assertThat(report.value("referrals.counted")).isEqualTo(funnel.row().number("counted"));
        Case.Row not = funnel.row("not_counted");
        Evidence evidence = report.figure("referrals.not-counted").evidence().get();
        assertThat(evidence.numerator())
                .extracting(entry -> entry.item().id())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(not.text("ids").replaceAll("[\\[\\] ]", "").split(",")));
        assertThat(evidence.numerator().stream()
                        .filter(entry -> entry.reason().equals("report.reason.already-hired"))
                        .count())
                .isEqualTo(not.count("already_hired"));
    }

    @Test
    void stagesAreReachedAsInR() {
        Case.Row reached = Case.named("sim-funnel").row("reached");
        Reading report = simulated((Dimension) null);
        Map.of("screened", "screened", "interviewed", "client_interview", "offered", "offered", "hired", "hired")
                .forEach((column, stage) -> assertThat(report.value("funnel.reached." + stage))
                        .as(stage)
                        .isEqualTo(reached.number(column)));
    }

    @Test
    void conversionWithinAHorizonIsThatOfR() {
        Reading report = simulated((Dimension) null);
        for (Case.Row row : Case.named("sim-funnel").table("fixed_horizon")) {
            Figure figure = report.figure("conversion." + row.count("horizon_days") + "d");
            assertThat(figure.numerator()).isEqualTo(row.number("hired_within"));
            assertThat(figure.denominator()).isEqualTo(row.number("mature"));
            assertThat(figure.value()).isCloseTo(row.number("conversion"), within(1e-15));
            assertThat(figure.low()).isCloseTo(row.number("wilson_lo"), within(1e-12));
            assertThat(figure.high()).isCloseTo(row.number("wilson_hi"), within(1e-12));
        }
    }

    @Test
    void quartersAreMarkedUntilTheyAreOldEnough() {
        Reading report = simulated(Dimension.COHORT_QUARTER);
        for (Case.Row row : Case.named("sim-funnel").table("by_quarter")) {
            Figure figure = report.figure("conversion.180d", Map.of("cohort", row.text("quarter")));
            assertThat(figure.numerator()).isEqualTo(row.number("hired_within_180"));
            assertThat(figure.denominator()).isEqualTo(row.number("eligible_180"));
            boolean mature = row.number("eligible_180") == row.number("referrals");
            Status young = row.number("eligible_180") == 0 || row.number("eligible_180") >= 5
                    ? Status.IMMATURE
                    : Status.HIDDEN;
            assertThat(figure.status()).isEqualTo(mature ? Status.SHOWN : young);
        }
    }

    private static Reading year(Given given, @Nullable Dimension by) {
        return new Reading(Referrals.of(Reading.ask("2024-01-01", "2024-12-31", by, false), given.data()));
    }

    @Test
    void feedbackIsInTimeWithinFiveBusinessDays() {
        Given given = new Given()
                .referred("a", "2024-05-03", "ana", "c1")
                .told("a", "2024-05-10", To.REFERRER)
                .referred("b", "2024-05-03", "ana", "c2")
                .told("b", "2024-05-13", To.REFERRER)
                .referred("c", "2024-05-03", "ana", "c3")
                .told("c", "2024-05-06", To.CANDIDATE)
                .referred("d", "2024-12-27", "ana", "c4");
        // Friday 3 May + 5 business days = Friday 10 May; d is due on 3 January 2025
        Figure figure = year(given, null).figure("feedback.first.sla");
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(3);
        assertThat(figure.evidence().get().leftOut()).hasSize(1);
    }

    @Test
    void anEndIsTold() {
        Given given = new Given()
                .referred("a", "2024-05-03", "ana", "c1")
                .stage("a", "2024-06-03", Stage.REJECTED)
                .told("a", "2024-06-10", To.REFERRER)
                .referred("b", "2024-05-03", "ana", "c2")
                .told("b", "2024-06-02", To.REFERRER)
                .stage("b", "2024-06-03", Stage.REJECTED);
        Figure figure = year(given, null).figure("feedback.closure");
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(2);
    }

    @Test
    void silenceIsOverFourteenDaysSinceTheLastWord() {
        Given given = new Given()
                .referred("a", "2024-12-17", "ana", "c1")
                .referred("b", "2024-12-16", "ana", "c2")
                .referred("c", "2024-10-01", "ana", "c3")
                .told("c", "2024-12-20", To.REFERRER)
                .referred("d", "2024-01-01", "ana", "c4")
                .stage("d", "2024-02-01", Stage.REJECTED);
        // on 31 December: a 14 days, b 15 days, c 11 days, d ended
        Figure figure = year(given, null).figure("feedback.silent");
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(3);
    }

    @Test
    void qualityIsOfThoseThatLeftTheStageInThePeriod() {
        Given given = new Given()
                .referred("a", "2023-12-01", "ana", "c1")
                .stage("a", "2023-12-10", Stage.SCREENED)
                .stage("a", "2024-01-05", Stage.TECH_INTERVIEW)
                .referred("b", "2024-01-01", "ana", "c2")
                .stage("b", "2024-01-10", Stage.SCREENED)
                .stage("b", "2024-01-20", Stage.WITHDRAWN)
                .referred("c", "2024-01-01", "ana", "c3")
                .stage("c", "2024-01-10", Stage.SCREENED);
        Figure figure = year(given, null).figure("quality.screen");
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(2);
        assertThat(year(given, null).figure("quality.offer").status()).isEqualTo(Status.NOT_AVAILABLE);
    }

    @Test
    void referrersAreCountedOverTheAverageHeadcount() {
        Given given = new Given()
                .start("ana", "2020-01-01")
                .start("ben", "2020-01-01")
                .referred("a", "2024-03-01", "ana", "c1")
                .referred("b", "2024-04-01", "ana", "c2")
                .referred("c", "2024-05-01", "zoe", "c3");
        Reading report = year(given, null);
        // zoe is not employed; 3 referrals in a year of 2 people
        assertThat(report.value("referrals.participation")).isEqualTo(0.5);
        assertThat(report.value("referrals.per-100")).isEqualTo(150);
        assertThat(report.value("referrals.concentration.top3")).isEqualTo(1);
    }

    @Test
    void aSecondReferralIsLookedForWithinAYearOfTheFirst() {
        Given given = new Given()
                .referred("a", "2023-03-01", "ana", "c1")
                .referred("b", "2024-02-29", "ana", "c2")
                .referred("c", "2023-03-01", "ben", "c3")
                .referred("d", "2024-03-01", "ben", "c4")
                .referred("e", "2024-03-01", "cai", "c5");
        // 1 March 2023 + 365 days = 29 February 2024; cai's first is not a year old
        Figure figure = year(given, null).figure("referrals.second.365d");
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(2);
    }

    @Test
    void hiresByReferralAreOfKnownSource() {
        Given given = new Given()
                .start("p1", "2024-02-01", Contract.INDEFINITE, "referral")
                .start("p2", "2024-02-01", Contract.INDEFINITE, "applied")
                .start("p3", "2024-02-01", Contract.INDEFINITE, "unknown")
                .start("p4", "2024-02-01", Contract.FEE_BASED, "referral");
        Figure figure = year(given, null).figure("hires.referral.share");
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(2);
        assertThat(figure.note()).isEqualTo(new Note("report.note.unknown-source", Map.of("count", "1")));
    }

    @Test
    void groupsAreThoseOfTheOpening() {
        Given given = new Given()
                .add(
                        Opening.KIND,
                        new Opening(
                                "java-banco",
                                "backend",
                                "banco",
                                Seniority.SENIOR,
                                Map.of(),
                                1,
                                Given.day("2024-01-01"),
                                null,
                                null,
                                null))
                .referred("a", "2024-03-01", "ana", "c1", "java-banco")
                .referred("b", "2024-03-01", "ana", "c2");
        Reading report = year(given, Dimension.CLIENT);
        assertThat(report.figure("referrals.logged", Map.of("client", "banco")).value())
                .isEqualTo(1);
        assertThat(report.figure("referrals.logged", Map.of("client", "unknown"))
                        .value())
                .isEqualTo(1);
        assertThat(year(given, Dimension.SENIORITY)
                        .figure("referrals.logged", Map.of("seniority", "senior"))
                        .value())
                .isEqualTo(1);
    }
}

package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Given;
import devrel.record.Exit;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is easily counted wrong in curves and comparisons, and what is not to be shown. */
class CurvesTest {
    private static final Map<String, String> RETAIL = Map.of("client", "retail");

    private static Reading year(Given given) {
        return year(given, null, CurveQuestion.USUAL);
    }

    private static Reading year(Given given, @Nullable Dimension by, CurveQuestion curves) {
        return new Reading(Retention.of(Reading.ask("2024-12-31", by, curves), given.data()));
    }

    private static Given here(int people, String since) {
        Given given = new Given();
        for (int i = 0; i < people; i++) {
            given.start("h" + i, since);
        }
        return given;
    }

    @Test
    void anAnnouncedExitIsWatchedUntilTheDayOfTheQuestion() {
        Given given = here(9, "2024-01-01").employed("ana", "2024-01-01", "2025-01-31", "159-2");
        Figure half = year(given).figure("survival.180d");
        assertThat(half.value()).isEqualTo(1);
        assertThat(half.more().get("at_risk")).isEqualTo(10);
        // nobody left: 0.025^(1/10)
        assertThat(half.low()).isCloseTo(0.691503, within(1e-6));
        assertThat(half.high()).isEqualTo(1);
    }

    @Test
    void nothingIsReadOffBeyondTheLastDayWatched() {
        Figure year = year(here(10, "2024-06-01")).figure("survival.365d");
        assertThat(year.status()).isEqualTo(Status.NOT_AVAILABLE);
        // 1 June to 31 December
        assertThat(year.note()).isEqualTo(new Note("report.note.after-curve", Map.of("days", "214")));
    }

    @Test
    void aMedianThatIsNotReachedIsSaidToBeSo() {
        Figure median = year(here(10, "2024-06-01")).figure("survival.median");
        assertThat(median.value()).isNull();
        assertThat(median.note()).isEqualTo(new Note("report.note.not-reached", Map.of("days", "214")));
    }

    @Test
    void aRenewalEndsNoCurve() {
        Given given = here(9, "2023-01-01")
                .employed("ana", "2023-01-01", "2023-12-31", "159-4")
                .employed("ana", "2024-01-01", "", "");
        assertThat(year(given).value("survival.365d")).isEqualTo(1);
    }

    @Test
    void aRetirementIsNoVoluntaryExit() {
        Given given = here(9, "2023-01-01").start("ana", "2023-01-01");
        given.exit(new Exit(
                "x1",
                LocalDate.of(2023, 6, 30),
                "ana",
                null,
                "159-2",
                null,
                null,
                List.of("retirement"),
                "retirement",
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        Reading report = year(given);
        assertThat(report.value("incidence.voluntary.365d")).isZero();
        assertThat(report.value("incidence.other.365d")).isCloseTo(0.1, within(1e-12));
        // nobody of 9 left voluntarily: 1 − 0.025^(1/9)
        assertThat(report.figure("incidence.voluntary.365d").high()).isCloseTo(0.336267, within(1e-6));
    }

    @Test
    void whoLeftBeforeTheRecordsBeginIsNotMissedSinceTheOthersEnterLate() {
        Given given = new Given().dataStart("2024-01-01");
        for (int i = 0; i < 10; i++) {
            given.employed("p" + i, "2023-01-01", i == 0 ? "2024-01-31" : "", "159-2");
        }
        given.employed("before", "2023-01-01", "2023-06-30", "159-2");
        Reading report = year(given);
        // all ten enter on day 365, and one leaves on day 396
        Figure twoYears = report.figure("survival.730d");
        assertThat(report.figure("survival.365d").note())
                .isEqualTo(new Note("report.note.before-curve", Map.of("days", "365")));
        assertThat(twoYears.value()).isCloseTo(0.9, within(1e-12));
        assertThat(twoYears.note()).isEqualTo(new Note("report.note.given", Map.of("days", "365")));
        assertThat(twoYears.evidence().get().leftOut())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("report.reason.left-before-records"));
    }

    @Test
    void whoEntersOnADayIsNotAtRiskOnIt() {
        Given given = new Given().dataStart("2024-01-01");
        for (int i = 0; i < 10; i++) {
            given.start("young" + i, "2023-12-22");
            given.start("old" + i, "2023-12-12");
        }
        given.employed("ana", "2023-12-22", "2024-01-10", "159-2");
        // ana is watched from day 10 and leaves on day 20, on which the old ones only enter: 10/11, and not 20/21
        Figure share = year(given).figure("survival.90d");
        assertThat(share.value()).isCloseTo(10 / 11.0, within(1e-12));
    }

    @Test
    void aCurveThatIsGivenADayStartsThereWhateverCameBefore() {
        Given given = here(10, "2022-01-01")
                .employed("early", "2022-01-01", "2022-03-01", "159-2")
                .employed("late", "2022-01-01", "2023-12-31", "159-2");
        Reading report = year(given, null, new CurveQuestion(false, 365, List.of(1000), false));
        assertThat(report.value("survival.1000d")).isCloseTo(10 / 11.0, within(1e-12));
        assertThat(report.figure("survival.365d").status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(report.figure("survival.1000d").evidence().get().leftOut())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).isEqualTo("report.reason.left-before-start"));
    }

    @Test
    void aDayOnWhichNobodyWasWatchedGivesNoCurve() {
        Given given = here(10, "2022-01-01").dataStart("2023-01-01");
        Figure share = year(given, null, new CurveQuestion(false, 100, List.of(), false))
                .figure("survival.730d");
        assertThat(share.value()).isNull();
        assertThat(share.note()).isEqualTo(Note.of("report.note.no-curve"));
    }

    @Test
    void howLongThoseStayedWhoLeftIsNotHowLongPeopleStay() {
        Given given = here(15, "2022-01-01");
        for (int i = 0; i < 5; i++) {
            given.employed("e" + i, "2022-01-01", "2022-03-0" + (i + 1), "159-2");
        }
        Reading report = year(given);
        // the five leavers stayed 60 to 64 days, 62 on average; of all, three quarters are still here
        Evidence exits = report.figure("survival.1095d").evidence().get();
        assertThat(exits.numerator()).hasSize(5);
        assertThat(report.value("survival.1095d")).isCloseTo(0.75, within(1e-12));
        assertThat(report.figure("survival.median").note().key()).isEqualTo("report.note.not-reached");
    }

    @Test
    void feeBasedContractsAreInNoCurve() {
        Given given = here(9, "2023-01-01").start("ana", "2023-01-01", Contract.FEE_BASED, "unknown");
        assertThat(year(given).figure("survival.365d").denominator()).isEqualTo(9);
    }

    @Test
    void aGroupsCurveEndsWhereFewerThanFiveAreLeft() {
        Given given = new Given();
        for (int i = 0; i < 12; i++) {
            ComparisonsTest.client(given, "b" + i, "banco", -1);
            ComparisonsTest.client(given, "r" + i, "retail", i < 9 ? i : -1);
        }
        Reading report = year(given, Dimension.CLIENT, CurveQuestion.USUAL);
        Figure year = report.figure("survival.365d", RETAIL);
        assertThat(year.status()).isEqualTo(Status.HIDDEN);
        assertThat(year.value()).isNull();
        assertThat(year.more()).containsOnlyKeys("at_risk").containsEntry("at_risk", 3.0);
        assertThat(report.curve("survival", RETAIL).points())
                .hasSize(8)
                .allSatisfy(point -> assertThat(point.atRisk()).isGreaterThanOrEqualTo(5));
        for (String id : List.of("incidence.voluntary.365d", "incidence.other.365d", "survival.rmst.365d")) {
            assertThat(report.figure(id, RETAIL).status()).as(id).isEqualTo(Status.HIDDEN);
        }
        assertThat(report.figure("survival.365d").value()).isNotNull();
    }

    @Test
    void sharesThatAreNotEverybodyStopTheReport() {
        IncidenceSection.mustBeOne(1 + 1e-12, 365);
        for (double sum : new double[] {0.99, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> IncidenceSection.mustBeOne(sum, 365))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.exitCode()).isEqualTo(70);
                        assertThat(refusal.findings().get(0).problem()).isEqualTo(Problem.SUMS_DO_NOT_CLOSE);
                    });
        }
    }

    @Test
    void ofAGroupNothingIsSaidOfTheLastFewNotEvenWhenTheyWereLastSeen() {
        Given given = here(10, "2022-01-01");
        for (int i = 0; i < 3; i++) {
            ComparisonsTest.client(given, "m" + i, "minera", i);
        }
        Reading report = year(given, Dimension.CLIENT, CurveQuestion.USUAL);
        Map<String, String> minera = Map.of("client", "minera");
        for (String id : List.of("survival.90d", "survival.1095d", "survival.median", "survival.rmst.365d")) {
            assertThat(report.figure(id, minera).status()).as(id).isEqualTo(Status.HIDDEN);
        }
        assertThat(report.curve("survival", minera).points()).isEmpty();
        assertThat(report.curve("survival.voluntary", minera).points()).isEmpty();
    }

    @Test
    void cohortsHaveCurvesOfTheirOwn() {
        Given given = here(10, "2022-05-01");
        for (int i = 0; i < 10; i++) {
            given.employed("n" + i, "2023-03-01", i < 5 ? "2023-04-30" : "", "159-2");
        }
        Reading report = year(given, Dimension.COHORT_YEAR, CurveQuestion.USUAL);
        assertThat(report.figure("survival.365d", Map.of("cohort", "2022")).value())
                .isEqualTo(1);
        assertThat(report.figure("survival.365d", Map.of("cohort", "2023")).value())
                .isCloseTo(0.5, within(1e-12));
        assertThat(report.figure("tenure.current.median", Map.of("cohort", "2023"))
                        .n())
                .isEqualTo(5);
    }
}

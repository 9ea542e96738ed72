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
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is easily counted wrong in curves and comparisons, and what is not to be shown. */
class CurvesTest {
    private static final Map<String, String> BANCO = Map.of("client", "banco");
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
    void feeBasedContractsAreInNoCurve() {
        Given given = here(9, "2023-01-01").start("ana", "2023-01-01", Contract.FEE_BASED, "unknown");
        assertThat(year(given).figure("survival.365d").denominator()).isEqualTo(9);
    }

    /** Of two clients, {@code leavers} of {@code people} leave in their first half year. */
    private static Given clients(int people, int bancoLeavers, int retailLeavers) {
        Given given = new Given();
        for (int i = 0; i < people; i++) {
            client(given, "b" + i, "banco", i < bancoLeavers ? i : -1);
            client(given, "r" + i, "retail", i < retailLeavers ? 7 * i : -1);
        }
        return given;
    }

    private static void client(Given given, String person, String client, int left) {
        String last =
                left < 0 ? "" : LocalDate.of(2023, 2, 1).plusDays(5L * left).toString();
        given.employed(person, "2023-01-01", last, "159-2").assigned(person, "2023-01-01", client);
    }

    @Test
    void groupsThatDifferAreSaidToDifferByHowMuch() {
        Reading report = year(clients(30, 20, 3), Dimension.CLIENT, CurveQuestion.USUAL);
        Figure test = report.figure("survival.logrank");
        assertThat(test.p()).isLessThan(0.001);
        assertThat(test.df()).isEqualTo(1);
        assertThat(test.n()).isEqualTo(60);
        Figure banco = report.figure("survival.logrank", BANCO);
        assertThat(banco.numerator()).isEqualTo(20);
        assertThat(banco.denominator()).isGreaterThan(9).isLessThan(11);
        assertThat(banco.note()).isEqualTo(Note.of("report.note.leaves-more"));
        assertThat(report.figure("survival.logrank", RETAIL).note()).isEqualTo(Note.of("report.note.leaves-less"));
        Figure ratio = report.figure("survival.hazard-ratio", BANCO);
        assertThat(ratio.low()).isGreaterThan(1);
        assertThat(report.figure("survival.hazard-ratio", RETAIL).value()).isCloseTo(1 / ratio.value(), within(1e-6));
        assertThat(report.figure("survival.rmst.difference.365d", BANCO).high()).isNegative();
    }

    @Test
    void groupsThatDoNotDifferAreSaidToHideWhatSoFewExitsCannotShow() {
        Figure test =
                year(clients(30, 8, 8), Dimension.CLIENT, CurveQuestion.USUAL).figure("survival.logrank");
        assertThat(test.note().key()).isEqualTo("report.note.groups-alike");
        // half and half, 16 exits: exp(−2.80159 / √(0.25 · 16)) = 0.2464
        assertThat(test.note().parameters()).containsEntry("low", "0.25").containsEntry("high", "4.06");
    }

    @Test
    void withFewerThanTenExitsNothingIsTested() {
        Figure test =
                year(clients(30, 5, 4), Dimension.CLIENT, CurveQuestion.USUAL).figure("survival.logrank");
        assertThat(test.status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(test.note()).isEqualTo(new Note("report.note.not-tested-exits", Map.of("exits", "9")));
        assertThat(test.p()).isNull();
    }

    @Test
    void aGroupOfFewerThanFiveIsLeftOutOfTheTest() {
        Given given = clients(30, 20, 3);
        for (int i = 0; i < 4; i++) {
            client(given, "m" + i, "minera", i);
        }
        Reading report = year(given, Dimension.CLIENT, CurveQuestion.USUAL);
        assertThat(report.figure("survival.logrank").df()).isEqualTo(1);
        assertThat(report.figure("survival.logrank").n()).isEqualTo(60);
        for (String id : List.of("survival.logrank", "survival.hazard-ratio", "survival.rmst.difference.365d")) {
            assertThat(report.figure(id, Map.of("client", "minera")).note())
                    .isEqualTo(Note.of("report.note.not-tested-small"));
        }
    }

    @Test
    void aGroupThatNobodyLeftHasNoFiniteRatioButATest() {
        Reading report = year(clients(30, 15, 0), Dimension.CLIENT, CurveQuestion.USUAL);
        assertThat(report.figure("survival.hazard-ratio", RETAIL).note()).isEqualTo(Note.of("report.note.separated"));
        assertThat(report.figure("survival.logrank", RETAIL).p()).isLessThan(0.001);
    }

    @Test
    void aGroupsCurveEndsWhereFewerThanFiveAreLeft() {
        Given given = new Given();
        for (int i = 0; i < 12; i++) {
            client(given, "b" + i, "banco", -1);
            client(given, "r" + i, "retail", i < 9 ? i : -1);
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

    /** Referred people work for the client that everybody stays with; within a client the source makes no difference. */
    @Test
    void whatTheClientsExplainIsNotLaidToTheSource() {
        Given given = new Given();
        Random random = new Random(5);
        for (int i = 0; i < 400; i++) {
            boolean calm = i % 2 == 0;
            boolean referred = random.nextInt(10) < (calm ? 8 : 2);
            given.start("p" + i, "2022-01-01", Contract.INDEFINITE, referred ? "referral" : "applied")
                    .assigned("p" + i, "2022-01-01", calm ? "calm" : "rough");
            long left = (long) (-StrictMath.log(1 - random.nextDouble()) * (calm ? 3000 : 600));
            if (left < 1000) {
                given.exit("p" + i, LocalDate.of(2022, 1, 1).plusDays(left).toString(), "159-2");
            }
        }
        Map<String, String> referral = Map.of("source", "referral");
        Reading crude = year(given, Dimension.SOURCE, CurveQuestion.USUAL);
        Reading within = year(given, Dimension.SOURCE, new CurveQuestion(false, null, List.of(), true));
        assertThat(crude.figure("survival.logrank").p()).isLessThan(0.001);
        assertThat(crude.figure("survival.hazard-ratio", referral).high()).isLessThan(1);
        assertThat(within.figure("survival.logrank").p()).isGreaterThan(0.05);
        assertThat(within.figure("survival.hazard-ratio", referral).high()).isGreaterThan(1);
        assertThat(within.figure("survival.hazard-ratio", referral).method()).isEqualTo("cox-stratified");
    }

    @Test
    void whoMovesIsComparedWithinTheClientOfTheDay() {
        Given given = clients(30, 8, 8);
        Reading before = year(given, Dimension.SENIORITY, new CurveQuestion(false, null, List.of(), true));
        assertThat(before.figure("survival.logrank").status()).isEqualTo(Status.NOT_AVAILABLE);
        for (int i = 0; i < 30; i++) {
            given.assigned("b" + i, "2023-01-20", "retail");
        }
        Reading report = year(given, Dimension.COHORT_YEAR, new CurveQuestion(false, null, List.of(), true));
        assertThat(report.figure("survival.365d").denominator()).isEqualTo(60);
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
            client(given, "m" + i, "minera", i);
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
    void whereSeveralGroupsAreComparedOneIntervalByItselfProvesNothing() {
        Given given = new Given();
        for (int client = 0; client < 6; client++) {
            for (int i = 0; i < 20; i++) {
                client(given, "p" + client + "x" + i, "c" + client, i < (client == 0 ? 1 : 6) ? 4 * i : -1);
            }
        }
        Reading report = year(given, Dimension.CLIENT, CurveQuestion.USUAL);
        Map<String, String> calm = Map.of("client", "c0");
        assertThat(report.figure("survival.logrank", calm).p()).isLessThan(0.1);
        assertThat(report.figure("survival.logrank", calm).more()).doesNotContainKey("q");
        assertThat(report.figure("survival.logrank", calm).note().key()).isEqualTo("report.note.no-difference");
        Figure days = report.figure("survival.rmst.difference.365d", calm);
        assertThat(days.low()).isPositive();
        assertThat(days.note()).isEqualTo(new Note("report.note.by-itself", Map.of("groups", "6")));
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

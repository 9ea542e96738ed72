package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Given;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Groups side by side: what may be said of them, and what may not. */
class ComparisonsTest {
    private static final Map<String, String> BANCO = Map.of("client", "banco");
    private static final Map<String, String> RETAIL = Map.of("client", "retail");

    private static Reading year(Given given, @Nullable Dimension by, CurveQuestion curves) {
        return new Reading(Retention.of(Reading.ask("2024-12-31", by, curves), given.data()));
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

    static void client(Given given, String person, String client, int left) {
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
    void groupsThatWereNeverWatchedAtTheSameAgeAreNotCompared() {
        Given given = new Given().dataStart("2023-01-01");
        for (int i = 0; i < 10; i++) {
            String last = "2023-03-1" + i;
            // the bank's are here for at most 80 days, the shop's for 3,000 and more
            given.employed("b" + i, "2023-01-01", last, "159-2").assigned("b" + i, "2023-01-01", "banco");
            given.employed("r" + i, "2014-01-01", last, "159-2").assigned("r" + i, "2014-01-01", "retail");
        }
        Reading report = year(given, Dimension.CLIENT, CurveQuestion.USUAL);
        Figure test = report.figure("survival.logrank");
        assertThat(test.value()).isNull();
        assertThat(test.p()).isNull();
        assertThat(test.note()).isEqualTo(Note.of("report.note.not-comparable"));
        assertThat(report.figure("survival.logrank", BANCO).note()).isEqualTo(Note.of("report.note.not-comparable"));
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
        assertThat(within.figure("survival.hazard-ratio", referral).method()).isEqualTo("cox-efron-stratified");
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
    void aSideThatNobodyLeftHasADifferenceWithoutAnInterval() {
        Figure days = year(clients(30, 15, 0), Dimension.CLIENT, CurveQuestion.USUAL)
                .figure("survival.rmst.difference.365d", RETAIL);
        assertThat(days.value()).isPositive();
        assertThat(days.low()).isNull();
        assertThat(days.note()).isEqualTo(Note.of("report.note.nobody-left"));
    }
}

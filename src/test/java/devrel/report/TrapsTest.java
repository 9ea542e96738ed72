package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Given;
import devrel.record.Exit;
import devrel.record.Exit.InitiatedBy;
import devrel.record.Exit.Renewal;
import devrel.record.Person.PersonKind;
import devrel.record.Seniority;
import devrel.record.Start.Contract;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is easily counted wrong. */
class TrapsTest {
    private static Reading year(Given given) {
        return year(given, null);
    }

    private static Reading year(Given given, @Nullable Dimension by) {
        return new Reading(Retention.of(Reading.ask("2024-01-01", "2024-12-31", by, true), given.data()));
    }

    @Test
    void aContractRenewedAfterTheYearsEndIsNoExit() {
        Given given =
                new Given().employed("ana", "2024-01-01", "2024-12-31", "159-4").employed("ana", "2025-01-01", "", "");
        assertThat(year(given).value("headcount.exits")).isZero();
        assertThat(year(given).value("headcount.closing")).isEqualTo(1);
    }

    @Test
    void anAnnouncedExitIsNoExitYet() {
        Given given = new Given()
                .employed("ana", "2023-01-01", "2025-03-31", "159-2")
                .employed("ben", "2023-01-01", "2025-04-01", "159-2");
        Reading report = year(given);
        assertThat(report.value("headcount.exits")).isZero();
        // 31 March is 90 days after 31 December, 1 April 91
        assertThat(report.value("headcount.announced")).isEqualTo(1);
    }

    @Test
    void anExitWhoseNoticeCameLaterIsNotAnnounced() {
        Given given = new Given().start("ana", "2023-01-01");
        given.exit(new Exit(
                "x1",
                Given.day("2025-01-31"),
                "ana",
                Given.day("2025-01-02"),
                "159-2",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        assertThat(year(given).value("headcount.announced")).isZero();
    }

    @Test
    void aStartAfterTheDayIsNotUsed() {
        assertThat(year(new Given().start("ana", "2025-01-06")).value("headcount.closing"))
                .isZero();
    }

    @Test
    void anniversariesOfMonthEndsAreTheMonthsLastDay() {
        Given given = new Given()
                .employed("ana", "2024-01-31", "2024-04-30", "159-2")
                .employed("ben", "2024-01-30", "2024-04-29", "159-2");
        // both come of age on 30 April; only ana is still there on it
        Figure figure = year(given).figure("retention.hires.3m");
        assertThat(figure.denominator()).isEqualTo(2);
        assertThat(figure.numerator()).isEqualTo(1);
    }

    @Test
    void daysWithoutMidnightAreDays() {
        // clocks go forward at midnight of 8 September 2024 in Santiago
        Given given = new Given().employed("ana", "2024-09-07", "2024-09-09", "159-2");
        assertThat(year(given).value("headcount.person-days")).isEqualTo(3);
    }

    @Test
    void feeBasedContractsAreALineOfTheirOwn() {
        Given given = new Given()
                .start("ana", "2023-01-01")
                .start("ben", "2024-03-01", Contract.FEE_BASED, "unknown")
                .exit("ben", "2024-06-30", "contract_end")
                .start("ben", "2024-07-01", Contract.FEE_BASED, "unknown");
        Reading report = year(given);
        assertThat(report.value("headcount.closing")).isEqualTo(1);
        assertThat(report.value("headcount.exits")).isZero();
        Map<String, String> feeBased = Map.of("contract", "fee_based");
        assertThat(report.figure("headcount.closing", feeBased).value()).isEqualTo(1);
        assertThat(report.figure("headcount.exits", feeBased).value()).isEqualTo(1);
        assertThat(report.figure("headcount.starts", feeBased).value()).isEqualTo(2);
    }

    @Test
    void aFeeBasedSpellDoesNotJoinWithAContractOfWork() {
        Given given = new Given()
                .start("ana", "2023-01-01", Contract.FEE_BASED, "unknown")
                .exit("ana", "2024-03-31", "contract_end")
                .start("ana", "2024-04-01");
        Reading report = year(given);
        assertThat(report.value("headcount.starts")).isEqualTo(1);
        assertThat(report.value("headcount.rehires")).isZero();
    }

    @Test
    void staffIsNotCounted() {
        Given given = new Given()
                .person("ana", PersonKind.STAFF, null)
                .start("ana", "2023-01-01")
                .start("ben", "2023-01-01");
        assertThat(year(given).value("headcount.closing")).isEqualTo(1);
    }

    @Test
    void twoRecordsOfOnePersonAreOnePerson() {
        Given given = new Given()
                .person("ana", PersonKind.PROFESSIONAL, null)
                .person("ana2", PersonKind.PROFESSIONAL, "ana")
                .employed("ana", "2023-01-01", "2024-03-31", "159-4")
                .employed("ana2", "2024-04-01", "", "");
        Reading report = year(given);
        assertThat(report.value("headcount.exits")).isZero();
        assertThat(report.value("headcount.starts")).isZero();
        assertThat(report.figure("headcount.average").n()).isEqualTo(1);
    }

    @Test
    void oneEmploymentRecordedUnderTwoIdsIsOne() {
        Given given = new Given()
                .person("ana", PersonKind.PROFESSIONAL, null)
                .person("ana2", PersonKind.PROFESSIONAL, "ana")
                .employed("ana", "2023-01-01", "", "")
                .employed("ana2", "2024-02-01", "2024-03-01", "159-2");
        Reading report = year(given);
        assertThat(report.value("headcount.exits")).isZero();
        assertThat(report.value("headcount.person-days")).isEqualTo(366);
    }

    @Test
    void everybodyLeft() {
        Given given = new Given().employed("ana", "2023-01-01", "2024-01-31", "159-2");
        Reading report = year(given);
        assertThat(report.value("headcount.closing")).isZero();
        assertThat(report.value("headcount.person-days")).isEqualTo(31);
        assertThat(report.inMonth("turnover.total.month", "2024-03")).isNull();
        assertThat(report.figure("retention.stayers").value()).isZero();
    }

    @Test
    void withoutRecordsNothingFailsAndEveryShareSaysWhy() {
        for (Dimension by : Dimension.values()) {
            Question question = Reading.ask("2024-01-01", "2024-12-31", by, true);
            Report report = Monthly.of(question, new Given().data());
            assertThat(report.figures().filter(figure -> figure.value() == null))
                    .allSatisfy(figure -> {
                        assertThat(figure.status()).isEqualTo(Status.NOT_AVAILABLE);
                        assertThat(figure.note()).as(figure.id()).isNotNull();
                    });
            assertThat(report.figures().filter(figure -> figure.value() != null))
                    .allSatisfy(figure -> assertThat(figure.value()).isZero());
        }
    }

    @Test
    void aPeriodBeforeTheRecordsSaysSo() {
        Given given = new Given().dataStart("2025-01-01").start("ana", "2023-01-01");
        Reading report = year(given);
        assertThat(report.figure("headcount.opening").status()).isEqualTo(Status.NOT_AVAILABLE);
        assertThat(report.figure("headcount.opening").note())
                .isEqualTo(new Note("report.note.before-data-start", Map.of("date", "2025-01-01")));
    }

    @Test
    void aShortHistoryGivesARateOfItsOwnLengthOrCountsOnly() {
        Given half = new Given().dataStart("2024-07-01").employed("ana", "2023-01-01", "2024-10-31", "159-2");
        Reading report = year(half);
        assertThat(report.figure("turnover.total.t12m").status()).isEqualTo(Status.NOT_AVAILABLE);
        // 1 July to 31 December: 184 days
        assertThat(report.figure("turnover.total.rate").note())
                .isEqualTo(new Note("report.note.window-days", Map.of("days", "184")));
        assertThat(report.figure("turnover.total.rate").value()).isNotNull();
        Given less = new Given().dataStart("2024-07-02").employed("ana", "2023-01-01", "2024-10-31", "159-2");
        Figure counts = year(less).figure("turnover.total.rate");
        assertThat(counts.value()).isNull();
        assertThat(counts.numerator()).isEqualTo(1);
    }

    @Test
    void aMonthThatIsNotOverIsPartial() {
        Given given = new Given().start("ana", "2023-01-01");
        Report report = Retention.of(Reading.ask("2024-01-01", "2024-03-15", null, false), given.data());
        Series series = report.series()
                .filter(each -> each.id().equals("headcount.person-days"))
                .findFirst()
                .orElseThrow();
        assertThat(series.points())
                .extracting(Series.Point::status)
                .containsExactly(Status.SHOWN, Status.SHOWN, Status.PARTIAL);
        assertThat(series.points().get(2).value()).isEqualTo(15);
    }

    @Test
    void voluntaryInAWideSenseTakesInWhatCanHideIt() {
        Given given = new Given();
        String[][] exits = {
            {"159-2", "", ""},
            {"159-1", "COMPANY", ""},
            {"159-1", "PROFESSIONAL", ""},
            {"171", "", ""},
            {"160", "PROFESSIONAL", ""},
            {"160", "COMPANY", ""},
            {"159-4", "", "OFFERED_DECLINED"},
            {"159-4", "", "NOT_OFFERED"},
            {"159-5", "", "OFFERED_DECLINED"}
        };
        for (int i = 0; i < exits.length; i++) {
            String[] exit = exits[i];
            given.start("p" + i, "2023-01-01")
                    .exit(
                            "p" + i,
                            "2024-06-30",
                            exit[0],
                            exit[1].isEmpty() ? null : InitiatedBy.valueOf(exit[1]),
                            exit[2].isEmpty() ? null : Renewal.valueOf(exit[2]));
        }
        Reading report = year(given);
        assertThat(report.figure("turnover.voluntary.t12m").numerator()).isEqualTo(1);
        // 159-2, 159-1 by the professional, 171, 160 by the professional, 159-4 with the renewal declined
        assertThat(report.figure("turnover.voluntary.wide.t12m").numerator()).isEqualTo(5);
    }

    @Test
    void theChangeIsTheRatioOfTwoRates() {
        Given given = new Given();
        for (int i = 0; i < 20; i++) {
            String exit = i < 3 ? "2024-12-31" : i < 9 ? "2023-12-31" : "";
            given.employed("p" + i, "2023-01-01", exit, "159-2");
        }
        Figure figure = year(given).figure("turnover.voluntary.change");
        // 3 exits in 14 people-years of 366 days, 6 in 20 of 365
        double expected = 3 / (14 * 366 / 365.25) / (6 / (20 * 365 / 365.25));
        assertThat(figure.value()).isEqualTo(expected, within(1e-12));
        assertThat(figure.p()).isGreaterThan(0.05);
        assertThat(figure.low()).isLessThan(1);
        assertThat(figure.high()).isGreaterThan(1);
    }

    @Test
    void theBenchBeforeAnExitIsSeenOverNinetyDays() {
        Given given = new Given()
                .employed("ana", "2023-01-01", "2024-06-30", "159-2")
                .assigned("ana", "2023-01-01", "banco")
                .assigned("ana", "2024-05-31", "bench")
                .employed("ben", "2023-01-01", "2024-06-30", "159-2")
                .assigned("ben", "2023-01-01", "banco")
                .assigned("ben", "2024-06-01", "bench");
        // from 31 May to 30 June are 31 days, from 1 June 30
        assertThat(year(given).figure("bench.exits").numerator()).isEqualTo(1);
    }

    @Test
    void hiresAreOfTheFirstClientWithinThirtyDays() {
        Given given = new Given()
                .start("ana", "2023-06-01")
                .assigned("ana", "2023-07-01", "banco")
                .start("ben", "2023-06-01")
                .assigned("ben", "2023-07-02", "banco");
        // 1 June + 30 days = 1 July
        Reading report = year(given, Dimension.CLIENT);
        assertThat(report.figure("retention.hires.12m", Map.of("client", "banco"))
                        .denominator())
                .isEqualTo(1);
        assertThat(report.figure("retention.hires.12m", Map.of("client", "bench"))
                        .denominator())
                .isEqualTo(1);
    }

    @Test
    void promotionsMoveBetweenSeniorities() {
        Given given = new Given()
                .start("ana", "2023-01-01")
                .position("ana", "2023-01-01", "backend", Seniority.JUNIOR)
                .position("ana", "2024-05-01", "backend", Seniority.SEMI);
        Reading report = year(given, Dimension.SENIORITY);
        assertThat(report.figure("headcount.moved-out", Map.of("seniority", "junior"))
                        .value())
                .isEqualTo(1);
        assertThat(report.figure("headcount.moved-in", Map.of("seniority", "semi"))
                        .value())
                .isEqualTo(1);
        assertThat(report.inMonth("headcount.closing", Map.of("seniority", "junior"), "2024-04"))
                .isEqualTo(1);
        assertThat(report.inMonth("headcount.opening", Map.of("seniority", "junior"), "2024-05"))
                .isEqualTo(1);
    }

    @Test
    void reasonsAreHiddenWhileFewAnswered() {
        Given given = new Given();
        for (int i = 0; i < 5; i++) {
            given.start("p" + i, "2023-01-01");
            given.exit(new Exit(
                    "x" + i,
                    Given.day("2024-06-30"),
                    "p" + i,
                    null,
                    "159-2",
                    null,
                    null,
                    List.of(i == 0 ? "pay" : "growth"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        assertThat(year(given)
                        .figure("exits.reason", Map.of("reason", "growth"))
                        .value())
                .isEqualTo(0.8);
        Given four = new Given();
        for (int i = 0; i < 4; i++) {
            four.start("p" + i, "2023-01-01");
            four.exit(new Exit(
                    "x" + i,
                    Given.day("2024-06-30"),
                    "p" + i,
                    null,
                    "159-2",
                    null,
                    null,
                    List.of("pay", "growth"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        Figure hidden = year(four).figure("exits.reason");
        assertThat(hidden.status()).isEqualTo(Status.HIDDEN);
        assertThat(hidden.n()).isNull();
        assertThat(hidden.numerator()).isNull();
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        Given given = Reading.roster("roster_edge.csv", "person");
        Question question = Reading.ask("2024-01-01", "2024-12-31", Dimension.COHORT_QUARTER, true);
        List<String> plain = lines(Monthly.of(question, given.data()));
        for (int seed = 1; seed <= 5; seed++) {
            assertThat(lines(Monthly.of(question, given.shuffled(seed)))).isEqualTo(plain);
        }
    }

    private static List<String> lines(Report report) {
        return report.figures()
                .map(figure -> figure.id()
                        + figure.by()
                        + figure.value()
                        + figure.low()
                        + figure.high()
                        + figure.n()
                        + figure.numerator()
                        + figure.denominator()
                        + figure.status()
                        + figure.note()
                        + figure.evidence().get())
                .toList();
    }
}

package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import devrel.record.Exit;
import devrel.record.Person.PersonKind;
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
                        assertThat(figure.status())
                                .isEqualTo(figure.id().startsWith("enps") ? Status.HIDDEN : Status.NOT_AVAILABLE);
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

package devrel.report;

import static devrel.record.Checkin.Outcome.DECLINED;
import static devrel.record.Checkin.Outcome.HELD;
import static devrel.record.Checkin.Outcome.MOVED_BY_THEM;
import static devrel.record.Checkin.Outcome.MOVED_BY_US;
import static devrel.record.Checkin.Outcome.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Case;
import devrel.metric.Given;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckinsTest {
    private static Reading year(Given given, @Nullable Dimension by) {
        return new Reading(Checkins.of(Reading.ask("2024-01-01", "2024-12-31", by, false), given.data()));
    }

    private static void coverageIsThatOf(List<Case.Row> rows, Reading report) {
        for (Case.Row row : rows) {
            Figure figure = report.figure("checkins.coverage." + row.count("window_days") + "d");
            assertThat(figure.numerator()).isEqualTo(row.number("covered"));
            assertThat(figure.denominator()).isEqualTo(row.number("eligible"));
            assertThat(figure.value()).isCloseTo(row.number("coverage"), within(1e-15));
            assertThat(figure.low()).isCloseTo(row.number("wilson_lo"), within(1e-12));
            assertThat(figure.high()).isCloseTo(row.number("wilson_hi"), within(1e-12));
        }
    }

    @Test
    void coverageWithLeaveIsThatOfR() {
        Given given = RosterCasesTest.clients();
        Case.rows("clients_checkins.csv").forEach(row -> given.checkin(row.get("person"), row.get("date"), HELD));
        Case.rows("clients_leaves.csv")
                .forEach(row -> given.away(row.get("person"), row.get("first_day"), row.get("last_day")));
        Reading report = new Reading(Checkins.of(Reading.ask("2024-01-01", "2024-06-30", null, false), given.data()));
        coverageIsThatOf(Case.named("roster-clients").table("coverage", "coverage"), report);
    }

    @Test
    void coverageOfTheSimulatedCompanyIsThatOfR() {
        Given given = Reading.roster("sim_people.csv", "person").dataStart("2020-01-01");
        Case.rows("sim_checkins.csv").forEach(row -> given.checkin(row.get("person"), row.get("date"), HELD));
        Reading report = year(given, null);
        Case company = Case.named("sim-company");
        coverageIsThatOf(company.table("checkins", "coverage"), report);
        assertThat(report.value("checkins.never"))
                .isEqualTo(company.row("checkins").number("never"));
    }

    @Test
    void contactIsNotExpectedOfTheNewAndTheAway() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .start("ben", "2024-12-02")
                .start("cai", "2024-12-01")
                .start("dan", "2024-01-01")
                .away("dan", "2024-12-31", "2024-12-31");
        // ben is 29 days old, cai 30; dan is away on the day
        Figure never = year(given, null).figure("checkins.never");
        assertThat(never.value()).isEqualTo(2);
        Evidence coverage =
                year(given, null).figure("checkins.coverage.90d").evidence().get();
        assertThat(coverage.leftOut())
                .extracting(Evidence.Entry::reason)
                .containsExactlyInAnyOrder("report.reason.new", "report.reason.away");
    }

    @Test
    void recordsThatAreYoungerThanTheWindowGiveNoCoverage() {
        Given given =
                new Given().dataStart("2024-12-01").start("ana", "2024-01-01").checkin("ana", "2024-12-20", HELD);
        Reading report = year(given, null);
        assertThat(report.figure("checkins.coverage.30d").value()).isEqualTo(1);
        assertThat(report.figure("checkins.coverage.60d").status()).isEqualTo(Status.NOT_AVAILABLE);
    }

    @Test
    void dueAndOverdueAreCountsOfThoseOnTheClock() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-12-01", HELD)
                .start("ben", "2024-01-01")
                .checkin("ben", "2024-11-15", HELD)
                .start("cai", "2024-01-01")
                .checkin("cai", "2024-12-20", DECLINED)
                .start("dan", "2024-01-01")
                .away("dan", "2024-12-01", "");
        // ana 30 days: due; ben 46: overdue too; cai 11; dan is away
        Reading report = year(given, null);
        assertThat(report.figure("checkins.due").value()).isEqualTo(2);
        assertThat(report.figure("checkins.due").denominator()).isEqualTo(3);
        assertThat(report.value("checkins.overdue")).isEqualTo(1);
    }

    @Test
    void appointmentsMovedByUsAreOfThoseHeldMissedAndMoved() {
        Given given = new Given()
                .start("ana", "2024-01-01")
                .checkin("ana", "2024-03-01", HELD)
                .checkin("ana", "2024-04-01", NO_SHOW)
                .checkin("ana", "2024-05-01", MOVED_BY_US)
                .checkin("ana", "2024-06-01", MOVED_BY_THEM)
                .checkin("ana", "2024-07-01", DECLINED);
        Figure figure = year(given, null).figure("checkins.moved-by-us");
        assertThat(figure.numerator()).isEqualTo(1);
        assertThat(figure.denominator()).isEqualTo(4);
    }

    @Test
    void aSmallGroupKeepsItsCountsAndHidesItsShare() {
        Given given = new Given();
        for (int i = 0; i < 9; i++) {
            String person = "p" + i;
            given.start(person, "2024-01-01")
                    .assigned(person, "2024-01-01", i < 4 ? "banco" : "retail")
                    .checkin(person, "2024-12-20", HELD);
        }
        Reading report = year(given, Dimension.CLIENT);
        Figure small = report.figure("checkins.coverage.30d", Map.of("client", "banco"));
        assertThat(small.status()).isEqualTo(Status.HIDDEN);
        assertThat(small.value()).isNull();
        assertThat(small.low()).isNull();
        assertThat(small.numerator()).isEqualTo(4);
        Figure shown = report.figure("checkins.coverage.30d", Map.of("client", "retail"));
        assertThat(shown.status()).isEqualTo(Status.SMALL);
        assertThat(shown.value()).isEqualTo(1);
    }
}

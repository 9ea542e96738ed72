package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Case;
import devrel.metric.Given;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The accounts of people and turnover against the rosters that were counted in R. */
class RosterCasesTest {
    private static final Map<String, String> COUNTS = Map.of(
            "opening", "headcount.opening",
            "hires", "headcount.starts",
            "rehires", "headcount.rehires",
            "exits", "headcount.exits",
            "voluntary", "headcount.exits.voluntary",
            "involuntary", "headcount.exits.involuntary",
            "other", "headcount.exits.other",
            "closing", "headcount.closing",
            "person_days", "headcount.person-days");

    private static void same(@Nullable Double actual, @Nullable Double expected, double tolerance, String what) {
        if (expected == null) {
            assertThat(actual).as(what).isNull();
        } else {
            assertThat(actual).as(what).isNotNull().isCloseTo(expected, within(Math.abs(expected) * tolerance + 1e-300));
        }
    }

    private static void monthsAreThoseOf(Case roster, Reading report, String... path) {
        for (Case.Row row : roster.table(path)) {
            String month = row.text("month");
            COUNTS.forEach((column, id) -> assertThat(report.inMonth(id, month))
                    .as("%s %s", id, month)
                    .isEqualTo(row.number(column)));
            same(report.inMonth("headcount.average", month), row.number("avg_daily_headcount"), 1e-12, month);
            same(report.inMonth("turnover.total.month", month), row.optional("turnover_avg2"), 1e-12, month);
            same(report.inMonth("turnover.voluntary.month", month), row.optional("voluntary_turnover_avg2"), 1e-12, month);
        }
    }

    private static void yearsAreThoseOf(Case roster, Reading report, String... path) {
        for (Case.Row row : roster.table(path)) {
            String month = row.text("month_end");
            same(report.inMonth("turnover.total.t12m", month), row.optional("turnover_daily"), 1e-12, month);
            same(report.inMonth("turnover.total.two-point.t12m", month), row.optional("turnover_avg2"), 1e-12, month);
            same(
                    report.inMonth("turnover.total.mean-of-months.t12m", month),
                    row.optional("turnover_mean_monthly"),
                    1e-12,
                    month);
        }
    }

    /** The figures of the twelve months to the end of the row's month, each with its interval. */
    private static void figuresAreThoseOf(Given given, Case.Row row, double tolerance) {
        YearMonth last = YearMonth.parse(row.text("month_end"));
        Period year = Period.months(last, 12);
        Reading report = new Reading(Retention.of(
                Reading.ask(year.from().toString(), year.to().toString(), null, true), given.data()));
        Map.of("total", "rate_py", "voluntary", "voluntary_rate_py").forEach((name, column) -> {
            Figure figure = report.figure("turnover." + name + ".rate");
            same(figure.value(), row.number(column), 1e-12, name);
            same(figure.low(), row.number(column + "_lo"), tolerance, name);
            same(figure.high(), row.number(column + "_hi"), tolerance, name);
        });
        Figure involuntary = report.figure("turnover.involuntary.t12m");
        assertThat(involuntary.numerator()).isEqualTo(row.number("involuntary"));
        same(involuntary.denominator(), row.number("avg_daily_headcount"), 1e-12, "average headcount");
    }

    private static void edge(int bridge, String key) {
        Given given = Reading.roster("roster_edge.csv", "person").bridge(bridge);
        Case roster = Case.named("roster-edge");
        Reading report =
                new Reading(Retention.of(Reading.ask("2023-01-01", "2024-12-31", null, true), given.data()));
        monthsAreThoseOf(roster, report, key, "monthly");
        yearsAreThoseOf(roster, report, key, "trailing12");
        roster.table(key, "trailing12").forEach(row -> figuresAreThoseOf(given, row, 1e-7));
    }

    @Test
    void theAwkwardRosterIsCountedAsInRWithABridgeOfSevenDays() {
        edge(7, "bridge7");
    }

    @Test
    void theAwkwardRosterIsCountedAsInRWithoutABridge() {
        edge(0, "bridge0");
    }

    @Test
    void theLargeRosterIsCountedAsInR() {
        Given given = Reading.roster("mfg_roster.csv", "id").dataStart("2006-01-01");
        Case roster = Case.named("roster-mfg");
        Reading report =
                new Reading(Retention.of(Reading.ask("2006-01-01", "2015-12-31", null, true), given.data()));
        monthsAreThoseOf(roster, report, "monthly");
        yearsAreThoseOf(roster, report, "trailing12");
        figuresAreThoseOf(given, roster.table("trailing12").get(108), 1e-9);
    }
}

package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import devrel.metric.Case;
import devrel.metric.Given;
import java.time.YearMonth;
import java.util.List;
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
            assertThat(actual)
                    .as(what)
                    .isNotNull()
                    .isCloseTo(expected, within(Math.abs(expected) * tolerance + 1e-300));
        }
    }

    private static void monthsAreThoseOf(Case roster, Reading report, String... path) {
        for (Case.Row row : roster.table(path)) {
            String month = row.text("month");
            COUNTS.forEach((column, id) ->
                    assertThat(report.inMonth(id, month)).as("%s %s", id, month).isEqualTo(row.number(column)));
            same(report.inMonth("headcount.average", month), row.number("avg_daily_headcount"), 1e-12, month);
            same(report.inMonth("turnover.total.month", month), row.optional("turnover_avg2"), 1e-12, month);
            same(
                    report.inMonth("turnover.voluntary.month", month),
                    row.optional("voluntary_turnover_avg2"),
                    1e-12,
                    month);
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
        Reading report = new Reading(
                Retention.of(Reading.ask(year.from().toString(), year.to().toString(), null, true), given.data()));
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
        Reading report = new Reading(Retention.of(Reading.ask("2023-01-01", "2024-12-31", null, true), given.data()));
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
        Reading report = new Reading(Retention.of(Reading.ask("2006-01-01", "2015-12-31", null, true), given.data()));
        monthsAreThoseOf(roster, report, "monthly");
        yearsAreThoseOf(roster, report, "trailing12");
        figuresAreThoseOf(given, roster.table("trailing12").get(108), 1e-9);
    }

    /** The cohorts by year: of figures that are hidden or not of age, the counts. */
    private static void cohortsAreThoseOf(Given given, String from, String to, Case roster, String... path) {
        Reading report = new Reading(Retention.of(Reading.ask(from, to, Dimension.COHORT_YEAR, false), given.data()));
        for (Case.Row row : roster.table(path)) {
            Figure figure =
                    report.figure("retention.hires." + row.count("months") + "m", Map.of("cohort", row.text("cohort")));
            assertThat(figure.numerator()).isEqualTo(row.number("retained"));
            assertThat(figure.denominator()).isEqualTo(row.number("eligible"));
            boolean mature = row.number("eligible") == row.number("hired");
            assertThat(figure.status() == Status.IMMATURE || figure.status() == Status.HIDDEN || mature)
                    .isTrue();
            if (figure.value() != null) {
                same(figure.value(), row.number("retention"), 1e-12, "retention");
                same(figure.low(), row.number("wilson_lo"), 1e-7, "low");
                same(figure.high(), row.number("wilson_hi"), 1e-7, "high");
            }
        }
    }

    @Test
    void hireCohortsOfTheAwkwardRosterAreThoseOfR() {
        for (int bridge : new int[] {7, 0}) {
            Given given =
                    Reading.roster("roster_edge.csv", "person").bridge(bridge).dataStart("2022-01-01");
            cohortsAreThoseOf(
                    given,
                    "2024-01-01",
                    "2024-12-31",
                    Case.named("roster-edge"),
                    "bridge" + bridge,
                    "cohorts_first_spell");
        }
    }

    @Test
    void hireCohortsOfTheLargeRosterAreThoseOfR() {
        Given given = Reading.roster("mfg_roster.csv", "id").dataStart("2006-01-01");
        cohortsAreThoseOf(given, "2015-01-01", "2015-12-31", Case.named("roster-mfg"), "cohorts");
    }

    @Test
    void theSimulatedCompanyIsCountedAsInR() {
        Given given = Reading.roster("sim_people.csv", "person").dataStart("2020-01-01");
        Case company = Case.named("sim-company");
        Reading report = new Reading(Retention.of(Reading.ask("2020-01-01", "2024-12-31", null, true), given.data()));
        monthsAreThoseOf(company, report, "roster", "monthly");
        yearsAreThoseOf(company, report, "roster", "trailing12");
        company.table("roster", "trailing12").forEach(row -> figuresAreThoseOf(given, row, 1e-7));
        cohortsAreThoseOf(given, "2024-01-01", "2024-12-31", company, "cohorts");
    }

    @Test
    void stayersAreThoseOfR() {
        Given given = Reading.roster("sim_people.csv", "person").dataStart("2020-01-01");
        for (Case.Row row : Case.named("sim-company").table("roster", "trailing12")) {
            Period year = Period.months(YearMonth.parse(row.text("month_end")), 12);
            Figure figure = new Reading(Retention.of(
                            Reading.ask(year.from().toString(), year.to().toString(), null, false), given.data()))
                    .figure("retention.stayers");
            assertThat(figure.numerator()).isEqualTo(row.number("stayers"));
            assertThat(figure.denominator()).isEqualTo(row.number("stayers_base"));
            same(figure.value(), row.optional("stayer_rate"), 1e-12, "rate");
            same(figure.low(), row.optional("stayer_rate_lo"), 1e-9, "low");
            same(figure.high(), row.optional("stayer_rate_hi"), 1e-9, "high");
        }
    }

    private static final Map<String, String> GROUP_COUNTS = Map.of(
            "opening", "headcount.opening",
            "hires", "headcount.starts",
            "transfers_in", "headcount.moved-in",
            "exits", "headcount.exits",
            "transfers_out", "headcount.moved-out",
            "closing", "headcount.closing",
            "person_days", "headcount.person-days");

    @Test
    void clientsOpenMoveAndCloseAsInR() {
        Reading report = new Reading(Retention.of(
                Reading.ask("2024-01-01", "2024-06-30", Dimension.CLIENT, false),
                clients().data()));
        for (Case.Row row : Case.named("roster-clients").table("monthly_by_client")) {
            String client = row.text("client").equals("(bench)") ? "bench" : row.text("client");
            GROUP_COUNTS.forEach(
                    (column, id) -> assertThat(report.inMonth(id, Map.of("client", client), row.text("month")))
                            .as("%s %s %s", id, client, row.text("month"))
                            .isEqualTo(row.number(column)));
        }
    }

    /** The roster with clients; the bench, which the case leaves to gaps, is written out. */
    static Given clients() {
        Given given = Reading.roster("clients_spells.csv", "person");
        List<Map<String, String>> rows = Case.rows("clients_assignments.csv");
        for (Map<String, String> row : rows) {
            given.assigned(row.get("person"), row.get("start"), row.get("client"));
        }
        for (Map<String, String> row : rows) {
            if (!row.get("last_day").isEmpty()) {
                String next = Given.day(row.get("last_day")).plusDays(1).toString();
                boolean follows = rows.stream()
                        .anyMatch(other -> other.get("person").equals(row.get("person"))
                                && other.get("start").equals(next));
                if (!follows) {
                    given.assigned(row.get("person"), next, "bench");
                }
            }
        }
        return given;
    }
}

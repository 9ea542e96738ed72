package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Case;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rosters from import to report, through the command line, against what R counted. Whole numbers are equal, other
 * figures within the tolerance that the case states.
 */
class RosterAcceptanceTest {
    private static final Set<String> DONE = new TreeSet<>();
    private static final Map<String, String> COMPANY = Map.of();

    private static final Map<String, String> COUNTS = Map.of(
            "opening", "headcount.opening",
            "hires", "headcount.starts",
            "rehires", "headcount.rehires",
            "exits", "headcount.exits",
            "voluntary", "headcount.exits.voluntary",
            "involuntary", "headcount.exits.involuntary",
            "closing", "headcount.closing",
            "person_days", "headcount.person-days");

    /** Each of which R counts as "other". */
    private static final List<String> OTHER =
            List.of("mutual", "end_of_term", "by_worker_for_cause", "other", "unknown");

    @TempDir
    Path directory;

    @AfterAll
    static void sayHowClose() {
        DONE.forEach(System.out::println);
    }

    private static void months(Comparison comparison, Answer report, List<Case.Row> rows, double tolerance) {
        for (Case.Row row : rows) {
            String month = row.text("month");
            COUNTS.forEach((column, id) ->
                    comparison.count(report.inMonth(id, COMPANY, month), row.number(column), id + " " + month));
            comparison.count(others(report, month), row.number("other"), "other exits " + month);
            comparison.real(
                    report.inMonth("headcount.average", COMPANY, month),
                    row.number("avg_daily_headcount"),
                    tolerance,
                    "headcount.average " + month);
            comparison.real(
                    report.inMonth("turnover.total.month", COMPANY, month),
                    row.optional("turnover_avg2"),
                    tolerance,
                    "turnover.total.month " + month);
            comparison.real(
                    report.inMonth("turnover.voluntary.month", COMPANY, month),
                    row.optional("voluntary_turnover_avg2"),
                    tolerance,
                    "turnover.voluntary.month " + month);
        }
    }

    private static double others(Answer report, String month) {
        double others = 0;
        for (String exitClass : OTHER) {
            Double count = report.inMonth("headcount.exits." + exitClass, COMPANY, month);
            assertThat(count).isNotNull();
            others += count;
        }
        return others;
    }

    /** The trailing years as series of one report over all months. */
    private static void years(Comparison comparison, Answer report, List<Case.Row> rows, double tolerance) {
        Map<String, String> columns = Map.of(
                "turnover.total.t12m", "turnover_daily",
                "turnover.total.two-point.t12m", "turnover_avg2",
                "turnover.total.mean-of-months.t12m", "turnover_mean_monthly");
        for (Case.Row row : rows) {
            String month = row.text("month_end");
            columns.forEach((id, column) -> comparison.real(
                    report.inMonth(id, COMPANY, month), row.optional(column), tolerance, id + " " + month));
            comparison.real(
                    report.inMonth("turnover.voluntary.t12m", COMPANY, month),
                    row.number("voluntary") / row.number("avg_daily_headcount"),
                    tolerance,
                    "turnover.voluntary.t12m " + month);
        }
    }

    /** One report for each trailing year: counts, rates and shares with their limits. */
    private static void year(Comparison comparison, Books books, Case.Row row, double exact, double limits) {
        YearMonth last = YearMonth.parse(row.text("month_end"));
        Answer report = books.ask(
                "retention",
                "--from",
                last.minusMonths(11).atDay(1).toString(),
                "--to",
                last.atEndOfMonth().toString(),
                "--variants");
        String at = " " + last;
        for (String column : List.of("exits", "voluntary", "involuntary", "hires", "person_days")) {
            comparison.count(
                    (Double) report.figure(COUNTS.get(column)).values().get("value"), row.number(column), column + at);
        }
        Case.Row average = report.figure("headcount.average");
        comparison.real(average.number("value"), row.number("avg_daily_headcount"), exact, "average" + at);
        Map<String, String> rates = Map.of("total", "rate_py", "voluntary", "voluntary_rate_py");
        rates.forEach((name, column) ->
                interval(comparison, report.figure("turnover." + name + ".rate"), row, column, 1, exact, limits, at));
        // The limits of a trailing year are those of the count, over the average headcount instead of the years.
        double perHead = row.number("person_days") / 365.25 / row.number("avg_daily_headcount");
        Map<String, String> years =
                Map.of("total", "rate_py", "voluntary", "voluntary_rate_py", "involuntary", "involuntary_rate_py");
        years.forEach((name, column) -> interval(
                comparison, report.figure("turnover." + name + ".t12m"), row, column, perHead, exact, limits, at));
        comparison.real(
                report.figure("turnover.total.t12m").optional("value"), row.optional("turnover_daily"), exact, at);
        stayers(comparison, report.figure("retention.stayers"), row, exact, limits, at);
        variants(comparison, report, row, exact, at);
    }

    private static void interval(
            Comparison comparison,
            Case.Row figure,
            Case.Row row,
            String column,
            double factor,
            double exact,
            double limits,
            String at) {
        comparison.real(figure.optional("value"), row.number(column) * factor, exact, column + at);
        comparison.real(figure.optional("low"), row.number(column + "_lo") * factor, limits, column + " low" + at);
        comparison.real(figure.optional("high"), row.number(column + "_hi") * factor, limits, column + " high" + at);
    }

    private static void stayers(
            Comparison comparison, Case.Row stayers, Case.Row row, double exact, double limits, String at) {
        comparison.count(stayers.optional("numerator"), row.number("stayers"), "stayers" + at);
        comparison.count(stayers.optional("denominator"), row.number("stayers_base"), "stayers of" + at);
        comparison.real(stayers.optional("value"), row.optional("stayer_rate"), exact, "stayers rate" + at);
        comparison.real(stayers.optional("low"), row.optional("stayer_rate_lo"), limits, "stayers low" + at);
        comparison.real(stayers.optional("high"), row.optional("stayer_rate_hi"), limits, "stayers high" + at);
    }

    private static void variants(Comparison comparison, Answer report, Case.Row row, double exact, String at) {
        Map.of(
                        "turnover.total.two-point.t12m", "turnover_avg2",
                        "turnover.total.mean-of-months.t12m", "turnover_mean_monthly")
                .forEach((id, column) ->
                        comparison.real(report.figure(id).optional("value"), row.optional(column), exact, id + at));
    }

    /** Cohorts of hires by year. Where a value is hidden, or not of age, the counts are there. */
    private static void cohorts(
            Comparison comparison, Answer report, List<Case.Row> rows, double exact, double limits) {
        for (Case.Row row : rows) {
            String cohort = row.text("cohort");
            String what = "retention.hires." + row.count("months") + "m";
            Case.Row figure = report.figure(what, Map.of("cohort", cohort));
            String at = what + " " + cohort;
            comparison.count(figure.optional("numerator"), row.number("retained"), at);
            comparison.count(figure.optional("denominator"), row.number("eligible"), at);
            boolean ofAge = row.count("eligible") == row.count("hired");
            assertThat(figure.text("status"))
                    .as(at)
                    .isIn(ofAge ? Set.of("shown", "small", "hidden") : Set.of("immature", "hidden", "not_available"));
            if (figure.optional("value") != null) {
                comparison.real(figure.optional("value"), row.number("retention"), exact, at);
                comparison.real(figure.optional("low"), row.number("wilson_lo"), limits, at + " low");
                comparison.real(figure.optional("high"), row.number("wilson_hi"), limits, at + " high");
            } else {
                assertThat(row.count("eligible")).as(at).isLessThan(5);
            }
        }
    }

    private static void done(Comparison comparison, String tolerance) {
        DONE.add(comparison + "; tolerance: " + tolerance);
    }

    private void edge(int bridge) {
        Case roster = Case.named("roster-edge");
        Books books = new Books(directory, "2023-01-01")
                .importTwice("roster_edge.yaml", Books.own("roster_edge.csv"))
                .setting("bridge: 7 ", "bridge: " + bridge + " ");
        Comparison comparison = new Comparison("roster-edge, bridge " + bridge);
        Answer report = books.ask("retention", "--from", "2023-01-01", "--to", "2024-12-31", "--variants");
        String key = "bridge" + bridge;
        months(comparison, report, roster.table(key, "monthly"), 1e-12);
        years(comparison, report, roster.table(key, "trailing12"), 1e-12);
        roster.table(key, "trailing12").forEach(row -> year(comparison, books, row, 1e-12, 1e-7));
        comparison.count(report.figure("headcount.announced").optional("value"), 1, "announced exits");
        books.setting("data_start: 2023-01-01", "data_start: 2022-01-01");
        Answer cohorts = books.ask("retention", "--from", "2024-01-01", "--to", "2024-12-31", "--by", "cohort:year");
        cohorts(comparison, cohorts, roster.table(key, "cohorts_first_spell"), 1e-12, 1e-7);
        assertThat(comparison.compared()).isGreaterThan(700);
        done(comparison, "counts exact, rates 1e-12, limits 1e-7");
    }

    @Test
    void theAwkwardRosterIsCountedAsInRWithABridgeOfSevenDays() {
        edge(7);
    }

    @Test
    void theAwkwardRosterIsCountedAsInRWithoutABridge() {
        edge(0);
    }

    /** Every trailing year with {@code -Dacceptance.all=true}; else every twelfth, since each is a report of its own. */
    @Test
    void aRosterOfSixThousandPeopleIsCountedAsInR() {
        Books books = new Books(directory, "2006-01-01").importTwice("mfg_roster.yaml", Books.beside("mfg_roster.csv"));
        Case roster = Case.named("roster-mfg");
        Comparison comparison = new Comparison("roster-mfg");
        Answer report = books.ask("retention", "--from", "2006-01-01", "--to", "2015-12-31", "--variants");
        assertThat(roster.table("monthly")).hasSize(120);
        assertThat(roster.table("trailing12")).hasSize(109);
        months(comparison, report, roster.table("monthly"), 1e-9);
        years(comparison, report, roster.table("trailing12"), 1e-9);
        int step = Boolean.getBoolean("acceptance.all") ? 1 : 12;
        for (int i = 0; i < 109; i += step) {
            year(comparison, books, roster.table("trailing12").get(i), 1e-9, 1e-9);
        }
        Answer cohorts = books.ask("retention", "--from", "2015-01-01", "--to", "2015-12-31", "--by", "cohort:year");
        cohorts(comparison, cohorts, roster.table("cohorts"), 1e-9, 1e-9);
        done(comparison, "counts exact, others 1e-9");
    }

    @Test
    void theSimulatedCompanyIsCountedAsInR() {
        Case company = Case.named("sim-company");
        Books books = new Books(directory, "2020-01-01")
                .importTwice("sim_people.yaml", Books.beside("sim_people.csv"))
                .importTwice("sim_checkins.yaml", Books.beside("sim_checkins.csv"))
                .importTwice("sim_enps.yaml", Books.beside("sim_enps.csv"));
        Comparison comparison = new Comparison("sim-company");
        Answer report = books.ask("retention", "--from", "2020-01-01", "--to", "2024-12-31", "--variants");
        months(comparison, report, company.table("roster", "monthly"), 1e-9);
        years(comparison, report, company.table("roster", "trailing12"), 1e-9);
        company.table("roster", "trailing12").forEach(row -> year(comparison, books, row, 1e-9, 1e-9));
        Answer cohorts = books.ask("retention", "--from", "2024-01-01", "--to", "2024-12-31", "--by", "cohort:year");
        cohorts(comparison, cohorts, company.table("cohorts"), 1e-9, 1e-9);
        Answer checkins = books.ask("checkins", "--from", "2024-01-01", "--to", "2024-12-31");
        coverage(comparison, checkins, company.table("checkins", "coverage"), 1e-9);
        comparison.count(
                checkins.figure("checkins.never").optional("value"),
                company.row("checkins").number("never"),
                "checkins.never");
        done(comparison, "counts exact, others 1e-9");
    }

    private static void coverage(Comparison comparison, Answer report, List<Case.Row> rows, double tolerance) {
        for (Case.Row row : rows) {
            String id = "checkins.coverage." + row.count("window_days") + "d";
            Case.Row figure = report.figure(id);
            comparison.count(figure.optional("numerator"), row.number("covered"), id);
            comparison.count(figure.optional("denominator"), row.number("eligible"), id);
            comparison.real(figure.optional("value"), row.number("coverage"), tolerance, id);
            comparison.real(figure.optional("low"), row.number("wilson_lo"), tolerance, id + " low");
            comparison.real(figure.optional("high"), row.number("wilson_hi"), tolerance, id + " high");
        }
    }

    private static final Map<String, String> CLIENT_COUNTS = Map.of(
            "opening", "headcount.opening",
            "hires", "headcount.starts",
            "transfers_in", "headcount.moved-in",
            "exits", "headcount.exits",
            "transfers_out", "headcount.moved-out",
            "closing", "headcount.closing",
            "person_days", "headcount.person-days");

    @Test
    void clientsBenchLeaveAndContactAreCountedAsInR() {
        Books books = new Books(directory, "2024-01-01")
                .importTwice("clients_spells.yaml", Books.own("clients_spells.csv"))
                .importTwice("clients_assignments.yaml", Books.own("clients_assignments.csv"))
                .importTwice("clients_leaves.yaml", Books.own("clients_leaves.csv"))
                .importTwice("clients_checkins.yaml", Books.own("clients_checkins.csv"));
        Case clients = Case.named("roster-clients");
        Comparison comparison = new Comparison("roster-clients");
        Answer report =
                books.ask("retention", "--from", "2024-01-01", "--to", "2024-06-30", "--by", "client", "--variants");
        assertThat(clients.table("monthly_by_client")).hasSize(18);
        for (Case.Row row : clients.table("monthly_by_client")) {
            Map<String, String> by = Map.of("client", row.text("client").replace("(bench)", "bench"));
            CLIENT_COUNTS.forEach((column, id) -> comparison.count(
                    report.inMonth(id, by, row.text("month")), row.number(column), id + by + row.text("month")));
        }
        months(comparison, report, clients.table("monthly_company"), 1e-9);
        Answer checkins = books.ask("checkins", "--from", "2024-01-01", "--to", "2024-06-30");
        coverage(comparison, checkins, clients.table("coverage", "coverage"), 1e-9);
        done(comparison, "counts exact, others 1e-9");
    }

    @Test
    void exitsWithoutATypeAreOfAnUnknownClass() {
        Books books = new Books(directory, "2014-01-01")
                .importTwice("learnrio_roster.yaml", Books.beside("learnrio_roster.csv"));
        Answer report = books.ask("retention", "--from", "2014-01-01", "--to", "2014-12-31", "--by", "source");
        // Counted in the table: 1,954 rows, of which 397 have a last day, all in 2014.
        assertThat(report.figure("headcount.exits").optional("value")).isEqualTo(397);
        assertThat(report.figure("headcount.exits.unknown").optional("value")).isEqualTo(397);
        assertThat(report.figure("headcount.closing").optional("value")).isEqualTo(1954 - 397);
    }
}

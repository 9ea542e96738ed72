package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Case;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Curves, ends by cause and comparisons of groups, from import to report, against what R has of the same people. */
class CurvesAcceptanceTest {
    private static final Set<String> DONE = new TreeSet<>();
    private static final Map<String, String> COMPANY = Map.of();

    @TempDir
    Path directory;

    @AfterAll
    static void sayHowClose() {
        DONE.forEach(System.out::println);
    }

    private static void done(Comparison comparison, int atLeast) {
        assertThat(comparison.compared()).isGreaterThanOrEqualTo(atLeast);
        DONE.add(comparison.toString());
    }

    private static Map<String, String> group(Case.Row row, String dimension) {
        String stratum = row.text("stratum");
        return stratum.equals("all") ? COMPANY : Map.of(dimension, code(stratum.substring(stratum.indexOf('=') + 1)));
    }

    private static String code(String name) {
        return name.equals("Employee Referral")
                ? "referral"
                : name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Where a group is hidden, the count at risk says why; where all or none are there, R has no interval. */
    private static void shares(
            Comparison comparison, Answer report, List<Case.Row> rows, String dimension, double tolerance) {
        for (Case.Row row : rows) {
            Map<String, String> by = group(row, dimension);
            String id = "survival." + row.count("time") + "d";
            Case.Row figure = report.figure(id, by);
            String at = id + by;
            comparison.count(figure.optional("at_risk"), row.number("n_risk"), at);
            if (row.count("n_risk") < 5 && !by.isEmpty()) {
                assertThat(figure.text("status")).as(at).isEqualTo("hidden");
                assertThat(figure.optional("value")).as(at).isNull();
            } else {
                share(comparison, figure, row, at, tolerance);
            }
        }
    }

    private static void share(Comparison comparison, Case.Row figure, Case.Row row, String at, double tolerance) {
        double share = row.number("surv");
        comparison.real(figure.optional("value"), share, tolerance, at);
        if (share > 0 && share < 1) {
            comparison.real(figure.optional("se"), row.number("se"), tolerance, at + " se");
            comparison.real(figure.optional("low"), row.number("lo_loglog"), tolerance, at + " low");
            comparison.real(figure.optional("high"), row.number("hi_loglog"), tolerance, at + " high");
        }
    }

    private static void median(Comparison comparison, Answer report, List<Case.Row> rows) {
        for (Case.Row row : rows) {
            if (row.text("conf_type").equals("log-log") && row.number("prob_event") == 0.5) {
                Case.Row figure = report.figure("survival.median");
                comparison.count(figure.optional("value"), row.number("quantile"), "median");
                comparison.count(figure.optional("low"), row.number("lo"), "median low");
                comparison.count(figure.optional("high"), row.number("hi"), "median high");
            }
        }
    }

    private static void incidences(
            Comparison comparison, Answer report, List<Case.Row> rows, String dimension, double tolerance) {
        for (Case.Row row : rows) {
            Map<String, String> by =
                    row.text("stratum").equals("all") ? COMPANY : Map.of(dimension, code(row.text("stratum")));
            Case.Row figure = report.figure("incidence." + row.text("state") + "." + row.count("time") + "d", by);
            String at = row.text("state") + row.count("time") + by;
            comparison.real(figure.optional("value"), row.number("p"), tolerance, at);
            comparison.real(figure.optional("se"), row.number("se"), tolerance, at + " se");
            if (row.number("p") > 0) {
                comparison.real(figure.optional("low"), row.number("lo_log"), tolerance, at + " low");
                comparison.real(figure.optional("high"), row.number("hi_log"), tolerance, at + " high");
            }
        }
    }

    private static void test(
            Comparison comparison, Answer report, Map<String, String> by, Case.Row expected, double tolerance) {
        Case.Row figure = report.figure("survival.logrank", by);
        comparison.real(figure.optional("statistic"), expected.number("chisq"), tolerance, "log-rank" + by);
        comparison.count(figure.optional("df"), expected.number("df"), "log-rank df" + by);
        comparison.real(figure.optional("p"), expected.number("p"), 1e-6, "log-rank p" + by);
    }

    private static void groups(
            Comparison comparison, Answer report, String dimension, List<Case.Row> rows, double tolerance) {
        for (Case.Row row : rows) {
            String name = row.text("group");
            Map<String, String> by = Map.of(dimension, code(name.substring(name.indexOf('=') + 1)));
            Case.Row figure = report.figure("survival.logrank", by);
            comparison.count(figure.optional("n"), row.number("n"), "people" + by);
            comparison.count(figure.optional("numerator"), row.number("observed"), "observed" + by);
            comparison.real(figure.optional("denominator"), row.number("expected"), tolerance, "expected" + by);
        }
    }

    private static void ratio(Comparison comparison, Case.Row figure, Case.Row expected, double tolerance) {
        comparison.real(figure.optional("value"), expected.number("hr"), tolerance, "hazard ratio");
        comparison.real(figure.optional("se"), expected.number("se"), tolerance, "hazard ratio se");
        comparison.real(figure.optional("low"), expected.number("hr_lo"), tolerance, "hazard ratio low");
        comparison.real(figure.optional("high"), expected.number("hr_hi"), tolerance, "hazard ratio high");
        comparison.real(figure.optional("p"), expected.number("p"), 1e-6, "hazard ratio p");
    }

    private static Answer year(Books books, String year, String... more) {
        List<String> command =
                new ArrayList<>(List.of("retention", "--from", year + "-01-01", "--to", year + "-12-31"));
        command.addAll(Arrays.asList(more));
        return books.ask(command.toArray(String[]::new));
    }

    @Test
    void theAwkwardRostersCurvesAreThoseOfR() {
        for (int bridge : new int[] {7, 0}) {
            Books books = new Books(directory.resolve("b" + bridge), "2022-01-01")
                    .importTwice("roster_edge.yaml", Books.own("roster_edge.csv"))
                    .setting("bridge: 7 ", "bridge: " + bridge + " ");
            Case roster = Case.named("roster-edge");
            Comparison comparison = new Comparison("roster-edge curves, bridge " + bridge);
            shares(
                    comparison,
                    year(books, "2024"),
                    roster.table("bridge" + bridge, "km_first_spell_at"),
                    "client",
                    1e-9);
            Answer all = year(books, "2024", "--spells", "all");
            // Errors of all spells are robust by person, and R's of this case are not.
            for (Case.Row row : roster.table("bridge" + bridge, "km_at")) {
                Case.Row figure = all.figure("survival." + row.count("time") + "d");
                comparison.real(figure.optional("value"), row.number("surv"), 1e-9, "all spells");
                comparison.count(figure.optional("at_risk"), row.number("n_risk"), "all spells");
            }
            steps(comparison, all, roster.table("bridge" + bridge, "km_table"));
            done(comparison, 100);
        }
    }

    /** Every step of the company's curve. */
    private static void steps(Comparison comparison, Answer report, List<Case.Row> rows) {
        List<Case.Row> points = report.curve("survival", COMPANY);
        assertThat(points).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Case.Row row = rows.get(i);
            Case.Row point = points.get(i);
            comparison.count(point.optional("time"), row.number("time"), "step");
            comparison.count(point.optional("at_risk"), row.number("n_risk"), "at risk at step");
            comparison.count(point.optional("events"), row.number("n_event"), "exits at step");
            comparison.count(point.optional("censored"), row.number("n_censor"), "last seen at step");
            comparison.real(point.optional("value"), row.number("surv"), 1e-9, "step");
        }
    }

    @Test
    void theCurvesOfSixThousandPeopleWatchedFromTheMiddleAreThoseOfR() {
        Books books = new Books(directory, "2006-01-01").importTwice("mfg_roster.yaml", Books.beside("mfg_roster.csv"));
        Case roster = Case.named("roster-mfg");
        Comparison comparison = new Comparison("roster-mfg curves");
        Answer report = year(books, "2015", "--by", "client", "--horizons", "1095,1826,3652");
        shares(comparison, report, roster.table("km_delayed_entry_at"), "client", 1e-9);
        test(comparison, report, COMPANY, roster.row("logrank_unit_delayed_entry"), 1e-9);
        groups(comparison, report, "client", roster.table("logrank_unit_delayed_entry", "groups"), 1e-9);
        ways(comparison, report, roster.table("cif_delayed_entry"));
        // R's ratio of the stores to the head office, .3618, changes with time: it is not given.
        Case.Row ratio = report.figure("survival.hazard-ratio", Map.of("client", "stores"));
        assertThat(ratio.optional("value")).isNull();
        assertThat(ratio.number("ph_p")).isLessThan(0.05);
        done(comparison, 40);
    }

    /** Layoffs are the involuntary exits; resignations and retirements are filed as voluntary ones. */
    private static void ways(Comparison comparison, Answer report, List<Case.Row> rows) {
        for (Case.Row row : rows) {
            String time = row.count("time") + "d";
            if (row.text("state").equals("layoff")) {
                Case.Row figure = report.figure("incidence.involuntary." + time);
                comparison.real(figure.optional("value"), row.number("p"), 1e-9, "laid off");
                comparison.real(figure.optional("se"), row.number("se"), 1e-9, "laid off se");
            } else if (row.text("state").equals("resignation")) {
                double retired = rows.stream()
                        .filter(each ->
                                each.text("state").equals("retirement") && each.number("time") == row.number("time"))
                        .mapToDouble(each -> each.number("p"))
                        .sum();
                Case.Row figure = report.figure("incidence.voluntary." + time);
                comparison.real(figure.optional("value"), row.number("p") + retired, 1e-9, "resigned or retired");
            }
        }
    }

    @Test
    void theSimulatedCompanysCurvesAndComparisonsAreThoseOfR() {
        Case company = Case.named("sim-company");
        Books books = new Books(directory, "2020-01-01").importTwice("sim_people.yaml", Books.beside("sim_people.csv"));
        Comparison comparison = new Comparison("sim-company curves");
        String[] horizons = {"--horizons", "90,180,730,1095"};
        Answer source = year(books, "2024", "--by", "source", horizons[0], horizons[1]);
        shares(comparison, source, company.table("km", "at"), "source", 1e-9);
        median(comparison, source, company.table("km", "quantiles"));
        for (Case.Row row : company.table("km", "rmst")) {
            Case.Row figure = source.figure("survival.rmst." + row.count("tau") + "d");
            comparison.real(figure.optional("value"), row.number("rmst"), 1e-9, "restricted mean");
            comparison.real(figure.optional("se"), row.number("se"), 1e-9, "restricted mean se");
        }
        shares(comparison, source, company.table("km", "by_source_at"), "source", 1e-9);
        incidences(comparison, source, company.table("cif", "all"), "source", 1e-9);
        incidences(comparison, source, company.table("cif", "by_source"), "source", 1e-9);
        test(comparison, source, COMPANY, company.row("km", "logrank_source"), 1e-9);
        groups(comparison, source, "source", company.table("km", "logrank_source", "groups"), 1e-9);
        clients(comparison, company, year(books, "2024", "--by", "client"));
        referral(comparison, company, source, year(books, "2024", "--by", "source", "--stratify", "client"));
        done(comparison, 400);
    }

    private static void clients(Comparison comparison, Case company, Answer client) {
        shares(comparison, client, company.table("km", "by_client_at"), "client", 1e-9);
        test(comparison, client, COMPANY, company.row("km", "logrank_client"), 1e-9);
        groups(comparison, client, "client", company.table("km", "logrank_client", "groups"), 1e-9);
    }

    /** Referral beside all other sources: what looks like an effect is that of the clients. */
    private static void referral(Comparison comparison, Case company, Answer crude, Answer within) {
        Map<String, String> by = Map.of("source", "referral");
        test(comparison, crude, by, company.row("km", "logrank_referral"), 1e-9);
        test(comparison, within, by, company.row("km", "logrank_referral_strata_client"), 1e-9);
        Case.Row naive = crude.figure("survival.hazard-ratio", by);
        Case.Row ours = within.figure("survival.hazard-ratio", by);
        ratio(
                comparison,
                naive,
                company.table("referral", "crude", "coefficients").get(0),
                1e-6);
        ratio(
                comparison,
                ours,
                company.table("referral", "strata_client", "coefficients").get(0),
                1e-6);
        assertThat(naive.number("value")).as("naive").isLessThan(0.735);
        assertThat(ours.number("value")).as("ours").isGreaterThan(1.045);
    }

    @Test
    void anExtractOfOneYearHasNoShortSpellsAndItsCurveStartsLater() {
        Books books = new Books(directory, "2014-01-01")
                .importTwice("learnrio_roster.yaml", Books.beside("learnrio_roster.csv"));
        Case expected = Case.named("lt-learnrio");
        Comparison comparison = new Comparison("lt-learnrio given 730");
        Answer report = year(books, "2014", "--by", "source", "--given", "730", "--horizons", "1460,1825");
        shares(comparison, report, expected.table("conditional_on_730", "at"), "source", 1e-9);
        median(comparison, report, expected.table("conditional_on_730", "quantiles"));
        Case.Row whole = report.figure("survival.1825d");
        comparison.count(whole.optional("n"), expected.row("conditional_on_730").number("n"), "people");
        comparison.count(
                report.figure("survival.median").optional("numerator"),
                expected.row("conditional_on_730").number("exits"),
                "exits");
        shares(comparison, report, expected.table("by_source", "at"), "source", 1e-9);
        test(comparison, report, COMPANY, expected.row("by_source", "logrank_k7"), 1e-9);
        groups(comparison, report, "source", expected.table("by_source", "logrank_k7", "groups"), 1e-9);
        test(
                comparison,
                report,
                Map.of("source", "referral"),
                expected.row("by_source", "logrank_referral_vs_rest"),
                1e-6);
        for (String tooEarly : List.of("survival.365d", "survival.730d")) {
            assertThat(report.figure(tooEarly).optional("value")).isNull();
        }
        done(comparison, 100);
    }
}

package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Case;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A referral pipeline from import to report, through the command line, against what R counted. */
class FunnelAcceptanceTest {
    @TempDir
    Path directory;

    /** The pipeline, imported. */
    static Books books(Path directory) {
        StringBuilder referrers = new StringBuilder("person,start,last_day,exit_type\n");
        TreeSet<String> names = new TreeSet<>();
        Case.rows("sim_referrals.csv").forEach(row -> names.add(row.get("referrer")));
        names.forEach(name -> referrers.append(name).append(",2020-01-01,,\n"));
        Path table = directory.resolve("referrers.csv");
        Books.write(table, referrers.toString());
        Path referrals = directory.resolve("sim_referrals.csv");
        Books.write(referrals, quoted(Case.rows("sim_referrals.csv")));
        return new Books(directory, "2020-01-01")
                .importTwice("clients_spells.yaml", table)
                .importTwice("sim_referrals.yaml", referrals);
    }

    private static String quoted(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", rows.get(0).keySet())).append('\n');
        rows.forEach(row -> text.append(String.join(",", row.values())).append('\n'));
        return text.toString();
    }

    @Test
    void theFunnelIsCountedAsInR() {
        Books books = books(directory);
        Case funnel = Case.named("sim-funnel");
        Comparison comparison = new Comparison("sim-funnel");
        Answer report = books.ask("referrals", "--from", "2023-01-01", "--to", "2024-12-31");
        comparison.count(
                report.figure("referrals.logged").optional("value"),
                funnel.row().number("rows"),
                "rows");
        comparison.count(
                report.figure("referrals.counted").optional("value"),
                funnel.row().number("counted"),
                "counted");
        Case.Row not = funnel.row("not_counted");
        comparison.count(
                report.figure("referrals.not-counted").optional("value"),
                not.number("duplicate") + not.number("already_hired"),
                "not counted");
        // Aged in 2023 or 2024: all referrals are of 2023 or later, so all that are old enough.
        for (Case.Row row : funnel.table("fixed_horizon")) {
            String id = "conversion." + row.count("horizon_days") + "d";
            Case.Row figure = report.figure(id);
            comparison.count(figure.optional("numerator"), row.number("hired_within"), id);
            comparison.count(figure.optional("denominator"), row.number("mature"), id);
            comparison.real(figure.optional("value"), row.number("conversion"), 1e-9, id);
            comparison.real(figure.optional("low"), row.number("wilson_lo"), 1e-9, id + " low");
            comparison.real(figure.optional("high"), row.number("wilson_hi"), 1e-9, id + " high");
        }
        Case.Row reached = funnel.row("reached");
        Map.of("screened", "screened", "tech_interview", "interviewed", "offered", "offered", "hired", "hired")
                .forEach((stage, column) -> comparison.count(
                        report.figure("funnel.reached." + stage).optional("value"), reached.number(column), stage));
        quarters(books, funnel, comparison);
        // 274 of 397 came to the screening; people read it in the row of that stage.
        assertThat(books.run("report", "referrals", "--from", "2023-01-01", "--to", "2024-12-31"))
                .containsPattern("Screened +274/397 +")
                .containsPattern("Hired +43/397 +");
        System.out.println(comparison + "; tolerance: counts exact, others 1e-9");
    }

    private static void quarters(Books books, Case funnel, Comparison comparison) {
        Answer report = books.ask("referrals", "--from", "2023-01-01", "--to", "2024-12-31", "--by", "cohort:quarter");
        for (Case.Row row : funnel.table("by_quarter")) {
            Case.Row figure = report.figure("conversion.180d", Map.of("cohort", row.text("quarter")));
            comparison.count(figure.optional("numerator"), row.number("hired_within_180"), row.text("quarter"));
            comparison.count(figure.optional("denominator"), row.number("eligible_180"), row.text("quarter"));
            if (figure.optional("value") != null) {
                comparison.real(figure.optional("value"), row.number("conversion_180"), 1e-9, row.text("quarter"));
            }
        }
    }
}

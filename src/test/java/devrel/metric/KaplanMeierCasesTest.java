package devrel.metric;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Curves and their tests beside those of R. */
class KaplanMeierCasesTest {
    /** These regressions stopped in R where the likelihood rose by less than 1e-9, a step before the top. */
    private static final double UNFINISHED = 1e-7;

    private static List<Case.Row> model(Case expected, String model, String table) {
        return expected.table(table).stream()
                .filter(row -> row.text("model").equals(model))
                .toList();
    }

    private static void models(Figures figures, Case expected, Observations all, String column, Levels levels) {
        String by = column.equals("group") ? "group" : "sex";
        for (String table : new String[] {"quantiles", "rmst", "at_times"}) {
            if (column.equals("group") && table.equals("at_times")) {
                continue;
            }
            compare(CurveFigures.all(figures, all), table, model(expected, "all", table));
            compare(CurveFigures.by(figures, all, column, levels), table, model(expected, by, table));
        }
    }

    private static void compare(CurveFigures curves, String table, List<Case.Row> rows) {
        switch (table) {
            case "quantiles" -> curves.quantiles(rows);
            case "rmst" -> curves.means(rows);
            default -> curves.at(rows);
        }
    }

    @Test
    void aSmallTrialIsThatOfR() {
        Rows rows = Rows.of("aml.csv");
        Case expected = Case.named("km-aml");
        Observations all = rows.observations("time", "event");
        Levels groups = rows.levels("group");
        try (Figures figures = new Figures("km-aml", 1e-9)) {
            CurveFigures.all(figures, all).table(expected.table("table_all"));
            CurveFigures.by(figures, all, "group", groups).table(expected.table("table_by_group"));
            models(figures, expected, all, "group", groups);
            CurveFigures.logRank(figures, "log-rank", LogRank.of(all, groups), expected.row("logrank"));
            LogRank peto = LogRank.weighted(all, groups, Levels.one(all.size()), 1);
            CurveFigures.logRank(figures, "peto", peto, expected.row("peto_rho1"));
        }
    }

    @Test
    void daysOfALungTrialAreThoseOfR() {
        Rows rows = Rows.of("lung.csv");
        Case expected = Case.named("km-lung");
        Observations all = rows.observations("time", "event");
        try (Figures figures = new Figures("km-lung", 1e-9)) {
            CurveFigures.by(figures, all, "sex", rows.levels("sex")).table(expected.table("table_by_sex"));
            models(figures, expected, all, "sex", rows.levels("sex"));
        }
    }

    @Test
    void fourGroupsAreThoseOfR() {
        Rows rows = Rows.of("veteran.csv");
        Case expected = Case.named("km-veteran");
        try (Figures figures = new Figures("km-veteran", 1e-9)) {
            CurveFigures curves =
                    CurveFigures.by(figures, rows.observations("time", "event"), "celltype", rows.levels("celltype"));
            curves.at(expected.table("at_times"));
            curves.quantiles(expected.table("quantiles"));
            curves.means(expected.table("rmst"));
        }
    }

    @Test
    void monthsWithManyTiesAreThoseOfR() {
        Rows rows = Rows.of("mcnulty_job_retention.csv");
        Case expected = Case.named("km-mcnulty");
        Observations all = rows.observations("month", "left");
        Levels gender = rows.levels("gender");
        Levels sentiment = rows.levels(row -> Rows.number(row, "sentiment") >= 7 ? "High" : "Not High");
        try (Figures figures = new Figures("km-mcnulty", 1e-9)) {
            CurveFigures.by(figures, all, "gender", gender).table(expected.table("by_gender"));
            CurveFigures felt = CurveFigures.by(figures, all, "sentiment_category", sentiment);
            felt.table(expected.table("by_sentiment"));
            felt.quantiles(expected.table("quantiles"));
            CurveFigures.logRank(figures, "gender", LogRank.of(all, gender), expected.row("logrank_gender"));
            CurveFigures.logRank(figures, "sentiment", LogRank.of(all, sentiment), expected.row("logrank_sentiment"));
        }
    }

    @Test
    void lateEntriesAreThoseOfR() {
        Rows rows = Rows.of("channing.csv")
                .where(row -> Rows.number(row, "exit_age_months") > Rows.number(row, "entry_age_months"));
        Case expected = Case.named("lt-channing");
        Observations all = rows.observations("entry_age_months", "exit_age_months", "death");
        Observations given = all.given(816);
        Levels gender = rows.levels("gender").keep(all.after(816));
        try (Figures figures = new Figures("lt-channing", 1e-9)) {
            figures.same("n", all.size(), expected.row().number("n"));
            CurveFigures.by(figures, all, "gender", rows.levels("gender")).table(expected.table("unconditional_table"));
            CurveFigures curves = CurveFigures.by(figures, given, "gender", gender);
            curves.table(expected.table("conditional_table"));
            curves.at(expected.table("conditional_at"));
            curves.quantiles(expected.table("conditional_quantiles"));
            CurveFigures.logRank(figures, "log-rank", LogRank.of(given, gender), expected.row("logrank_conditional"));
            Cox cox = Cox.of(given, rows.covariates("gender").keep(all.after(816)));
            figures.within(
                    UNFINISHED, () -> CoxFigures.fit(figures, "cox", cox, expected.row("cox_efron_conditional")));
        }
    }

    @Test
    void aYearsExtractOfStaffIsThatOfR() {
        Rows rows = Rows.of("learnrio_roster.csv");
        Case expected = Case.named("lt-learnrio");
        Observations all = learnrio(rows);
        int[] after = all.after(730);
        Observations given = all.given(730);
        Levels source = rows.levels("source").keep(after);
        Levels referral = referral(rows).keep(after);
        try (Figures figures = new Figures("lt-learnrio", 1e-9)) {
            CurveFigures.all(figures, given).at(expected.table("conditional_on_730", "at"));
            CurveFigures.all(figures, given).quantiles(expected.table("conditional_on_730", "quantiles"));
            CurveFigures.all(figures, naive(all)).at(expected.table("naive_wrong", "at"));
            CurveFigures.by(figures, given, "source", source).at(expected.table("by_source", "at"));
            CurveFigures.logRank(
                    figures, "sources", LogRank.of(given, source), expected.row("by_source", "logrank_k7"));
            CurveFigures.logRank(
                    figures,
                    "referral",
                    LogRank.of(given, referral),
                    expected.row("by_source", "logrank_referral_vs_rest"));
            figures.same("n", given.size(), expected.row("conditional_on_730").number("n"));
            figures.same(
                    "exits", given.events(), expected.row("conditional_on_730").number("exits"));
            figures.within(UNFINISHED, () -> cox(figures, expected, rows, all));
        }
    }

    private static void cox(Figures figures, Case expected, Rows rows, Observations all) {
        Covariates covariates = Covariates.ofRows(all.size()).with("ref", referral(rows), "0");
        CoxFigures.fit(figures, "referral", Cox.of(all, covariates), expected.row("cox_referral"));
        Covariates more = covariates
                .with("career", rows.column("career_satisfaction"))
                .with("mgr", rows.column("mgr_effectiveness"))
                .with("hike", rows.column("percent_hike"))
                .with("pay", rows.column(row -> Rows.number(row, "compensation") / 10000))
                .with("level", rows.levels("level"), rows.levels("level").name(0));
        CoxFigures.fit(figures, "several", Cox.of(all, more), expected.row("cox_multi"));
    }

    private static Levels referral(Rows rows) {
        return rows.levels(row -> row.get("source").equals("Employee Referral") ? "1" : "0");
    }

    /** Staff seen in 2014 only; days since their start. */
    static Observations learnrio(Rows rows) {
        double from = Rows.day("2014-01-01");
        return rows.observations(
                row -> Math.max(0, from - Rows.day(row.get("start"))),
                row -> exit(row) - Rows.day(row.get("start")),
                row -> row.get("last_day").isEmpty() ? 0 : 1);
    }

    private static double exit(Map<String, String> row) {
        return 1 + Rows.day(row.get("last_day").isEmpty() ? "2014-12-31" : row.get("last_day"));
    }

    /** The same, as if all had been watched from their start. */
    static Observations naive(Observations rows) {
        int[] cause = new int[rows.size()];
        for (int i = 0; i < cause.length; i++) {
            cause[i] = rows.cause(i);
        }
        return Observations.of(rows.exits().clone(), cause);
    }
}

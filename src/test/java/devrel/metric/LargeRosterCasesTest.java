package devrel.metric;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Six thousand people, watched since 2006, and a pipeline of referrals, beside R. */
class LargeRosterCasesTest {
    private static final List<String> CAUSES = List.of("(s0)", "resignation", "retirement", "layoff");
    private static final Map<String, Integer> REASONS = Map.of("Resignaton", 1, "Retirement", 2, "Layoff", 3);
    private static final double CUT = Rows.day("2016-01-01");
    private static final double SINCE = Rows.day("2006-01-01");

    private static double leaves(Map<String, String> row) {
        return row.get("last_day").isEmpty() ? CUT : Math.min(CUT, Rows.day(row.get("last_day")) + 1);
    }

    @Test
    void lateEntriesAndCausesAreThoseOfR() {
        Rows rows = Rows.of("mfg_roster.csv");
        Case expected = Case.named("roster-mfg");
        Observations all = rows.observations(
                row -> Math.max(0, SINCE - Rows.day(row.get("start"))),
                row -> leaves(row) - Rows.day(row.get("start")),
                row -> REASONS.getOrDefault(row.get("exit_reason"), 0));
        Rows hired = rows.where(row -> Rows.day(row.get("start")) >= SINCE);
        Observations hires = hired.observations(
                row -> Double.NEGATIVE_INFINITY,
                row -> leaves(row) - Rows.day(row.get("start")),
                row -> REASONS.getOrDefault(row.get("exit_reason"), 0));
        try (Figures figures = new Figures("roster-mfg-survival", 1e-9)) {
            CurveFigures.all(figures, all).at(expected.table("km_delayed_entry_at"));
            CurveFigures.all(figures, hires).at(expected.table("km_new_hires_at"));
            CurveFigures.all(figures, hires).means(expected.table("rmst_new_hires"));
            IncidenceCasesTest.jackknife(figures, "late", all, CAUSES, expected.table("cif_delayed_entry"));
            IncidenceCasesTest.jackknife(figures, "hires", hires, CAUSES, expected.table("cif_new_hires"));
            Levels unit = rows.levels("unit");
            CurveFigures.logRank(figures, "unit", LogRank.of(all, unit), expected.row("logrank_unit_delayed_entry"));
            Cox cox = Cox.of(all, Covariates.ofRows(all.size()).with("unit", unit, "HEADOFFICE"));
            figures.within(1e-6, () -> CoxFigures.fit(figures, "cox", cox, expected.row("cox_unit_delayed_entry")));
        }
    }

    @Test
    void endsOfReferralsAreThoseOfR() {
        Case expected = Case.named("sim-funnel");
        Observations ends = ends(expected);
        List<String> states = List.of("(s0)", "hired", "rejected", "withdrawn");
        double last = AalenJohansen.of(ends).last();
        List<Case.Row> seen = expected.table("aalen_johansen").stream()
                .filter(row -> row.number("time") <= last)
                .toList();
        try (Figures figures = new Figures("sim-funnel-incidence", 1e-9)) {
            IncidenceCasesTest.jackknife(figures, "ends", ends, states, seen);
            for (Case.Row row : expected.table("one_minus_km_WRONG")) {
                KaplanMeier.of(ends.only(1))
                        .at(row.number("time"))
                        .ifPresent(point -> figures.same("1 - KM", 1 - point.survival(), row.number("value")));
            }
        }
    }

    /** Days from each counted referral to a hire (1), a rejection (2) or a withdrawal (3). */
    static Observations ends(Case expected) {
        List<?> left = (List<?>) expected.row("not_counted").values().get("ids");
        Rows rows = Rows.of("sim_referrals.csv").where(row -> !left.contains(row.get("referral_id")));
        return rows.observations(
                row -> Double.NEGATIVE_INFINITY,
                row -> end(row) - Rows.day(row.get("referred_on")),
                LargeRosterCasesTest::cause);
    }

    private static int cause(Map<String, String> row) {
        if (!row.get("hired_on").isEmpty()) {
            return 1;
        }
        return !row.get("rejected_on").isEmpty() ? 2 : row.get("withdrawn_on").isEmpty() ? 0 : 3;
    }

    private static double end(Map<String, String> row) {
        String[] columns = {"hired_on", "rejected_on", "withdrawn_on"};
        return cause(row) == 0 ? Rows.day("2024-12-31") : Rows.day(row.get(columns[cause(row) - 1]));
    }
}

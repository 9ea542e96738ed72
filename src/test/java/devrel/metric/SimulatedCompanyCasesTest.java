package devrel.metric;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A company whose truth is known, beside R. */
class SimulatedCompanyCasesTest {
    private final SimulatedCompany company = SimulatedCompany.read();
    private final Case expected = Case.named("sim-company");
    private final Observations tenures = company.tenures();

    private void logRank(Figures figures, LogRank test, String... path) {
        CurveFigures.logRank(figures, path[path.length - 1], test, expected.row(path));
    }

    @Test
    void itsTenuresAreThoseOfR() {
        Levels source = company.people().levels("source");
        try (Figures figures = new Figures("sim-company-km", 1e-9)) {
            CurveFigures all = CurveFigures.all(figures, tenures);
            all.at(expected.table("km", "at"));
            all.quantiles(expected.table("km", "quantiles"));
            all.means(expected.table("km", "rmst"));
            CurveFigures.by(figures, tenures, "source", source).at(expected.table("km", "by_source_at"));
            CurveFigures.by(figures, tenures, "ref", company.referral()).at(expected.table("km", "by_referral_at"));
            CurveFigures.by(figures, tenures, "client", company.client()).at(expected.table("km", "by_client_at"));
            CurveFigures.by(figures, tenures, "ever", company.ever())
                    .at(expected.table("community", "WRONG_km_ever_at"));
            logRank(figures, LogRank.of(tenures, source), "km", "logrank_source");
            logRank(figures, LogRank.of(tenures, company.referral()), "km", "logrank_referral");
            logRank(
                    figures,
                    LogRank.stratified(tenures, company.referral(), company.client()),
                    "km",
                    "logrank_referral_strata_client");
            logRank(figures, LogRank.of(tenures, company.client()), "km", "logrank_client");
            logRank(figures, LogRank.of(tenures, company.ever()), "community", "WRONG_logrank_ever");
        }
    }

    @Test
    void itsExitsByCauseAreThoseOfR() {
        Levels source = company.people().levels("source");
        List<String> states = List.of("(s0)", "voluntary", "involuntary");
        try (Figures figures = new Figures("sim-company-cif", 1e-6)) {
            IncidenceCasesTest.jackknife(figures, "all", tenures, states, expected.table("cif", "all"));
            for (int level = 0; level < source.count(); level++) {
                String name = source.name(level);
                List<Case.Row> own = expected.table("cif", "by_source").stream()
                        .filter(row -> row.text("stratum").equals(name))
                        .toList();
                IncidenceCasesTest.jackknife(figures, name, tenures.keep(source.rowsOf(level)), states, own);
            }
        }
    }

    @Test
    void itsHazardRatiosAreThoseOfR() {
        Covariates referral = Covariates.ofRows(tenures.size()).with("ref", company.referral(), "0");
        Covariates ever = Covariates.ofRows(tenures.size()).with("ever", company.ever(), "0");
        try (Figures figures = new Figures("sim-company-cox", 1e-6)) {
            Cox crude = Cox.of(tenures, referral);
            CoxFigures.fit(figures, "crude", crude, expected.row("referral", "crude"));
            CoxFigures.fit(
                    figures, "strata", crude.stratified(company.client()), expected.row("referral", "strata_client"));
            CoxFigures.fit(
                    figures,
                    "ever",
                    Cox.of(tenures.only(1), ever),
                    expected.row("community", "WRONG_ever_joined_fixed"));
            membership(figures);
            landmark(figures);
            satisfaction(figures);
        }
    }

    private static Covariates value(SimulatedCompany.Pieces pieces, String name) {
        return Covariates.ofRows(pieces.spans.size()).with(name, pieces.column(3));
    }

    private void membership(Figures figures) {
        SimulatedCompany.Pieces pieces = company.membership();
        Observations rows = pieces.observations();
        Covariates joined = value(pieces, "joined");
        Function<String, Case.Row> row = name -> expected.row("community", name);
        CoxFigures.fit(figures, "time-varying", Cox.of(rows.only(1), joined), row.apply("time_varying"));
        CoxFigures.fit(figures, "all exits", Cox.of(rows, joined), row.apply("time_varying_all_exits"));
        Covariates both = joined.with("ref", Levels.of(pieces.referrals), "0");
        Cox robust =
                Cox.of(rows.only(1), both).stratified(Levels.of(pieces.clients)).clustered(Levels.of(pieces.persons));
        CoxFigures.fit(figures, "robust", robust, row.apply("time_varying_strata_client_cluster"));
    }

    private void landmark(Figures figures) {
        int[] after = tenures.after(180);
        Observations there = tenures.keep(after);
        double[] joined = company.joinedOn();
        double[] by = new double[after.length];
        double[] from = new double[after.length];
        int[] cause = new int[after.length];
        for (int i = 0; i < after.length; i++) {
            by[i] = joined[after[i]] <= 180 ? 1 : 0;
            from[i] = there.exit(i) - 180;
            cause[i] = there.cause(i);
        }
        Cox cox = Cox.of(
                Observations.of(from, cause), Covariates.ofRows(by.length).with("by180", by));
        CoxFigures.fit(figures, "landmark", cox, expected.row("community", "landmark_180", "cox"));
        Cox given = Cox.of(tenures.given(180), Covariates.ofRows(by.length).with("by180", by));
        CoxFigures.fit(figures, "given", given, expected.row("community", "landmark_180", "cox"));
    }

    private void satisfaction(Figures figures) {
        SimulatedCompany.Pieces pieces = company.satisfaction();
        Cox cox = Cox.of(pieces.observations().only(1), value(pieces, "satisfaction"))
                .stratified(Levels.of(pieces.clients));
        CoxFigures.fit(figures, "satisfaction", cox, expected.row("satisfaction", "cox_last_score_voluntary"));
    }
}

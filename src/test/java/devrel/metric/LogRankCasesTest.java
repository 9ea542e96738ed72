package devrel.metric;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comparisons of groups beside those of R. */
class LogRankCasesTest {
    private static void compare(Figures figures, Case expected, String name, LogRank ours) {
        CurveFigures.logRank(figures, name, ours, expected.row(name));
    }

    @Test
    void groupsStrataWeightsAndTrendsAreThoseOfR() {
        Case expected = Case.named("logrank");
        try (Figures figures = new Figures("logrank", 1e-9)) {
            lung(figures, expected);
            veteran(figures, expected);
        }
    }

    private static void lung(Figures figures, Case expected) {
        Rows lung = Rows.of("lung.csv");
        Observations all = lung.observations("time", "event");
        Levels sex = lung.levels("sex");
        compare(figures, expected, "lung_sex", LogRank.of(all, sex));
        compare(figures, expected, "lung_sex_rho1", LogRank.weighted(all, sex, Levels.one(all.size()), 1));
        Rows known = lung.knowing("ph_ecog");
        Observations rows = known.observations("time", "event");
        Levels ecog = known.levels("ph_ecog");
        LogRank four = LogRank.of(rows, ecog);
        compare(figures, expected, "lung_ecog_k", four);
        figures.test(
                "trend", four.trend(0, 1, 2, 3), expected.row("lung_ecog_trend").values());
        compare(figures, expected, "lung_sex_strata_ecog", LogRank.stratified(rows, known.levels("sex"), ecog));
    }

    private static void veteran(Figures figures, Case expected) {
        Rows veteran = Rows.of("veteran.csv");
        Observations rows = veteran.observations("time", "event");
        Levels cells = veteran.levels("celltype");
        compare(figures, expected, "veteran_celltype", LogRank.of(rows, cells));
        Levels one = Levels.one(rows.size());
        compare(figures, expected, "veteran_celltype_rho1", LogRank.weighted(rows, cells, one, 1));
        LogRank treatments = LogRank.stratified(rows, veteran.levels("trt"), cells);
        compare(figures, expected, "veteran_trt_strata_celltype", treatments);
        for (Case.Row pair : expected.table("veteran_pairwise")) {
            List<String> names = new ArrayList<>(List.of(pair.text("a"), pair.text("b")));
            Rows two = veteran.where(row -> names.contains(row.get("celltype")));
            LogRank test = LogRank.of(two.observations("time", "event"), two.levels("celltype"));
            figures.same(names + " chi-squared", test.test().statistic(), pair.number("chisq"));
            figures.p(names + " p", test.test().p(), pair.number("p"));
        }
    }
}

package devrel.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares curves with R's tables of them; a stratum is written "column=level", or "all". */
record CurveFigures(Figures figures, Map<String, Observations> strata) {
    private static final Map<String, Band> BANDS = Map.of("loglog", Band.LOG_LOG, "log", Band.LOG, "plain", Band.PLAIN);

    static CurveFigures all(Figures figures, Observations rows) {
        return new CurveFigures(figures, Map.of("all", rows));
    }

    static CurveFigures by(Figures figures, Observations rows, String column, Levels levels) {
        Map<String, Observations> strata = new LinkedHashMap<>();
        for (int level = 0; level < levels.count(); level++) {
            strata.put(column + "=" + levels.name(level), rows.keep(levels.rowsOf(level)));
        }
        return new CurveFigures(figures, strata);
    }

    /** The rows of a table that are about one of the strata. */
    private List<Case.Row> own(List<Case.Row> table, String stratum) {
        List<Case.Row> own = new ArrayList<>();
        table.stream().filter(row -> row.text("stratum").equals(stratum)).forEach(own::add);
        return own;
    }

    void table(List<Case.Row> table) {
        strata.forEach((stratum, rows) -> {
            List<Case.Row> own = own(table, stratum);
            List<KaplanMeier.Point> points = KaplanMeier.of(rows).points();
            figures.same(stratum + " length", points.size(), (double) own.size());
            for (int i = 0; i < own.size(); i++) {
                point(stratum + " step " + i, points.get(i), own.get(i), NelsonAalen.of(rows));
            }
        });
    }

    private void point(String what, KaplanMeier.Point point, Case.Row row, NelsonAalen hazard) {
        figures.same(what + " time", point.time(), row.number("time"));
        figures.same(what + " n_risk", point.atRisk(), row.number("n_risk"));
        figures.same(what + " n_event", point.events(), row.number("n_event"));
        figures.same(what + " n_censor", point.censored(), row.number("n_censor"));
        figures.same(what + " se", point.se(), row.values().get("se_surv"));
        figures.same(what + " variance", point.se() * point.se(), row.values().get("greenwood_var"));
        figures.same(what + " hazard", hazard.at(point.time()).value(), row.number("na_cumhaz"));
        figures.same(what + " hazard se", hazard.at(point.time()).se(), row.number("na_se"));
        survival(what, point, row);
    }

    private void survival(String what, KaplanMeier.Point point, Case.Row row) {
        figures.same(what + " surv", point.survival(), row.number("surv"));
        if (point.survival() > 0 && point.survival() < 1) {
            BANDS.forEach((name, band) ->
                    figures.same(what, point.interval(band, 0.95), row.values(), "lo_" + name, "hi_" + name));
        }
    }

    void at(List<Case.Row> table) {
        strata.forEach((stratum, rows) -> own(table, stratum).forEach(row -> {
            String what = stratum + " at " + row.text("time");
            Optional<KaplanMeier.Point> point = KaplanMeier.of(rows).at(row.number("time"));
            figures.same(what + " known", point.isPresent() ? 1 : 0, 1.0);
            figures.same(what + " n_risk", point.orElseThrow().atRisk(), row.number("n_risk"));
            figures.same(what + " se", point.orElseThrow().se(), row.values().get("se"));
            survival(what, point.orElseThrow(), row);
        }));
    }

    void quantiles(List<Case.Row> table) {
        strata.forEach((stratum, rows) -> own(table, stratum).forEach(row -> {
            String what = stratum + " " + row.text("conf_type") + " " + row.text("prob_event");
            Band band = BANDS.get(row.text("conf_type").replace("-", ""));
            KaplanMeier.Quantile ours = KaplanMeier.of(rows).quantile(row.number("prob_event"), band, 0.95);
            figures.same(what, ours.time(), row.values().get("quantile"));
            figures.same(what, Optional.of(ours.interval()), row.values(), "lo", "hi");
        }));
    }

    void means(List<Case.Row> table) {
        strata.forEach((stratum, rows) -> own(table, stratum).forEach(row -> {
            String what = stratum + " rmst to " + row.text("tau");
            Estimate mean =
                    KaplanMeier.of(rows).restrictedMean(row.number("tau")).orElseThrow();
            figures.same(what, mean.value(), row.number("rmst"));
            figures.same(what + " se", mean.se(), row.number("se"));
        }));
    }

    static void logRank(Figures figures, String what, LogRank ours, Case.Row expected) {
        List<?> groups = (List<?>) expected.values().get("groups");
        for (int i = 0; i < groups.size(); i++) {
            Map<?, ?> group = (Map<?, ?>) groups.get(i);
            LogRank.Group own = ours.groups().get(i);
            figures.same(what + " observed", own.observed(), group.get("observed"));
            figures.same(what + " expected", own.expected(), group.get("expected"));
            if (group.get("n") != null) {
                figures.same(what + " n", own.size(), group.get("n"));
            }
        }
        figures.matrix(what + " variance", ours.variance(), expected.values().get("variance"));
        figures.test(what, ours.test(), expected.values());
    }
}

package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Regressions beside those of R. */
class CoxCasesTest {
    @Test
    void aLungTrialIsThatOfR() {
        Case expected = Case.named("cox-lung");
        Rows rows = Rows.of("lung.csv").knowing("ph_ecog");
        Observations seen = rows.observations("time", "event");
        Covariates three = rows.covariates("age", "sex", "ph_ecog");
        Cox cox = Cox.of(seen, three);
        try (Figures figures = new Figures("cox-lung", 1e-7)) {
            CoxFigures.fit(figures, "efron", cox, expected.row("efron"));
            CoxFigures.fit(figures, "breslow", cox.ties(Cox.Ties.BRESLOW), expected.row("breslow"));
            CoxFigures.fit(figures, "exact", cox.ties(Cox.Ties.EXACT), expected.row("exact"));
            Cox strata = Cox.of(seen, rows.covariates("age", "sex")).stratified(rows.levels("ph_ecog"));
            CoxFigures.fit(figures, "strata", strata, expected.row("strata_ecog"));
            Rows all = Rows.of("lung.csv");
            Cox one = Cox.of(all.observations("time", "event"), all.covariates("sex"));
            CoxFigures.fit(figures, "sex", one, expected.row("univariate_sex"));
            Rows placed = rows.knowing("inst");
            Cox robust = Cox.of(placed.observations("time", "event"), placed.covariates("age", "sex", "ph_ecog"))
                    .clustered(placed.levels("inst"));
            CoxFigures.fit(figures, "cluster", robust, expected.row("cluster_inst"));
            predicted(figures, expected, CoxFigures.model(cox));
        }
    }

    private static void predicted(Figures figures, Case expected, CoxModel model) {
        Predicted zero = model.survival(0, 0, 0, 0);
        for (Case.Row row : expected.table("baseline_cumhaz_at_covariates_zero")) {
            figures.same(
                    "hazard " + row.text("time"),
                    zero.hazard(row.number("time")).value(),
                    row.number("hazard"));
        }
        Predicted someone = model.survival(0, 60, 2, 1);
        for (Case.Row row : expected.table("prediction_age60_sex2_ecog1")) {
            Estimate survival = someone.survival(row.number("time"));
            Interval band = Band.LOG_LOG.around(survival.value(), survival.se(), Normal.z(0.95));
            figures.same("share " + row.text("time"), survival.value(), row.number("surv"));
            figures.same("share se " + row.text("time"), survival.se(), row.number("se"));
            figures.same("share low " + row.text("time"), band.low(), row.number("lo_loglog"));
            figures.same("share high " + row.text("time"), band.high(), row.number("hi_loglog"));
        }
    }

    @Test
    void aFactorAgainstItsReferenceIsThatOfR() {
        Rows rows = Rows.of("veteran.csv");
        Covariates covariates = rows.covariates("trt")
                .with("celltype", rows.levels("celltype"), "squamous")
                .with("karno", rows.column("karno"))
                .with("age", rows.column("age"));
        try (Figures figures = new Figures("cox-veteran", 1e-7)) {
            Cox cox = Cox.of(rows.observations("time", "event"), covariates);
            CoxFigures.fit(figures, "efron", cox, Case.named("cox-veteran").row("efron"));
        }
    }

    @Test
    void dataSolvedByHandAreSolvedAlike() {
        Case expected = Case.named("cox-validate");
        Rows one = Rows.of("validate1.csv");
        Rows two = Rows.of("validate2.csv");
        Cox first = Cox.of(one.observations("time", "event"), one.covariates("x"));
        Cox second = Cox.of(two.observations("start", "stop", "event"), two.covariates("x"));
        try (Figures figures = new Figures("cox-validate", 1e-8)) {
            small(figures, first.ties(Cox.Ties.BRESLOW), expected.row("test1_breslow"));
            small(figures, first, expected.row("test1_efron"));
            small(figures, second.ties(Cox.Ties.BRESLOW), expected.row("test2_breslow"));
            small(figures, second, expected.row("test2_efron"));
            CoxModel model = CoxFigures.model(first.ties(Cox.Ties.BRESLOW));
            double r = (3 + Math.sqrt(33)) / 2;
            double top = 2 * Math.log(r) - Math.log(3 * r + 3) - 2 * Math.log(r + 3);
            figures.same("by hand", model.term("x").coefficient().value(), Math.log(r));
            figures.same("likelihood by hand", model.logLikelihood(), top);
        }
    }

    private static void small(Figures figures, Cox cox, Case.Row expected) {
        CoxModel model = CoxFigures.model(cox);
        figures.same("coefficient", model.term("x").coefficient().value(), expected.number("coef"));
        figures.same("se", model.term("x").coefficient().se(), expected.number("se"));
        figures.same("null", model.nullLogLikelihood(), expected.number("loglik0"));
        figures.same("likelihood", model.logLikelihood(), expected.number("loglik"));
        figures.same("score", model.score().statistic(), expected.number("score0"));
    }

    @Test
    void whatChangesWithTimeIsThatOfR() {
        Case expected = Case.named("cox-timevarying-heart");
        Rows rows = Rows.of("heart.csv");
        Observations seen = rows.observations("start", "stop", "event");
        Cox cox = Cox.of(seen, rows.covariates("age", "surgery", "transplant"));
        Covariates both = rows.covariates("age", "surgery", "transplant")
                .with("age:transplant", product(rows, "age", "transplant"))
                .with("surgery:transplant", product(rows, "surgery", "transplant"));
        try (Figures figures = new Figures("cox-timevarying-heart", 1e-7)) {
            CoxFigures.fit(figures, "model 1", cox, expected.row("model1"));
            CoxFigures.fit(figures, "model 2", Cox.of(seen, both), expected.row("model2_interaction"));
            Cox third = Cox.of(seen, rows.covariates("year", "age", "transplant"));
            CoxFigures.fit(figures, "model 3", third, expected.row("model3_year"));
            Cox people = cox.clustered(rows.levels("id"));
            CoxFigures.fit(figures, "cluster", people, expected.row("model1_cluster"));
            CoxFigures.fit(figures, "breslow", cox.ties(Cox.Ties.BRESLOW), expected.row("breslow"));
            Cox only = Cox.of(seen, rows.covariates("transplant"));
            CoxFigures.fit(figures, "transplant", only, expected.row("transplant_only"));
            CoxFigures.fit(figures, "ever", ever(rows), expected.row("wrong_fixed_ever"));
        }
    }

    private static double[] product(Rows rows, String one, String other) {
        return rows.column(row -> Rows.number(row, one) * Rows.number(row, other));
    }

    /** One row per person, with what only later became of it: the mistake of immortal time. */
    static Cox ever(Rows rows) {
        Map<String, Map<String, String>> people = new TreeMap<>();
        for (Map<String, String> row : rows.all()) {
            people.merge(row.get("id"), new TreeMap<>(row), CoxCasesTest::most);
        }
        Rows each = new Rows(people.values().stream().toList());
        return Cox.of(each.observations("stop", "event"), each.covariates("age", "surgery", "transplant"));
    }

    private static Map<String, String> most(Map<String, String> one, Map<String, String> other) {
        for (String column : new String[] {"stop", "event", "transplant", "age"}) {
            double most = Math.max(Rows.number(one, column), Rows.number(other, column));
            one.put(column, Double.toString(most));
        }
        return one;
    }

    @Test
    void aGroupWithoutEventsHasNoRatio() {
        Case expected = Case.named("cox-separation");
        Rows rows = Rows.of("separation.csv");
        Observations seen = rows.observations("time", "event");
        Covariates group = Covariates.ofRows(seen.size()).with("group", rows.levels("group"), "a");
        for (Cox.Ties ties : Cox.Ties.values()) {
            CoxFit fit = Cox.of(seen, group).ties(ties).fit();
            assertThat(fit).isInstanceOfSatisfying(NotEstimable.class, none -> {
                assertThat(none.reason()).isEqualTo(NotEstimable.Reason.SEPARATED);
                assertThat(none.terms()).containsExactly("groupb");
                assertThat(none.events()).isEqualTo(5);
            });
        }
        try (Figures figures = new Figures("cox-separation", 1e-9)) {
            LogRank test = LogRank.of(seen, rows.levels("group"));
            CurveFigures.logRank(figures, "log-rank", test, expected.row("logrank"));
        }
    }
}

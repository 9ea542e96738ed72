package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Compares a regression with all that R says of it. */
final class CoxFigures {
    private static final Map<String, Proportionality.Scale> SCALES = Map.of(
            "zph_km", Proportionality.Scale.KAPLAN_MEIER,
            "zph_identity", Proportionality.Scale.IDENTITY,
            "zph_rank", Proportionality.Scale.RANK);

    private CoxFigures() {}

    static CoxModel model(Cox cox) {
        CoxFit fit = cox.fit();
        assertThat(fit).isInstanceOf(CoxModel.class);
        return (CoxModel) fit;
    }

    static void fit(Figures figures, String what, Cox cox, Case.Row expected) {
        CoxModel model = model(cox);
        figures.same(what + " n", model.size(), expected.number("n"));
        figures.same(what + " events", model.events(), expected.number("n_event"));
        List<?> terms = (List<?>) expected.values().get("coefficients");
        for (int j = 0; j < terms.size(); j++) {
            term(
                    figures,
                    what + " " + model.terms().get(j).name(),
                    model.terms().get(j),
                    map(terms.get(j)));
        }
        figures.matrix(what + " vcov", model.covariance(), expected.values().get("vcov"));
        figures.same(what + " null", model.nullLogLikelihood(), expected.number("loglik_null"));
        figures.same(what + " loglik", model.logLikelihood(), expected.number("loglik"));
        figures.test(what + " likelihood ratio", model.likelihoodRatio(), child(expected, "likelihood_ratio"));
        figures.test(what + " wald", model.wald(), child(expected, "wald"));
        figures.test(what + " score", model.score(), child(expected, "score"));
        concordance(figures, what, model.concordance(), child(expected, "concordance"));
        robust(figures, what, model, expected);
        SCALES.forEach((key, scale) -> {
            if (expected.values().containsKey(key)) {
                proportional(
                        figures,
                        what + " " + key,
                        model.proportionality(scale),
                        expected.values().get(key));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static Map<String, Object> child(Case.Row row, String name) {
        return map(row.values().get(name));
    }

    private static void term(Figures figures, String what, CoxModel.Term ours, Map<String, Object> expected) {
        figures.same(what, ours.coefficient().value(), expected.get("coef"));
        figures.same(what + " ratio", ours.hazardRatio(), expected.get("hr"));
        figures.same(what + " naive se", ours.naiveSe(), expected.get("se"));
        if (expected.containsKey("robust_se")) {
            figures.same(what + " robust se", ours.coefficient().se(), expected.get("robust_se"));
        }
        figures.same(what + " z", ours.z(), expected.get("z"));
        figures.p(what + " p", ours.p(), expected.get("p"));
        figures.same(what + " low", ours.interval(0.95).low(), expected.get("hr_lo"));
        figures.same(what + " high", ours.interval(0.95).high(), expected.get("hr_hi"));
    }

    private static void concordance(Figures figures, String what, Concordance ours, Map<String, Object> expected) {
        figures.same(what + " C", ours.value(), expected.get("C"));
        figures.same(what + " C se", ours.se(), expected.get("se"));
        figures.same(what + " concordant", ours.concordant(), expected.get("concordant"));
        figures.same(what + " discordant", ours.discordant(), expected.get("discordant"));
        figures.same(what + " tied risk", ours.tiedRisk(), expected.get("tied_x"));
        figures.same(what + " tied time", ours.tiedTime(), expected.get("tied_y"));
        figures.same(what + " tied both", ours.tiedBoth(), expected.get("tied_xy"));
    }

    private static void robust(Figures figures, String what, CoxModel model, Case.Row expected) {
        if (expected.values().containsKey("naive_vcov")) {
            figures.matrix(
                    what + " naive", model.naiveCovariance(), expected.values().get("naive_vcov"));
        }
        if (expected.values().containsKey("robust_score")) {
            figures.test(what + " robust score", model.robustScore().orElseThrow(), child(expected, "robust_score"));
        }
    }

    private static void proportional(Figures figures, String what, Proportionality ours, Object expected) {
        List<?> rows = (List<?>) expected;
        for (int j = 0; j < ours.terms().size(); j++) {
            figures.test(what + " " + j, ours.terms().get(j).test(), map(rows.get(j)));
        }
        figures.test(what + " global", ours.global(), map(rows.get(rows.size() - 1)));
    }
}

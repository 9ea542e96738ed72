package devrel.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Incidences of competing ends beside those of R. */
class IncidenceCasesTest {
    private static final List<String> MGUS = List.of("(s0)", "pcm", "death");

    static void jackknife(Figures figures, String what, Observations rows, List<String> states, List<Case.Row> table) {
        AalenJohansen incidence = AalenJohansen.of(rows);
        for (Case.Row row : table) {
            int cause = states.indexOf(row.text("state"));
            String at = what + " " + row.text("state") + " " + row.text("time");
            Estimate ours = incidence.at(cause, row.number("time")).orElseThrow();
            figures.same(at, ours.value(), row.number("p"), 1e-9);
            figures.same(at + " se", ours.se(), row.number("se"));
            band(figures, at, ours, row);
        }
    }

    private static void band(Figures figures, String at, Estimate ours, Case.Row row) {
        Band band = "plain".equals(row.text("conf_type")) ? Band.PLAIN : Band.LOG;
        String low = row.values().containsKey("lo") ? "lo" : "lo_log";
        if (row.values().containsKey(low)) {
            Optional<Interval> interval = ours.value() > 0
                    ? Optional.of(band.around(ours.value(), ours.se(), Normal.z(0.95)))
                    : Optional.empty();
            figures.same(
                    at, interval, row.values(), low, low.replace("lo", "hi").replace("hi_hig", "hi_log"));
        }
    }

    private static void counted(
            Figures figures, Map<String, Observations> groups, List<Case.Row> values, List<Case.Row> variances) {
        for (int i = 0; i < values.size(); i++) {
            String[] curve = values.get(i).text("curve").split(" ");
            AalenJohansen incidence = AalenJohansen.of(groups.get(curve[0]));
            for (String time : values.get(i).values().keySet()) {
                if (time.chars().allMatch(Character::isDigit)) {
                    Optional<Estimate> ours = incidence.aalen(Integer.parseInt(curve[1]), Double.parseDouble(time));
                    Estimate known = ours.orElse(new Estimate(Double.NaN, Double.NaN));
                    String at = "cuminc " + curve[0] + curve[1] + " " + time;
                    figures.same(at, known.value(), values.get(i).values().get(time), 1e-9);
                    double variance = known.se() * known.se();
                    figures.same(
                            at + " variance",
                            variance,
                            variances.get(i).values().get(time));
                }
            }
        }
    }

    @Test
    void twoEndsOfADiseaseAreThoseOfR() {
        Case expected = Case.named("cif-mgus2");
        Rows rows = Rows.of("mgus2.csv");
        Observations all = rows.observations(
                row -> Double.NEGATIVE_INFINITY,
                row -> Rows.number(row, row.get("pstat").equals("1") ? "ptime" : "futime"),
                row -> row.get("pstat").equals("1") ? 1 : 2 * (int) Rows.number(row, "death"));
        Levels sex = rows.levels("sex");
        Map<String, Observations> groups = Map.of("1", all, "F", all.keep(sex.rowsOf(0)), "M", all.keep(sex.rowsOf(1)));
        try (Figures figures = new Figures("cif-mgus2", 1e-6)) {
            jackknife(figures, "all", all, MGUS, expected.table("aalen_johansen"));
            for (String each : List.of("F", "M")) {
                List<Case.Row> own = expected.table("aalen_johansen_by_sex").stream()
                        .filter(row -> row.text("stratum").equals("sex=" + each))
                        .toList();
                jackknife(figures, each, groups.get(each), MGUS, own);
            }
            counted(figures, groups, expected.table("cuminc_est"), expected.table("cuminc_var"));
            counted(figures, groups, expected.table("cuminc_by_sex_est"), expected.table("cuminc_by_sex_var"));
            for (Case.Row row : expected.table("wrong_1_minus_km_pcm")) {
                double curve = KaplanMeier.of(all.only(1))
                        .at(row.number("time"))
                        .orElseThrow()
                        .survival();
                figures.same("1 - KM", 1 - curve, row.number("one_minus_km"));
            }
            Covariates covariates = rows.covariates("age").with("sex", sex, "F");
            CoxFigures.fit(figures, "pcm", Cox.of(all.only(1), covariates), expected.row("cause_specific_cox_pcm"));
            CoxFigures.fit(figures, "death", Cox.of(all.only(2), covariates), expected.row("cause_specific_cox_death"));
            for (Case.Row row : expected.table("gray_test")) {
                String at = "Gray's test of " + row.text("curve");
                ChiSquared test = GrayTest.of(all, sex, Integer.parseInt(row.text("curve")));
                figures.same(at, test.statistic(), row.number("stat"), 1e-9);
                figures.same(at + " df", test.df(), row.number("df"));
                figures.p(at + " p", test.p(), row.number("pv"));
            }
            fineGray(figures, all, covariates, expected.table("fine_gray_pcm"));
        }
    }

    /** R's search stops after its third step, up to 2e-8 from the top where ours is: its figures are those of that step. */
    private static void fineGray(Figures figures, Observations all, Covariates covariates, List<Case.Row> expected) {
        FineGrayModel model = (FineGrayModel) FineGray.of(all, covariates, 1).fit();
        double[] third = new double[expected.size()];
        Subdistribution likelihood = new Subdistribution(all, covariates, 1);
        for (int step = 0; step < 3; step++) {
            Slope slope = likelihood.at(third);
            double[] move = Symmetric.of(slope.information).solve(slope.score);
            Arrays.setAll(third, j -> third[j] + move[j]);
        }
        for (int j = 0; j < third.length; j++) {
            Case.Row row = expected.get(j);
            Estimate ours = model.terms().get(j).coefficient();
            figures.same("Fine and Gray's " + row.text("term"), third[j], row.number("coef"), 1e-9);
            figures.same("Fine and Gray's top " + row.text("term"), ours.value(), row.number("coef"), 2e-8);
            figures.same("Fine and Gray's se " + row.text("term"), ours.se(), row.number("se"));
        }
    }
}

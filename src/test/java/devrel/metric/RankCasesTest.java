package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Tests by ranks and of trends against figures of R. */
class RankCasesTest {
    private static final double TOLERANCE = 1e-8;

    private static Case.Row row(String name) {
        return Case.named("rank-tests").row(name);
    }

    private static void mannWhitney(Compared compared, String name) {
        Case.Row row = row(name);
        MannWhitney test = MannWhitney.of(row.numbers("x"), row.numbers("y"));
        boolean ties = (boolean) row.values().get("ties");
        compared.relative(test.u(), row.number("U"), TOLERANCE, name + " U");
        compared.relative(test.superiority(), row.number("prob_superiority"), TOLERANCE, name + " superiority");
        compared.p(test.normalCorrected(), row.number("p_normal_cc"), TOLERANCE, name + " corrected");
        compared.p(test.normal(), row.number("p_normal"), TOLERANCE, name + " normal");
        compared.relative(test.z(), row.number("z_normal_coin"), TOLERANCE, name + " z");
        compared.p(test.exact(), row.number("p_exact_permutation"), TOLERANCE, name + " exact");
        compared.p(
                test.p(), row.number(ties ? "p_normal_cc" : "p_exact_wilcox_no_ties"), TOLERANCE, name + " as printed");
    }

    private static void kendall(Compared compared, String name) {
        Case.Row row = row(name);
        Kendall test = Kendall.of(row.numbers("x"), row.numbers("y"));
        compared.relative(test.tauB(), row.number("tau_b"), TOLERANCE, name + " tau");
        compared.relative(test.z(), row.number("z"), TOLERANCE, name + " z");
        compared.p(test.normal(), row.number("p_normal"), TOLERANCE, name + " normal");
        compared.p(test.exact(), row.optional("p_exact_no_ties"), TOLERANCE, name + " exact");
        Spearman spearman = Spearman.of(row.numbers("x"), row.numbers("y"));
        compared.relative(spearman.rho(), row.number("spearman_rho"), TOLERANCE, name + " rho");
        compared.p(spearman.p(), row.number("spearman_p_t"), TOLERANCE, name + " p of rho");
    }

    private static void cochranArmitage(Compared compared, String name) {
        Case.Row row = row(name);
        double[] counts = row.numbers("x");
        double[] people = row.numbers("n");
        List<Proportion> groups = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            groups.add(new Proportion((int) counts[i], (int) people[i]));
        }
        CochranArmitage test = CochranArmitage.of(groups, row.numbers("score"));
        compared.relative(test.chiSquared(), row.number("chisq"), TOLERANCE, name + " statistic");
        compared.p(test.p(), row.number("p"), TOLERANCE, name + " p");
        compared.relative(Math.signum(test.z().orElse(0)), row.number("z_sign"), 0, name + " sign");
    }

    private static List<double[]> groups(Case.Row row) {
        double[] values = row.numbers("response");
        double[] groups = row.numbers("group");
        List<DoubleStream.Builder> split = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            while (split.size() < groups[i]) {
                split.add(DoubleStream.builder());
            }
            split.get((int) groups[i] - 1).add(values[i]);
        }
        return split.stream().map(group -> group.build().toArray()).toList();
    }

    private static void groups(Compared compared) {
        Case.Row trend = row("jonckheere");
        Jonckheere jonckheere = Jonckheere.of(groups(trend));
        compared.relative(jonckheere.statistic(), trend.number("J"), TOLERANCE, "J");
        compared.relative(jonckheere.mean(), trend.number("mean_J"), TOLERANCE, "mean of J");
        compared.relative(jonckheere.z(), trend.number("z"), TOLERANCE, "z of J");
        compared.p(jonckheere.p(), trend.number("p"), TOLERANCE, "p of J");
        Case.Row any = row("kruskal");
        KruskalWallis kruskal = KruskalWallis.of(groups(any));
        compared.relative(kruskal.statistic(), any.number("chisq"), TOLERANCE, "H");
        compared.relative(kruskal.df(), any.number("df"), 0, "degrees of freedom of H");
        compared.p(kruskal.p(), any.number("p"), TOLERANCE, "p of H");
    }

    @Test
    void testsByRanksAreThoseOfR(TestReporter reporter) {
        Compared compared = new Compared("rank-tests");
        List.of("mw_no_ties", "mw_likert", "mw_small").forEach(name -> mannWhitney(compared, name));
        MannWhitney tied = MannWhitney.of(
                row("mw_all_tied").numbers("x"), row("mw_all_tied").numbers("y"));
        compared.relative(tied.p(), null, 0, "p of all equal values");
        List.of("kendall_no_ties", "kendall_ties").forEach(name -> kendall(compared, name));
        List.of("cochran_armitage", "cochran_armitage_scores").forEach(name -> cochranArmitage(compared, name));
        groups(compared);
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures()).isEqualTo(3 * 7 + 1 + 2 * 6 + 2 * 3 + 7);
        assertThat(tied.z()).isEqualTo(OptionalDouble.empty());
    }
}

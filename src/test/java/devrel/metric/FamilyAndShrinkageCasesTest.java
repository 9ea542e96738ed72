package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Adjusted p-values, eNPS and estimates by member against figures of R. */
class FamilyAndShrinkageCasesTest {
    private static final double TOLERANCE = 1e-9;

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static void adjusted(Compared compared, List<Case.Row> rows, String... columns) {
        TestFamily family = new TestFamily(
                rows.stream().map(row -> optional(row.optional("p"))).toList());
        for (String column : columns) {
            List<OptionalDouble> actual = switch (column) {
                case "bh" -> family.benjaminiHochberg();
                case "holm" -> family.holm();
                default -> family.bonferroni();
            };
            for (int i = 0; i < rows.size(); i++) {
                compared.relative(actual.get(i), rows.get(i).optional(column), TOLERANCE, column + " " + i);
            }
        }
    }

    @Test
    void adjustedPValuesAreThoseOfR(TestReporter reporter) {
        Compared compared = new Compared("multiple-testing");
        Case many = Case.named("multiple-testing");
        adjusted(compared, many.table("a"), "bh", "holm", "bonferroni");
        adjusted(compared, many.table("b"), "bh", "holm", "bonferroni");
        adjusted(compared, many.table("with_na"), "bh");
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures()).isEqualTo(25 * 3 + 6 * 3 + 4);
    }

    private static Enps enps(double[] answers) {
        return Enps.of(DoubleStream.of(answers).mapToObj(answer -> (int) answer).toList());
    }

    private static void enps(Compared compared, Enps enps, Case.Row row, String at) {
        double n = enps.answers();
        compared.relative(enps.answers(), row.number("n"), 0, at);
        compared.relative(enps.promoters(), row.number("promoters"), 0, at);
        compared.relative(enps.passives(), row.number("passives"), 0, at);
        compared.relative(enps.detractors(), row.number("detractors"), 0, at);
        compared.relative(enps.value(), row.number("enps"), TOLERANCE, at);
        compared.relative(enps.standardError(), row.number("se"), TOLERANCE, at);
        compared.relative(
                enps.standardError() * StrictMath.sqrt(n / (n - 1)), row.number("se_n_minus_1"), TOLERANCE, at);
        compared.relative(enps.wald(0.95).low(), row.number("wald_lo"), TOLERANCE, at);
        compared.relative(enps.wald(0.95).high(), row.number("wald_hi"), TOLERANCE, at);
        Enps added = new Enps(enps.promoters() + 1, enps.passives() + 1, enps.detractors() + 1);
        compared.relative(added.value(), row.number("adjusted1_centre"), TOLERANCE, at);
        compared.relative(enps.interval(0.95).low(), row.number("adjusted1_lo"), TOLERANCE, at);
        compared.relative(enps.interval(0.95).high(), row.number("adjusted1_hi"), TOLERANCE, at);
    }

    @Test
    void enpsIsThatOfR(TestReporter reporter) {
        Compared compared = new Compared("enps");
        Case scores = Case.named("enps");
        for (String name : List.of("a", "b", "c", "d", "e")) {
            enps(compared, enps(scores.row(name).numbers("scores")), scores.row(name), name);
        }
        Case.Row row = scores.row("diff");
        EnpsDifference difference = new EnpsDifference(enps(row.numbers("scores_a")), enps(row.numbers("scores_b")));
        enps(compared, difference.one(), scores.row("diff", "a"), "first");
        enps(compared, difference.other(), scores.row("diff", "b"), "second");
        compared.relative(difference.value(), row.number("diff"), TOLERANCE, "difference");
        compared.relative(difference.standardError(), row.number("se"), TOLERANCE, "error of the difference");
        compared.relative(difference.z(), row.number("z"), TOLERANCE, "z of the difference");
        compared.p(difference.p(), row.number("p"), TOLERANCE, "p of the difference");
        compared.relative(difference.interval(0.95).low(), row.number("lo"), TOLERANCE, "low of the difference");
        compared.relative(difference.interval(0.95).high(), row.number("hi"), TOLERANCE, "high of the difference");
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures()).isEqualTo(7 * 12 + 6);
    }

    private static List<Proportion> members(List<Case.Row> rows) {
        List<Proportion> members = new ArrayList<>();
        rows.forEach(row -> members.add(new Proportion(row.count("x"), row.count("n"))));
        return members;
    }

    private static void posterior(Compared compared, BetaPrior prior, List<Case.Row> rows, double tolerance) {
        for (Case.Row row : rows) {
            Proportion own = new Proportion(row.count("x"), row.count("n"));
            compared.absolute(prior.estimate(own), row.number("post_mean"), tolerance, "estimate");
            compared.absolute(prior.interval(own, 0.95).low(), row.number("lo95"), tolerance, "low");
            compared.absolute(prior.interval(own, 0.95).high(), row.number("hi95"), tolerance, "high");
        }
    }

    private static void likelihood(Compared compared, Case referrers, String... path) {
        List<Case.Row> rows = referrers.table(with(path, "posterior_mle"));
        Shrinkage shrinkage = Shrinkage.byLikelihood(members(rows));
        BetaPrior prior = shrinkage.prior().orElseThrow();
        Case.Row whole = referrers.row(path);
        Case.Row mle = referrers.row(with(path, "mle"));
        compared.relative(shrinkage.pooled().value(), whole.number("pooled"), 1e-10, "pooled");
        compared.relative(prior.alpha(), mle.number("alpha"), 1e-4, "alpha");
        compared.relative(prior.beta(), mle.number("beta"), 1e-4, "beta");
        compared.relative(prior.mean(), mle.number("mean"), 1e-4, "mean");
        compared.relative(prior.correlation(), mle.number("rho"), 1e-4, "correlation");
        compared.relative(prior.logLikelihood(members(rows)), mle.number("loglik"), 1e-9, "likelihood");
        double one =
                new BetaBinomial(members(rows)).logLikelihood(shrinkage.pooled().value(), 0);
        compared.relative(one, whole.number("loglik_binomial"), 1e-9, "likelihood of one share");
        posterior(compared, prior, rows, 1e-5);
    }

    private static void moments(Compared compared, Case referrers, String... path) {
        List<Case.Row> rows = referrers.table(with(path, "posterior_moments"));
        BetaPrior prior = Shrinkage.byMoments(members(rows)).prior().orElseThrow();
        Case.Row moments = referrers.row(with(path, "moments"));
        compared.relative(prior.alpha(), moments.number("alpha"), 1e-10, "alpha");
        compared.relative(prior.beta(), moments.number("beta"), 1e-10, "beta");
        compared.relative(prior.correlation(), moments.number("phi"), 1e-10, "correlation");
        posterior(compared, prior, rows, 1e-10);
    }

    private static String[] with(String[] path, String last) {
        String[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = last;
        return longer;
    }

    @Test
    void referrersAreEstimatedAsInR(TestReporter reporter) {
        Compared likelihood = new Compared("eb-referrers, likelihood");
        Compared moments = new Compared("eb-referrers, moments");
        likelihood(likelihood, Case.named("eb-referrers"), "simulated");
        moments(moments, Case.named("eb-referrers"), "simulated");
        reporter.publishEntry(likelihood.toString());
        reporter.publishEntry(moments.toString());
        assertThat(likelihood.figures()).isEqualTo(7 + 46 * 3);
        assertThat(moments.figures()).isEqualTo(3 + 46 * 3);
    }

    @Test
    void referrersOfTheSimulatedFunnelAreEstimatedAsInR(TestReporter reporter) {
        Case funnel = Case.named("sim-funnel");
        Compared compared = new Compared("sim-funnel, referrers");
        likelihood(compared, funnel, "per_referrer_mature180");
        moments(compared, funnel, "per_referrer_mature180");
        List<Case.Row> all = funnel.table("per_referrer_all", "posterior");
        Shrinkage pooled = Shrinkage.byLikelihood(members(all));
        assertThat(pooled.prior()).isEmpty();
        for (Case.Row row : all) {
            double estimate = pooled.estimate(new Proportion(row.count("x"), row.count("n")));
            compared.relative(estimate, row.number("post_mean"), TOLERANCE, "pooled");
        }
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures()).isGreaterThan(300);
    }

    @Test
    void wavesOfTheSimulatedCompanyHaveTheEnpsOfR(TestReporter reporter) {
        Compared compared = new Compared("sim-company, eNPS");
        for (Case.Row row : Case.named("sim-company").table("enps", "by_wave")) {
            Enps enps = new Enps(row.count("promoters"), row.count("passives"), row.count("detractors"));
            compared.relative(enps.answers(), row.number("responses"), 0, "answers");
            compared.relative(enps.value(), row.number("enps"), TOLERANCE, "score");
            compared.relative(enps.standardError(), row.number("se"), TOLERANCE, "standard error");
            compared.relative(enps.wald(0.95).low(), row.number("wald_lo"), TOLERANCE, "plain low");
            compared.relative(enps.wald(0.95).high(), row.number("wald_hi"), TOLERANCE, "plain high");
            compared.relative(enps.interval(0.95).low(), row.number("adjusted1_lo"), TOLERANCE, "low");
            compared.relative(enps.interval(0.95).high(), row.number("adjusted1_hi"), TOLERANCE, "high");
        }
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures()).isEqualTo(11 * 7);
    }

    @Test
    void whereNoDifferencesCanBeSeenEverybodyGetsThePooledShare() {
        Case referrers = Case.named("eb-referrers");
        Case.Row pooled = referrers.row("under_dispersed");
        List<Case.Row> rows = referrers.table("under_dispersed", "posterior");
        for (Shrinkage shrinkage : List.of(Shrinkage.byLikelihood(members(rows)), Shrinkage.byMoments(members(rows)))) {
            assertThat(shrinkage.prior()).isEmpty();
            for (Case.Row row : rows) {
                Proportion own = new Proportion(row.count("x"), row.count("n"));
                assertThat(shrinkage.estimate(own)).isEqualTo(row.number("post_mean"));
            }
        }
        assertThat(new BetaBinomial(members(rows)).logLikelihood(pooled.number("pooled"), 0))
                .isEqualTo(pooled.number("loglik_binomial"), within(1e-13));
    }
}

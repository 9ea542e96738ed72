package devrel.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Shares, rates and their differences against figures of R. */
class SharesAndRatesCasesTest {
    private static final double EXACT = 1e-9;
    private static final double QUANTILES = 1e-7;
    private static final List<String> STAGES = List.of("application", "screening", "interview", "offer", "hired");

    private static void limits(Compared compared, Interval interval, Case.Row row, String name, double tolerance) {
        String at = name + " of " + row.values().values().stream().limit(4).toList();
        compared.relative(interval.low(), row.number(name + "_lo"), tolerance, at);
        compared.relative(interval.high(), row.optional(name + "_hi"), tolerance, at);
    }

    private static Proportion share(Case.Row row, String count, String of) {
        return new Proportion(row.count(count), row.count(of));
    }

    private static void intervals(Compared compared, List<Case.Row> rows, double exact) {
        for (Case.Row row : rows) {
            Proportion share = share(row, "x", "n");
            double level = row.number("level");
            compared.relative(share.value(), row.number("p"), exact, "share");
            limits(compared, share.wilson(level), row, "wilson", exact);
            limits(compared, share.wilsonCorrected(level), row, "wilson_cc", exact);
            limits(compared, share.clopperPearson(level), row, "clopper_pearson", QUANTILES);
            limits(compared, share.jeffreys(level), row, "jeffreys", QUANTILES);
            limits(compared, share.agrestiCoull(level), row, "agresti_coull", exact);
        }
    }

    @Test
    void sharesHaveTheIntervalsOfR(TestReporter reporter) {
        Compared compared = new Compared("proportions");
        intervals(compared, Case.named("proportions").table("rows95"), EXACT);
        intervals(compared, Case.named("proportions").table("rows90"), EXACT);
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures()).isEqualTo(25 * 11);
    }

    @Test
    void ratesHaveTheIntervalsOfR(TestReporter reporter) {
        Compared compared = new Compared("rates");
        for (Case.Row row : Case.named("rates").table("rows")) {
            Rate rate = new Rate(row.count("events"), row.number("person_time"));
            double level = row.number("level");
            compared.relative(rate.value(), row.number("rate"), EXACT, "rate");
            limits(compared, rate.garwood(level), row, "garwood", QUANTILES);
            limits(compared, rate.byar(level), row, "byar", QUANTILES);
            limits(compared, rate.jeffreys(level), row, "jeffreys", QUANTILES);
        }
        for (Case.Row row : Case.named("rates").table("ratio")) {
            RateRatio ratio = new RateRatio(
                    new Rate(row.count("x1"), row.number("t1")), new Rate(row.count("x2"), row.number("t2")));
            compared.relative(ratio.value(), row.optional("rate_ratio"), QUANTILES, "ratio");
            compared.relative(ratio.interval(0.95).low(), row.number("lo"), QUANTILES, "low of ratio");
            compared.relative(ratio.interval(0.95).high(), row.optional("hi"), QUANTILES, "high of ratio");
            compared.p(OptionalDouble.of(ratio.p()), row.number("p_exact"), QUANTILES, "p of ratio");
        }
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures()).isEqualTo(9 * 7 + 6 * 4);
    }

    /** The odds ratios are compared in {@link FisherExactTest}: R's are not exact. */
    private static void pair(Compared compared, Case.Row row) {
        Proportion one = share(row, "x1", "n1");
        Proportion other = share(row, "x2", "n2");
        FisherExact fisher = new FisherExact(one, other);
        ChiSquareTest chiSquare = new ChiSquareTest(List.of(one, other));
        compared.absolute(one.value() - other.value(), row.number("diff"), 1e-14, "difference");
        limits(compared, one.newcombe(other, 0.95), row, "newcombe", QUANTILES);
        compared.p(OptionalDouble.of(fisher.p()), row.number("fisher_p"), QUANTILES, "Fisher's p");
        compared.p(OptionalDouble.of(fisher.pGreater()), row.number("fisher_p_greater"), QUANTILES, "Fisher, greater");
        compared.p(OptionalDouble.of(fisher.pLess()), row.number("fisher_p_less"), QUANTILES, "Fisher, less");
        compared.relative(chiSquare.statistic(), row.optional("pearson_chisq"), QUANTILES, "Pearson's statistic");
        compared.p(chiSquare.p(), row.optional("pearson_p"), QUANTILES, "Pearson's p");
        compared.p(chiSquare.yates(), row.optional("yates_chisq"), QUANTILES, "Yates's statistic");
        compared.p(chiSquare.yatesP(), row.optional("yates_p"), QUANTILES, "Yates's p");
    }

    @Test
    void twoSharesAreComparedAsInR(TestReporter reporter) {
        Compared compared = new Compared("two-proportions");
        Case.named("two-proportions").table("rows").forEach(row -> pair(compared, row));
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures()).isEqualTo(8 * 10);
    }

    /** How many of each source came to each stage, all of them under ALL. */
    private static SortedMap<String, StageCounts> stages(List<Map<String, String>> candidates) {
        Map<String, int[]> counts = new HashMap<>();
        for (Map<String, String> candidate : candidates) {
            for (String source : List.of("ALL", candidate.get("source"))) {
                int[] reached = counts.computeIfAbsent(source, s -> new int[STAGES.size()]);
                for (int i = 0; i < reached.length; i++) {
                    reached[i] += Integer.parseInt(candidate.get(STAGES.get(i)));
                }
            }
        }
        SortedMap<String, StageCounts> stages = new TreeMap<>();
        counts.forEach((source, reached) -> {
            List<Integer> list = new ArrayList<>();
            for (int each : reached) {
                list.add(each);
            }
            stages.put(source, new StageCounts(list));
        });
        return stages;
    }

    private static void steps(Compared compared, Case funnel, SortedMap<String, StageCounts> stages) {
        for (Case.Row row : funnel.table("stages")) {
            Proportion step = stages.get(row.text("source")).conversions().get(STAGES.indexOf(row.text("from")));
            compared.relative(step.count(), row.number("x"), 0, "came on");
            compared.relative(step.of(), row.number("n"), 0, "came");
            compared.relative(step.value(), row.number("p"), QUANTILES, "share");
            limits(compared, step.wilson(0.95), row, "wilson", QUANTILES);
        }
    }

    private static void sources(Compared compared, Case funnel, SortedMap<String, Proportion> hired) {
        ChiSquareTest overall = new ChiSquareTest(List.copyOf(hired.values()));
        compared.relative(overall.statistic(), funnel.row().number("chisq"), QUANTILES, "statistic over all sources");
        compared.relative(overall.df(), funnel.row().number("df"), 0, "degrees of freedom");
        compared.p(overall.p(), funnel.row().number("p"), QUANTILES, "p over all sources");
        List<ShareComparison> pairs = ShareComparison.ofAllPairs(hired, 0.95);
        List<Case.Row> rows = funnel.table("pairwise");
        assertThat(pairs).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Case.Row row = rows.get(i);
            ShareComparison pair = pairs.get(i);
            assertThat(pair.one() + " " + pair.other()).isEqualTo(row.text("a") + " " + row.text("b"));
            pair(compared, row);
            compared.absolute(pair.difference(), row.number("diff"), 1e-14, "difference");
            compared.p(OptionalDouble.of(pair.p()), row.number("fisher_p"), QUANTILES, "p");
            compared.p(OptionalDouble.of(pair.q()), row.number("fisher_bh"), QUANTILES, "q");
        }
    }

    @Test
    void stagesAndSourcesAreThoseOfR(TestReporter reporter) {
        Case funnel = Case.named("stage-funnel");
        Compared compared = new Compared("stage-funnel");
        SortedMap<String, StageCounts> stages = stages(Case.rows("procter_funnel.csv"));
        steps(compared, funnel, stages);
        SortedMap<String, Proportion> hired = new TreeMap<>();
        stages.forEach((source, counts) -> hired.put(source, counts.whole()));
        hired.remove("ALL");
        sources(compared, funnel, hired);
        intervals(compared, funnel.table("by_recruiter"), QUANTILES);
        reporter.publishEntry(compared.toString());
        assertThat(compared.figures())
                .isEqualTo(16 * 5 + 3 + 3 * 13 + funnel.table("by_recruiter").size() * 11);
    }
}

package devrel.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether groups leave at different rates: events observed in each against those expected if all were alike, over the
 * times at which somebody leaves, also under delayed entry. Mantel (1966), Cancer Chemother. Rep. 50, 163; hypergeometric
 * variance, Klein and Moeschberger (2003), formulas 7.3.1 to 7.3.4, stratified 7.5.1; R's {@code survdiff}.
 */
public final class LogRank {
    private final Levels groups;
    private final double rho;
    private final double[] observed;
    private final double[] expected;
    private final double[][] variance;

    private LogRank(Levels groups, double rho) {
        this.groups = groups;
        this.rho = rho;
        observed = new double[groups.count()];
        expected = new double[groups.count()];
        variance = new double[groups.count()][groups.count()];
    }

    /** The plain test: every event counts the same. */
    public static LogRank of(Observations rows, Levels groups) {
        return stratified(rows, groups, Levels.one(rows.size()));
    }

    /** The test within strata: rows are only compared with rows of their stratum. One of a single row adds nothing. */
    public static LogRank stratified(Observations rows, Levels groups, Levels strata) {
        return weighted(rows, groups, strata, 0);
    }

    /**
     * The test with each event weighted by S(t-)^rho of its stratum: 0 for the log-rank test, 1 for the one of Peto and
     * Peto, in which early events count more. Harrington and Fleming (1982), Biometrika 69, 553.
     */
    public static LogRank weighted(Observations rows, Levels groups, Levels strata, double rho) {
        LogRank test = new LogRank(groups, rho);
        for (int[] kept : strata.rows()) {
            test.add(rows.keep(kept), groups.keep(kept));
        }
        return test;
    }

    private void add(Observations rows, Levels of) {
        RiskSets sets = RiskSets.atEvents(rows);
        int[][] change = new int[sets.times.length + 1][groups.count()];
        int[][] events = new int[sets.times.length][groups.count()];
        for (int i = 0; i < rows.size(); i++) {
            change[sets.from(i)][of.of(i)]++;
            change[sets.to(i)][of.of(i)]--;
            if (rows.event(i)) {
                events[sets.to(i) - 1][of.of(i)]++;
            }
        }
        add(sets, change, events);
    }

    private void add(RiskSets sets, int[][] change, int[][] events) {
        double survival = 1;
        int[] atRisk = new int[groups.count()];
        for (int t = 0; t < sets.times.length; t++) {
            for (int g = 0; g < atRisk.length; g++) {
                atRisk[g] += change[t][g];
            }
            add(StrictMath.pow(survival, rho), sets.atRisk[t], sets.events[t], atRisk, events[t]);
            survival *= 1 - (double) sets.events[t] / sets.atRisk[t];
        }
    }

    private void add(double weight, double all, double leaving, int[] atRisk, int[] events) {
        double spread = all > 1 ? weight * weight * leaving * (all - leaving) / (all - 1) : 0;
        for (int g = 0; g < atRisk.length; g++) {
            double share = atRisk[g] / all;
            observed[g] += weight * events[g];
            expected[g] += weight * leaving * share;
            for (int h = 0; h < atRisk.length && spread > 0; h++) {
                variance[g][h] += spread * ((g == h ? share : 0) - share * (atRisk[h] / all));
            }
        }
    }

    /** Events of a group, observed and expected; weighted ones where the test is. */
    public record Group(String name, int size, double observed, double expected) {}

    /** The groups, in the order of their levels. */
    public List<Group> groups() {
        List<Group> all = new ArrayList<>();
        int[][] sizes = groups.rows();
        for (int g = 0; g < groups.count(); g++) {
            all.add(new Group(groups.name(g), sizes[g].length, observed[g], expected[g]));
        }
        return all;
    }

    /** The covariance of observed less expected, group by group. */
    public double[][] variance() {
        double[][] copy = new double[variance.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = variance[i].clone();
        }
        return copy;
    }

    /**
     * The test of all groups at once. Degrees of freedom: the groups that were ever at risk when somebody left, less
     * one, less what was never at risk beside another; none when nothing can be compared.
     */
    public ChiSquared test() {
        int[] kept =
                IntStream.range(0, expected.length).filter(g -> expected[g] > 0).toArray();
        int size = Math.max(0, kept.length - 1);
        double[] beyond = new double[size];
        double[][] spread = new double[size][size];
        for (int i = 0; i < size; i++) {
            beyond[i] = observed[kept[i]] - expected[kept[i]];
            for (int j = 0; j < size; j++) {
                spread[i][j] = variance[kept[i]][kept[j]];
            }
        }
        Symmetric factors = Symmetric.of(spread);
        return factors.rank() == 0 ? ChiSquared.none() : new ChiSquared(factors.quadratic(beyond), factors.rank());
    }

    /**
     * The test for a trend over groups that are ordered, with a score for each level. Tarone (1975), Biometrika 62, 679;
     * Klein and Moeschberger (2003), formula 7.4.1.
     */
    public ChiSquared trend(double... scores) {
        double sum = 0;
        double spread = 0;
        for (int g = 0; g < scores.length; g++) {
            sum += scores[g] * (observed[g] - expected[g]);
            for (int h = 0; h < scores.length; h++) {
                spread += scores[g] * variance[g][h] * scores[h];
            }
        }
        return spread > 0 ? new ChiSquared(sum * sum / spread, 1) : ChiSquared.none();
    }
}

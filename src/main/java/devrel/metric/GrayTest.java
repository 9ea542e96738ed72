package devrel.metric;

import java.util.Arrays;

/**
 * Whether the incidence of one cause differs between groups when ends of other causes rule it out, which is a question
 * about how many end so; why, from the cause's own rate or from the others', it does not tell (for that a cause-specific
 * {@link Cox}). Gray (1988), Ann. Stat. 16, 1141, with rho = 0; R's {@code cmprsk::cuminc}. Rows at risk from the
 * beginning.
 */
public final class GrayTest {
    private final int groups;
    private final double[] beyond;
    private final double[][] variance;
    /** Of each group, what is left of it and its incidence before a time. */
    private final double[] left;

    private final double[] incidence;
    /** What the weights of the groups' ends have come to by a time, group by group. */
    private final double[][] weighed;

    private double pooled;

    private GrayTest(int groups) {
        this.groups = groups;
        beyond = new double[groups];
        variance = new double[groups][groups];
        left = new double[groups];
        Arrays.fill(left, 1);
        incidence = new double[groups];
        weighed = new double[groups][groups];
    }

    /**
     * The test of all groups at once against the same incidence of a cause in each. Degrees of freedom: the groups less
     * one; none when nothing can be compared. Refuses delayed entry, under which it is not defined.
     */
    public static ChiSquared of(Observations rows, Levels groups, int cause) {
        rows.requireFromTheBeginning();
        GrayTest test = new GrayTest(groups.count());
        Time[] times = Time.of(rows, groups, cause);
        for (Time time : times) {
            test.pass(time);
        }
        for (Time time : times) {
            test.spread(time);
        }
        return test.result();
    }

    /** Who was at risk at a time and ended, by group, and how things stood there. */
    private static final class Time {
        final double[] atRisk;
        final double[] own;
        final double[] others;
        final double[] before;
        final double[] after;
        /** Those at risk, each counted with those gone before it. */
        final double[] standing;

        final double[][] weighedBy;
        double pooledAfter;

        private Time(int groups) {
            atRisk = new double[groups];
            own = new double[groups];
            others = new double[groups];
            before = new double[groups];
            after = new double[groups];
            standing = new double[groups];
            weighedBy = new double[groups][];
        }

        static Time[] of(Observations rows, Levels groups, int cause) {
            RiskSets sets = RiskSets.atEvents(rows);
            Time[] times = new Time[sets.times.length];
            Arrays.setAll(times, t -> new Time(groups.count()));
            for (int i = 0; i < rows.size(); i++) {
                int last = sets.to(i) - 1;
                if (last >= 0) {
                    times[last].atRisk[groups.of(i)]++;
                }
                if (rows.event(i)) {
                    (rows.cause(i) == cause ? times[last].own : times[last].others)[groups.of(i)]++;
                }
            }
            for (int t = times.length - 2; t >= 0; t--) {
                for (int g = 0; g < groups.count(); g++) {
                    times[t].atRisk[g] += times[t + 1].atRisk[g];
                }
            }
            return times;
        }

        double all(double[] of) {
            return Arrays.stream(of).sum();
        }
    }

    private void pass(Time time) {
        double[] subject = new double[groups];
        for (int g = 0; g < groups; g++) {
            time.before[g] = left[g];
            if (time.atRisk[g] > 0) {
                time.standing[g] = time.atRisk[g] / left[g];
                subject[g] = time.standing[g] * (1 - incidence[g]);
                incidence[g] += left[g] * time.own[g] / time.atRisk[g];
                left[g] *= (time.atRisk[g] - time.own[g] - time.others[g]) / time.atRisk[g];
            }
            time.after[g] = left[g];
        }
        double ends = time.all(time.own);
        for (int g = 0; g < groups; g++) {
            beyond[g] += time.own[g] - ends * subject[g] / time.all(subject);
        }
        weigh(time, ends / time.all(time.standing));
    }

    private void weigh(Time time, double step) {
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h < groups; h++) {
                weighed[g][h] += weight(time, g, h) * step / (1 - pooled);
            }
            time.weighedBy[g] = weighed[g].clone();
        }
        pooled += step;
        time.pooledAfter = pooled;
    }

    /** How an end in a group weighs in what another, or itself, is beyond its share. */
    private static double weight(Time time, int of, int in) {
        return time.standing[in] * ((of == in ? 1 : 0) - time.standing[of] / time.all(time.standing));
    }

    private void spread(Time time) {
        double ends = time.all(time.own);
        double standing = time.all(time.standing);
        for (int in = 0; in < groups; in++) {
            double n = time.atRisk[in];
            double before = time.before[in];
            double later = time.after[in] > 0 ? (1 - time.pooledAfter) / time.after[in] : 0;
            if (n > 0 && ends > 0) {
                double tied = ends > 1 ? 1 - (ends - 1) / (standing * before - 1) : 1;
                add(time, in, 1, 1 - later, tied * before * ends / (standing * n));
            }
            if (time.others[in] > 0) {
                double tied = time.others[in] > 1 ? 1 - (time.others[in] - 1) / (n - 1) : 1;
                add(time, in, 0, later, tied * before * before * time.others[in] / (n * n));
            }
        }
    }

    /** What ends in a group add to the variance: by themselves, and by what they take from later times. */
    private void add(Time time, int in, double own, double later, double size) {
        double[] moved = new double[groups];
        for (int g = 0; g < groups; g++) {
            moved[g] = own * weight(time, g, in) + later * (weighed[g][in] - time.weighedBy[g][in]);
        }
        for (int g = 0; g < groups; g++) {
            for (int h = 0; h < groups; h++) {
                variance[g][h] += size * moved[g] * moved[h];
            }
        }
    }

    private ChiSquared result() {
        int size = Math.max(0, groups - 1);
        double[][] spread = new double[size][];
        for (int g = 0; g < size; g++) {
            spread[g] = Arrays.copyOf(variance[g], size);
        }
        Symmetric factors = Symmetric.of(spread);
        return factors.rank() == 0
                ? ChiSquared.none()
                : new ChiSquared(factors.quadratic(Arrays.copyOf(beyond, size)), factors.rank());
    }
}

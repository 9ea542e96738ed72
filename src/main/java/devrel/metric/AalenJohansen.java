package devrel.metric;

import java.util.Optional;

/**
 * The probability of having ended of each cause by a time, when an end of one cause rules out the others: the cumulative
 * incidences, which add up to 1 with the share still there. Aalen and Johansen (1978), Scand. J. Stat. 5, 141; Klein and
 * Moeschberger (2003), section 4.7. One less Kaplan-Meier per cause, the other causes censored, overstates it.
 */
public final class AalenJohansen {
    private final Observations rows;
    private final Levels clusters;
    private final RiskSets sets;
    private final int causes;
    private final int[][] ends;
    private final double[] before;
    private final double[][] incidence;

    private AalenJohansen(Observations rows, Levels clusters) {
        this.rows = rows;
        this.clusters = clusters;
        sets = RiskSets.atEvents(rows);
        causes = rows.causes();
        ends = new int[sets.times.length][causes + 1];
        for (int i = 0; i < rows.size(); i++) {
            if (rows.event(i)) {
                ends[sets.to(i) - 1][rows.cause(i)]++;
            }
        }
        before = new double[sets.times.length];
        incidence = new double[sets.times.length + 1][causes + 1];
        incidence[0][0] = 1;
        for (int t = 0; t < before.length; t++) {
            step(t);
        }
    }

    private void step(int t) {
        before[t] = incidence[t][0];
        for (int cause = 1; cause <= causes; cause++) {
            incidence[t + 1][cause] = incidence[t][cause] + before[t] * ends[t][cause] / sets.atRisk[t];
        }
        incidence[t + 1][0] = before[t] * (1 - (double) sets.events[t] / sets.atRisk[t]);
    }

    /** The incidences of these rows, each row a person. */
    public static AalenJohansen of(Observations rows) {
        return of(rows, Levels.each(rows.size()));
    }

    /** The incidences of rows of which several may be of one person: the cluster of each. */
    public static AalenJohansen of(Observations rows, Levels clusters) {
        return new AalenJohansen(rows, clusters);
    }

    /** The last time at which somebody was watched; not a number without rows. */
    public double last() {
        return rows.last().orElse(Double.NaN);
    }

    /**
     * The probability of an end of that cause by a time, or for cause 0 of none, from 0 to 1; its standard error is the
     * infinitesimal jackknife's, robust over clusters (R's {@code survfit}). Empty after the last time at which somebody
     * was watched, and for a cause that nobody had.
     */
    public Optional<Estimate> at(int cause, double time) {
        return known(cause, time)
                ? Optional.of(new Estimate(probability(cause, time), jackknife(cause, time)))
                : none();
    }

    /**
     * The same probability with Aalen's standard error (R's {@code cmprsk::cuminc}), from the counts alone, the
     * ends of each cause a hypergeometric draw of their own; for causes from 1 and without clusters. Aalen (1978), Ann.
     * Stat. 6, 534; Gray (1988), Ann. Stat. 16, 1141.
     */
    public Optional<Estimate> aalen(int cause, double time) {
        return known(cause, time) ? Optional.of(new Estimate(probability(cause, time), counted(cause, time))) : none();
    }

    private static Optional<Estimate> none() {
        return Optional.empty();
    }

    private boolean known(int cause, double time) {
        return cause <= causes && time <= last();
    }

    private double probability(int cause, double time) {
        return incidence[sets.upTo(time)][cause];
    }

    private double jackknife(int cause, double time) {
        double[] shares = new double[clusters.count()];
        if (cause == 0) {
            for (int each = 1; each <= causes; each++) {
                new Influence(each, sets.upTo(time)).addTo(shares);
            }
        } else {
            new Influence(cause, sets.upTo(time)).addTo(shares);
        }
        double squares = 0;
        for (double share : shares) {
            squares += share * share;
        }
        return StrictMath.sqrt(squares);
    }

    /** How much each row moves the incidence of a cause at a time: what it adds by its end, less what being there costs. */
    private final class Influence {
        private final int cause;
        private final int until;
        private final double[] there;

        Influence(int cause, int until) {
            this.cause = cause;
            this.until = until;
            there = new double[until + 1];
            for (int t = 0; t < until; t++) {
                double hazard = (double) sets.events[t] / sets.atRisk[t];
                there[t + 1] =
                        there[t] - before[t] * ends[t][cause] / sets.atRisk[t] / sets.atRisk[t] + hazard * lost(t);
            }
        }

        /** What one end of any cause takes from the later incidence; nothing is later once nobody is left. */
        private double lost(int t) {
            int staying = sets.atRisk[t] - sets.events[t];
            return staying == 0 ? 0 : (incidence[until][cause] - incidence[t + 1][cause]) / staying;
        }

        void addTo(double[] shares) {
            for (int row = 0; row < rows.size(); row++) {
                int to = Math.min(sets.to(row), until);
                int from = Math.min(sets.from(row), to);
                shares[clusters.of(row)] += there[to] - there[from] + end(row);
            }
        }

        private double end(int row) {
            int t = sets.to(row) - 1;
            if (!rows.event(row) || t >= until) {
                return 0;
            }
            return (rows.cause(row) == cause ? before[t] / sets.atRisk[t] : 0) - lost(t);
        }
    }

    private double counted(int cause, double time) {
        int until = sets.upTo(time);
        double variance = 0;
        for (int t = 0; t < until; t++) {
            double left = incidence[t + 1][0];
            double lost = left > 0 ? (incidence[until][cause] - incidence[t + 1][cause]) / left : 0;
            int own = ends[t][cause];
            variance += part(t, own) * (1 - lost) * (1 - lost);
            variance += part(t, sets.events[t] - own) * lost * lost;
        }
        return StrictMath.sqrt(variance);
    }

    /** The variance of what so many ends at a time take from those there before. */
    private double part(int t, int ended) {
        double n = sets.atRisk[t];
        double tied = ended > 1 ? (n - ended) / (n - 1) : 1;
        return before[t] * before[t] * tied * ended / (n * n);
    }
}

package devrel.metric;

import java.util.Arrays;

/**
 * Among the pairs of which one left while the other was at risk and stayed: how often the one of the higher predicted
 * hazard left. Harrell, Lee and Mark (1996), Stat. Med. 15, 361; as R counts it with {@code coxph}.
 *
 * @param concordant pairs in which it was the higher one
 * @param discordant pairs in which it was the lower one
 * @param tiedRisk pairs of the same predicted hazard, which count half
 * @param tiedTime pairs that left at the same time
 * @param tiedBoth of those, pairs of the same predicted hazard, which are not in {@code tiedTime}
 * @param se the standard error of the share by the infinitesimal jackknife, over clusters where there are
 */
public record Concordance(
        double concordant, double discordant, double tiedRisk, double tiedTime, double tiedBoth, double se) {
    /** From 0 to 1; 0.5 tells nothing; not a number without pairs. */
    public double value() {
        return (concordant + tiedRisk / 2) / (concordant + discordant + tiedRisk);
    }

    static Concordance of(Histories rows, double[] risk, Levels clusters) {
        return new Pairs(rows, risk).counted(clusters);
    }

    /** Goes over the event times from the last to the first, with those at risk and the events so far by their risk. */
    private static final class Pairs {
        private final Histories rows;
        private final int[] rank;
        private final Tally atRisk;
        private final Tally left;
        /** Of each row: pairs for less pairs against, and all pairs. */
        private final double[] balance;

        private final double[] pairs;
        private double tiedTime;
        private double tiedBoth;
        private double above;
        private double below;
        private double level;

        Pairs(Histories rows, double[] risk) {
            this.rows = rows;
            double[] distinct = SameTimes.distinct(risk);
            rank = new int[risk.length];
            for (int i = 0; i < rank.length; i++) {
                rank[i] = Arrays.binarySearch(distinct, risk[i]);
            }
            atRisk = new Tally(distinct.length);
            left = new Tally(distinct.length);
            balance = new double[risk.length];
            pairs = new double[risk.length];
        }

        Concordance counted(Levels clusters) {
            int in = 0;
            int out = 0;
            for (int t = rows.length() - 1; t >= 0; t--) {
                out = endAfter(t, out);
                int first = in;
                while (in < rows.count && rows.to[in] > t) {
                    in++;
                }
                events(first, in);
            }
            endAfter(-1, out);
            return new Concordance(above, below, level, tiedTime, tiedBoth, se(clusters));
        }

        private int endAfter(int t, int next) {
            int out = next;
            while (out < rows.count && rows.from[rows.leaving[out]] > t) {
                end(rows.leaving[out++]);
            }
            return out;
        }

        /** Those censored before the next event begin to be seen before the events here, those with events after them. */
        private void events(int first, int last) {
            for (int i = first; i < last; i++) {
                if (!rows.event[i]) {
                    begin(i);
                }
            }
            int[] now = eventsOf(first, last);
            Arrays.stream(now).forEach(this::leave);
            Arrays.stream(now).forEach(i -> left.add(rank[i], 1));
            Arrays.stream(now).forEach(this::begin);
            ties(now);
        }

        private int[] eventsOf(int first, int last) {
            int[] events = new int[last - first];
            int size = 0;
            for (int i = first; i < last; i++) {
                if (rows.event[i]) {
                    events[size++] = i;
                }
            }
            return Arrays.copyOf(events, size);
        }

        private void ties(int[] now) {
            int[] ranks = new int[now.length];
            for (int k = 0; k < now.length; k++) {
                ranks[k] = rank[now[k]];
            }
            Arrays.sort(ranks);
            double alike = 0;
            int run = 0;
            for (int k = 1; k < ranks.length; k++) {
                run = ranks[k] == ranks[k - 1] ? run + 1 : 0;
                alike += run;
            }
            tiedBoth += alike;
            tiedTime += now.length * (now.length - 1) / 2.0 - alike;
        }

        private void leave(int i) {
            double lower = atRisk.below(rank[i]);
            double same = atRisk.below(rank[i] + 1) - lower;
            double higher = atRisk.total() - lower - same;
            above += lower;
            below += higher;
            level += same;
            balance[i] += lower - higher;
            pairs[i] += lower + same + higher;
        }

        private void begin(int i) {
            atRisk.add(rank[i], 1);
            seen(i, -1);
        }

        private void end(int i) {
            atRisk.add(rank[i], -1);
            seen(i, 1);
        }

        /** The events while a row was at risk are those seen at its end less those seen at its beginning. */
        private void seen(int i, int sign) {
            double lower = left.below(rank[i]);
            double higher = left.total() - left.below(rank[i] + 1);
            balance[i] += sign * (higher - lower);
            pairs[i] += sign * left.total();
        }

        private double se(Levels clusters) {
            double all = above + below + level;
            double somers = (above - below) / all;
            double[] influence = new double[clusters.count()];
            for (int i = 0; i < rank.length; i++) {
                influence[clusters.of(rows.row[i])] += (balance[i] - somers * pairs[i]) / all;
            }
            double squares = 0;
            for (double each : influence) {
                squares += each * each;
            }
            return StrictMath.sqrt(squares) / 2;
        }
    }

    /** Counts by rank with their running sums: Fenwick (1994), Softw. Pract. Exp. 24, 327. */
    private static final class Tally {
        private final int[] tree;
        private int total;

        Tally(int ranks) {
            tree = new int[ranks + 1];
        }

        void add(int rank, int count) {
            total += count;
            for (int i = rank + 1; i < tree.length; i += i & -i) {
                tree[i] += count;
            }
        }

        int below(int rank) {
            int sum = 0;
            for (int i = rank; i > 0; i -= i & -i) {
                sum += tree[i];
            }
            return sum;
        }

        int total() {
            return total;
        }
    }
}

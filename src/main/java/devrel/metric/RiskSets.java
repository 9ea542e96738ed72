package devrel.metric;

import java.util.Arrays;

/**
 * How many are at risk, have an event, are censored, at each time of a sorted list: row i is at risk at the times from
 * {@code from(i)} up to, not including, {@code to(i)}.
 */
final class RiskSets {
    final double[] times;
    final int[] atRisk;
    final int[] events;
    final int[] censored;
    private final int[] from;
    private final int[] to;

    private RiskSets(Observations rows, double[] times) {
        this.times = times;
        from = new int[rows.size()];
        to = new int[rows.size()];
        for (int i = 0; i < from.length; i++) {
            // pieces of one course follow each other
            from[i] = i > 0 && rows.entry(i) == rows.exit(i - 1) ? to[i - 1] : upTo(rows.entry(i));
            to[i] = upTo(rows.exit(i));
        }
        atRisk = new int[times.length];
        events = new int[times.length];
        censored = new int[times.length];
        count(rows);
    }

    /** At every time at which somebody leaves. */
    static RiskSets atExits(Observations rows) {
        return new RiskSets(rows, SameTimes.distinct(rows.exits()));
    }

    /** At every time at which somebody has an event. */
    static RiskSets atEvents(Observations rows) {
        double[] exits = new double[rows.events()];
        int size = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.event(i)) {
                exits[size++] = rows.exit(i);
            }
        }
        return new RiskSets(rows, SameTimes.distinct(exits));
    }

    private void count(Observations rows) {
        int[] change = new int[times.length + 1];
        for (int i = 0; i < from.length; i++) {
            change[from[i]]++;
            change[to[i]]--;
            int last = to[i] - 1;
            if (last >= 0 && times[last] == rows.exit(i)) {
                (rows.event(i) ? events : censored)[last]++;
            }
        }
        int watched = 0;
        for (int i = 0; i < times.length; i++) {
            watched += change[i];
            atRisk[i] = watched;
        }
    }

    /** How many of the times are not after {@code time}. */
    int upTo(double time) {
        int at = Arrays.binarySearch(times, time);
        return at >= 0 ? at + 1 : -at - 1;
    }

    int from(int row) {
        return from[row];
    }

    int to(int row) {
        return to[row];
    }
}

package devrel.metric;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Who was watched from when to when, and how it ended: row i is at risk at time t when {@code entry < t <= exit}, and at
 * its exit has an event of a cause (1, 2, …) or is censored (0). Times in any one unit. Times that differ by less than
 * rounding count as equal. An event at a time comes before the censorings at it.
 */
public final class Observations {
    private final double[] entry;
    private final double[] exit;
    private final int[] cause;

    private Observations(double[] entry, double[] exit, int[] cause) {
        this.entry = entry;
        this.exit = exit;
        this.cause = cause;
    }

    /** Rows at risk from the beginning; an exit at 0 is one on the first day. Cause 0 is a censoring. */
    public static Observations of(double[] exit, int[] cause) {
        double[] entry = new double[exit.length];
        Arrays.fill(entry, Double.NEGATIVE_INFINITY);
        return of(entry, exit, cause);
    }

    /**
     * Rows with delayed entry, or of counting processes. Arrays of the same length; a row that does not exit after its
     * entry has no time at risk and is refused, as are times that are not numbers.
     */
    public static Observations of(double[] entry, double[] exit, int[] cause) {
        require(entry.length == exit.length && exit.length == cause.length, "arrays of different lengths");
        SameTimes same = SameTimes.among(entry, exit);
        double[] entries = same.joined(entry);
        double[] exits = same.joined(exit);
        for (int i = 0; i < exits.length; i++) {
            require(entries[i] < exits[i] && exits[i] < Double.POSITIVE_INFINITY, "a row without time at risk");
            require(cause[i] >= 0, "a cause below 0");
        }
        return new Observations(entries, exits, cause.clone());
    }

    /** Rows that end with an event or are censored. */
    public static Observations of(double[] entry, double[] exit, boolean[] event) {
        return of(entry, exit, causes(event));
    }

    /** Rows at risk from the beginning that end with an event or are censored. */
    public static Observations of(double[] exit, boolean[] event) {
        return of(exit, causes(event));
    }

    private static int[] causes(boolean[] event) {
        int[] cause = new int[event.length];
        for (int i = 0; i < event.length; i++) {
            cause[i] = event[i] ? 1 : 0;
        }
        return cause;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public int size() {
        return exit.length;
    }

    /** When the row comes under observation; minus infinity without delayed entry. */
    public double entry(int row) {
        return entry[row];
    }

    public double exit(int row) {
        return exit[row];
    }

    /** Of what the row ended, from 1; 0 when censored. */
    public int cause(int row) {
        return cause[row];
    }

    public boolean event(int row) {
        return cause[row] > 0;
    }

    /** How many rows end with an event, of any cause. */
    public int events() {
        int events = 0;
        for (int each : cause) {
            events += each > 0 ? 1 : 0;
        }
        return events;
    }

    /** The highest cause; 0 when all are censored. */
    public int causes() {
        return Arrays.stream(cause).max().orElse(0);
    }

    /** How many are at risk at a time. */
    public int atRisk(double time) {
        int atRisk = 0;
        for (int i = 0; i < exit.length; i++) {
            atRisk += entry[i] < time && time <= exit[i] ? 1 : 0;
        }
        return atRisk;
    }

    /** The last time at which somebody was watched; empty without rows. */
    public OptionalDouble last() {
        return Arrays.stream(exit).max();
    }

    /**
     * The first time just after which at least so many are at risk, where a curve under delayed entry can start: 0 when
     * they are at risk from the beginning; empty when there are never so many.
     */
    public OptionalDouble firstWith(int atRisk) {
        double[] starts = entry.clone();
        double[] ends = exit.clone();
        Arrays.sort(starts);
        Arrays.sort(ends);
        int gone = 0;
        for (int begun = 1; begun <= starts.length; begun++) {
            double start = starts[begun - 1];
            while (ends[gone] <= start) {
                gone++;
            }
            if (begun - gone >= atRisk) {
                return OptionalDouble.of(Math.max(start, 0));
            }
        }
        return OptionalDouble.empty();
    }

    /** Those still there after {@code start}, watched from then on: what a curve "given {@code start}" is made of. */
    public Observations given(double start) {
        Observations there = keep(after(start));
        for (int i = 0; i < there.entry.length; i++) {
            there.entry[i] = Math.max(there.entry[i], start);
        }
        return there;
    }

    /** The rows that exit after {@code start}, to take what belongs to them along with {@link #given}. */
    public int[] after(double start) {
        int[] rows = new int[exit.length];
        int size = 0;
        for (int i = 0; i < exit.length; i++) {
            if (exit[i] > start) {
                rows[size++] = i;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    /** Some of the rows. */
    public Observations keep(int[] rows) {
        Observations kept = new Observations(new double[rows.length], new double[rows.length], new int[rows.length]);
        for (int i = 0; i < rows.length; i++) {
            kept.entry[i] = entry[rows[i]];
            kept.exit[i] = exit[rows[i]];
            kept.cause[i] = cause[rows[i]];
        }
        return kept;
    }

    /** The same rows with one cause as the event and every other end as a censoring. */
    public Observations only(int event) {
        int[] one = new int[cause.length];
        for (int i = 0; i < one.length; i++) {
            one[i] = cause[i] == event ? 1 : 0;
        }
        return new Observations(entry, exit, one);
    }

    /** The same rows with each censoring as the event and every event as a censoring. */
    Observations censored() {
        return only(0);
    }

    /** Refuses delayed entry, for what is only defined without it. */
    void requireFromTheBeginning() {
        for (double each : entry) {
            require(each <= 0, "not defined under delayed entry");
        }
    }

    double[] entries() {
        return entry;
    }

    double[] exits() {
        return exit;
    }
}

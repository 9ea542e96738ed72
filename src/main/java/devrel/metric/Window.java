package devrel.metric;

import java.time.LocalDate;

/** Whole days from midnight to midnight, as days since 1970: {@code from} is the first, {@code cut} the first after it. */
public record Window(long from, long cut) {
    /** The days from the first to the last, both inclusive. */
    public static Window of(LocalDate first, LocalDate last) {
        return new Window(first.toEpochDay(), last.toEpochDay() + 1);
    }

    /** How many days; 0 when the window is empty or ends before it begins. */
    public long days() {
        return Math.max(0, cut - from);
    }

    public boolean isEmpty() {
        return cut <= from;
    }

    /** Whether the day lies in it. */
    public boolean contains(long day) {
        return from <= day && day < cut;
    }

    public boolean contains(LocalDate day) {
        return contains(day.toEpochDay());
    }

    /** The days that the window shares with [start, end). */
    public long overlap(long start, long end) {
        return Math.max(0, Math.min(end, cut) - Math.max(start, from));
    }
}

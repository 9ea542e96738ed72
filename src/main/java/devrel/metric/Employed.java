package devrel.metric;

import devrel.record.Exit;
import devrel.record.ExitClass;
import devrel.record.Spell;
import devrel.record.Start;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One employment of one person: recorded spells joined over renewals, as known on the day of the question. It is the
 * half-open interval [start, end) in days since 1970, {@code end} being the day after the last one; {@link #OPEN} while
 * employed. {@code number} counts the person's employments of the same line, from 1. An announced exit lies after that
 * day and ends nothing yet.
 */
public record Employed(
        String person,
        List<Spell> spells,
        int number,
        long start,
        long end,
        @Nullable ExitClass exitClass,
        @Nullable Exit announced) {
    /** The end of an employment that has none. */
    public static final long OPEN = Long.MAX_VALUE;

    /** The start that began it. */
    public Start begun() {
        return spells.get(0).start();
    }

    /** The exit that ended it; null while employed. */
    public @Nullable Exit ended() {
        return end == OPEN ? null : spells.get(spells.size() - 1).exit();
    }

    /** Whether it is the person's first: later ones are rehires. */
    public boolean isFirst() {
        return number == 1;
    }

    /** Whether it is paid by fee, apart from all other figures. */
    public boolean isFeeBased() {
        return begun().contract() == Contract.FEE_BASED;
    }

    /** Whether the person is employed on that day. */
    public boolean covers(long day) {
        return start <= day && day < end;
    }

    /** Days employed by the cut, from 1 for one day. */
    public long tenure(long cut) {
        return Math.min(end, cut) - start;
    }

    /** The day that many months after the start, the last of its month where the month is shorter. */
    public long anniversary(int months) {
        return LocalDate.ofEpochDay(start).plusMonths(months).toEpochDay();
    }

    /** Whether the person is still employed on that anniversary, the day itself included. */
    public boolean reaches(int months) {
        return end > anniversary(months);
    }

    /** Whether it is an exit within the window. */
    public boolean endsIn(Window window) {
        return end != OPEN && window.contains(end - 1);
    }
}

package devrel.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One employment as recorded: a start and, once there is one, its exit. Renewals are not yet joined here. */
public record Spell(Start start, @Nullable Exit exit) {
    public String person() {
        return start.person();
    }

    /** The last day employed, inclusive; null while employed. */
    public @Nullable LocalDate lastDay() {
        return exit == null ? null : exit.date();
    }

    /** Whether the person is employed on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(start.date()) && (exit == null || !day.isAfter(exit.date()));
    }

    /** Whether the person is employed on that day, or was at most so many days before it. */
    public boolean coversWithin(LocalDate day, int daysAfterExit) {
        return covers(day)
                || (exit != null
                        && day.isAfter(exit.date())
                        && ChronoUnit.DAYS.between(exit.date(), day) <= daysAfterExit);
    }
}

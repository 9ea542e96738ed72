package devrel.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Monday to Friday without the public holidays. */
final class Workdays {
    private final Set<LocalDate> holidays;

    Workdays(Set<LocalDate> holidays) {
        this.holidays = new HashSet<>(holidays);
    }

    boolean includes(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
    }

    LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!includes(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!includes(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** So many workdays later; the day itself does not count. */
    LocalDate later(LocalDate day, int workdays) {
        LocalDate found = day;
        for (int i = 0; i < workdays; i++) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }
}

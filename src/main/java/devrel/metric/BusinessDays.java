package devrel.metric;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Monday to Friday, less the holidays of the settings. The day itself never counts. */
public record BusinessDays(Set<LocalDate> holidays) {
    /** The day that is so many business days after this one. */
    public LocalDate after(LocalDate date, int days) {
        LocalDate day = date;
        for (int left = days; left > 0; left -= isBusiness(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether work is done on that day. */
    public boolean isBusiness(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}

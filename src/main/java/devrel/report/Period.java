package devrel.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The days that a report covers, both ends inclusive. */
public record Period(LocalDate from, LocalDate to) {
    /** That many complete months, the last of which is {@code last}. */
    public static Period months(YearMonth last, int count) {
        return new Period(last.minusMonths(count - 1L).atDay(1), last.atEndOfMonth());
    }

    /** The twelve complete months that end with this period's last day (its last complete month, if it ends within one). */
    public Period trailingYear() {
        YearMonth last = YearMonth.from(to);
        return months(to.equals(last.atEndOfMonth()) ? last : last.minusMonths(1), 12);
    }

    /** The day after the last: the exclusive end. */
    public LocalDate cut() {
        return to.plusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, cut());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The calendar months that the period touches, oldest first. */
    public List<YearMonth> calendarMonths() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.atDay(1).isAfter(to); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }
}

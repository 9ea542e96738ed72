package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days away, from the date to {@code until} inclusive (open when empty). It has no reason, and must never get one. */
public record Absence(
        String id, LocalDate date, String person, @Nullable LocalDate until) implements Happening {
    public static final Kind<Absence> KIND = Kind.happening(
            "absence", "absences", Absence.class, Column.person("person").required(), Column.date("until"));

    /** Whether the person is away on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(date) && (until == null || !day.isAfter(until));
    }
}

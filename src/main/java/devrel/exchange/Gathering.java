package devrel.exchange;

import devrel.record.Person.ContactBasis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a list of attendance beside the list itself: the event, where no column names it; why we may contact the
 * guests whom somebody brought; whether those who came and whom no record names are counted and not named; and today, up
 * to which an event can have been held.
 */
public record Gathering(
        @Nullable String event,
        @Nullable ContactBasis guests,
        boolean countsUnmatched,
        @Nullable LocalDate today) {
    /** Nothing is said. */
    public static final Gathering NONE = new Gathering(null, null, false, null);

    /** Whether the day is still to come. */
    boolean isAhead(LocalDate day) {
        return today != null && day.isAfter(today);
    }
}

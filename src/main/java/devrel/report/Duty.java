package devrel.report;

import devrel.record.Coded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that wants doing: when, what kind of thing, by which writer if that is told, about whom if it is about
 * somebody, and the record that says so, as {@code kind:id}.
 */
public record Duty(
        LocalDate day,
        Urgency urgency,
        Matter matter,
        @Nullable String by,
        @Nullable String person,
        String record) {
    /** How much it hurries. */
    public enum Urgency implements Coded {
        OVERDUE,
        DUE,
        SOON
    }

    /** What wants doing, in the order of a day: what we owe people comes first. */
    public enum Matter implements Coded {
        PROMISE_OURS,
        REFERRAL_SILENT,
        CHECKIN,
        PROMISE_THEIRS,
        LESSON,
        ATTENDANCE,
        EVENT,
        OPPORTUNITY,
        CONTRACT,
        PROJECT,
        ASPIRATION
    }

    /** A duty of that day as seen on another: overdue behind it, due on it, soon before it. */
    static Duty on(
            LocalDate day,
            LocalDate today,
            Matter matter,
            @Nullable String by,
            @Nullable String person,
            String record) {
        Urgency urgency = day.isBefore(today) ? Urgency.OVERDUE : day.equals(today) ? Urgency.DUE : Urgency.SOON;
        return new Duty(day, urgency, matter, by, person, record);
    }

    /** The kind of the record that says so. */
    public String kind() {
        return record.substring(0, record.indexOf(':'));
    }

    /** The id of the record that says so. */
    public String id() {
        return record.substring(record.indexOf(':') + 1);
    }
}

package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a person stands to an event; the last status counts. */
public record Attendance(
        String id,
        LocalDate date,
        String event,
        String person,
        AttendanceStatus status,
        @Nullable Role role,
        @Nullable Boolean walkIn,
        @Nullable String broughtBy)
        implements Happening {
    public static final Kind<Attendance> KIND = Kind.happening(
            "attendance",
            "attendance",
            Attendance.class,
            Column.reference("event", "event").required(),
            Column.person("person").required(),
            Column.code("status", AttendanceStatus.values()).required(),
            Column.code("role", Role.values()),
            Column.flag("walk_in"),
            Column.person("brought_by"));

    /** How a person stands to an event, in the order of a day. */
    public enum AttendanceStatus implements Coded {
        INVITED,
        REGISTERED,
        WAITLISTED,
        CANCELLED,
        NO_SHOW,
        ATTENDED
    }

    /** What the person did there. */
    public enum Role implements Coded {
        ATTENDEE,
        SPEAKER,
        HOST,
        VOLUNTEER
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the day
    public int rank() {
        return status.ordinal();
    }
}

package devrel.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gathering on a day. Nobody has attended it until its attendance was taken: not taken is never zero. */
public record Event(
        String id,
        String title,
        LocalDate on,
        @Nullable String series,
        @Nullable String group,
        @Nullable Format format,
        @Nullable Audience audience,
        @Nullable String place,
        @Nullable Integer capacity,
        State state,
        boolean attendanceTaken,
        @Nullable Integer unnamed,
        @Nullable Money cost,
        List<String> organisers)
        implements Thing {
    public static final Kind<Event> KIND = Kind.thing(
            "event",
            "events",
            Event.class,
            Column.text("title").required(),
            Column.date("on").required(),
            Column.openCode("series", null),
            Column.reference("group", "group"),
            Column.code("format", Format.values()),
            Column.code("audience", Audience.values()),
            Column.text("place"),
            Column.number("capacity", 1, 99999),
            Column.code("state", State.values()).required(),
            Column.flag("attendance_taken").required(),
            Column.number("unnamed", 0, 99999),
            Column.money("cost"),
            Column.references("organisers", "person"));

    /** Where people come together. */
    public enum Format implements Coded {
        IN_PERSON,
        ONLINE,
        HYBRID
    }

    /** Who is invited. */
    public enum Audience implements Coded {
        INTERNAL,
        OPEN,
        MIXED
    }

    /** How far an event has come. */
    public enum State implements Coded {
        PLANNED,
        ANNOUNCED,
        HELD,
        CANCELLED;

        /** Whether an event may go from here to there: never back, and what was held is not cancelled any more. */
        public boolean mayBecome(State next) {
            return next == this || this != CANCELLED && compareTo(next) < 0 && !(this == HELD && next == CANCELLED);
        }
    }
}

package devrel.cli;

import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Event;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Touch;
import devrel.store.Want;
import java.time.LocalDate;

/** What a new record says where the user said nothing. */
final class Defaults {
    private Defaults() {}

    /** Fills what is still empty: today, the current writer, and the usual kind of each thing. */
    static void fill(Session session, Draft<?> draft) {
        Kind<?> kind = draft.kind();
        for (Column column : kind.columns()) {
            if (column.isRequired() && column.form() == Column.Form.WRITER && draft.value(column.name()) == null) {
                draft.set(column.name(), session.writer());
            }
        }
        if (!kind.isThing()) {
            draft.otherwise("date", session.today());
        }
        follow(session, draft);
        switch (kind.name()) {
            case "person" -> draft.otherwise("kind", Person.PersonKind.PROFESSIONAL);
            case "checkin" ->
                draft.otherwise("kind", Checkin.CheckinKind.REGULAR).otherwise("outcome", Checkin.Outcome.HELD);
            case "opening" -> draft.otherwise("opened", session.today());
            case "commitment" -> draft.otherwise("due", session.today().plusWeeks(2));
            case "group" -> draft.otherwise("opened", session.today());
            case "event" -> draft.otherwise("state", Event.State.PLANNED).otherwise("attendance_taken", false);
            case "lesson" -> draft.otherwise("due", session.today().plusWeeks(4));
            case "touch" -> fillKind(draft);
            default -> {}
        }
    }

    /** Says anew what follows from what the user said: an event that is over is what counts, not the day of writing. */
    static void follow(Session session, Draft<?> draft) {
        if (draft.kind().name().equals("attendance") && draft.value("event") instanceof String event) {
            LocalDate on = session.store()
                    .load(Want.things(Event.KIND, event))
                    .find(Event.KIND, event)
                    .orElseThrow()
                    .on();
            draft.suppose("date", on.isBefore(session.today()) ? on : session.today());
        }
    }

    /** A touch is of the kind of what it names. */
    private static void fillKind(Draft<?> draft) {
        String ref = draft.value("ref") instanceof String text ? text : "";
        for (Touch.TouchKind kind : Touch.TouchKind.values()) {
            if (ref.startsWith(kind.code() + ":")) {
                draft.otherwise("kind", kind);
            }
        }
    }
}

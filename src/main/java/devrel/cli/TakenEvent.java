package devrel.cli;

import devrel.exchange.Imported;
import devrel.record.Event;
import devrel.record.Event.State;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;

/** An event of which a list says who came: it so was held, and its attendance is taken, on the user's word. */
final class TakenEvent {
    private final Session session;
    private final Arguments arguments;

    TakenEvent(Session session, Arguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    /** Adds the event as it is from now on to the changes, if it is another; with how many came whom nobody named. */
    void add(Event event, Imported imported) {
        if (!event.attendanceTaken() && !arguments.flag("--taken")) {
            ask(event);
        }
        Draft<Event> draft =
                Draft.from(session, Event.KIND, event).set("state", State.HELD).set("attendance_taken", true);
        Integer unnamed = imported.unnamed().get(event.id());
        if (unnamed != null) {
            draft.set("unnamed", unnamed);
        }
        Event after = draft.make();
        EventTurn.refuseGoingBack(event, after);
        if (!after.equals(event)) {
            imported.changes().replace(Event.KIND, after);
        }
    }

    /** Whether these are all who came is never taken for granted. */
    private void ask(Event event) {
        if (!session.env().asksOnTerminal()) {
            String[] words = {"option", "--taken", "mend", "devrel import attendance FILE --event EVENT --taken"};
            throw Refusal.of(Problem.MISSING_OPTION, Place.of("--taken"), words);
        }
        new Confirmation(session, arguments).ask("ask.taken", "event", event.id());
    }
}

package devrel.cli;

import devrel.record.Changes;
import devrel.record.Event;
import devrel.record.Event.State;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * The verbs that take an event further, {@code announce}, {@code close} and {@code cancel}; {@code take} says that the
 * attendance of an event, which so was held, is written down.
 */
final class EventTurn implements Command {
    private final State state;
    private final boolean takes;

    private EventTurn(State state, boolean takes) {
        this.state = state;
        this.takes = takes;
    }

    static EventTurn to(State state) {
        return new EventTurn(state, false);
    }

    /** The event was held, and who came has been written down. */
    static EventTurn taken() {
        return new EventTurn(State.HELD, true);
    }

    @Override
    public void declare(Usage usage) {
        usage.rest("EVENT", "command.option.thing");
        if (takes) {
            usage.column(Event.KIND, Event.KIND.column("unnamed"));
        }
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Event event = session.records().find(Event.KIND, arguments.required(0, "EVENT"));
        Draft<Event> draft =
                Draft.from(session, Event.KIND, event).read(arguments).set("state", state);
        if (takes) {
            draft.set("attendance_taken", true);
        }
        Event after = draft.make();
        refuseGoingBack(event, after);
        if (after.equals(event)) {
            session.say("say.unchanged", "id", event.id());
            return 0;
        }
        new Writing(session, arguments).save(Changes.by(session.writer()).replace(Event.KIND, after));
        return 0;
    }

    /** Refuses an event that would go back, or be cancelled after it was held. */
    static void refuseGoingBack(Event before, Event after) {
        if (before.state().mayBecome(after.state())) {
            return;
        }
        List<String> allowed = new ArrayList<>();
        for (State next : State.values()) {
            if (next != before.state() && before.state().mayBecome(next)) {
                allowed.add(next.code());
            }
        }
        throw Refusal.of(
                Problem.STEP_OUT_OF_ORDER,
                Place.of(before.id()),
                "value",
                after.state().code(),
                "of",
                before.id(),
                "after",
                before.state().code(),
                "allowed",
                allowed.isEmpty() ? "–" : String.join(", ", allowed));
    }
}

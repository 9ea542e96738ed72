package devrel.cli;

import devrel.record.Coded;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Opening;
import devrel.record.ReferralStep.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The state of records that move: that of the last step in the log beside them, since state is never stored. */
final class States {
    /** The state of what nothing has happened to. */
    static final String OPEN = "open";

    private final Map<String, String> last;

    private States(Map<String, String> last) {
        this.last = last;
    }

    /** The kind of the steps that move records of this kind, if they move. */
    static Optional<Kind<?>> steps(Kind<?> kind) {
        return Kinds.named(kind.name() + "-step");
    }

    /** The states of all records of a kind; its steps must have been read. */
    static States of(Kind<?> kind, Dataset data) {
        Map<String, String> last = new HashMap<>();
        steps(kind).ifPresent(steps -> collect(steps, data, last));
        return new States(last);
    }

    private static <S extends Item> void collect(Kind<S> steps, Dataset data, Map<String, String> last) {
        Column moved = steps.columns().get(2);
        Column step = steps.columns().get(3);
        for (S item : data.all(steps)) {
            String id = String.valueOf(steps.value(item, moved));
            if (steps.value(item, step) instanceof Coded code) {
                String before = last.getOrDefault(id, OPEN);
                last.put(id, next(before, code));
            }
        }
    }

    /** A pause is remembered with the stage before it, so that resuming returns there. */
    private static String next(String before, Coded code) {
        if (code == Stage.ON_HOLD) {
            return code.code() + ":" + before;
        }
        return code == Stage.RESUMED ? before.substring(before.indexOf(':') + 1) : code.code();
    }

    /** Whether records of this kind have a state at all. */
    static boolean move(Kind<?> kind) {
        return kind == Opening.KIND || steps(kind).isPresent();
    }

    /** The record's state, a code. */
    String of(Item item) {
        if (item instanceof Opening opening) {
            return opening.closed() == null ? OPEN : "closed";
        }
        String state = last.getOrDefault(item.id(), OPEN);
        int pause = state.indexOf(':');
        return pause < 0 ? state : state.substring(0, pause);
    }
}

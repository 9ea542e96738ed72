package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The operations of this clone, the newest first, and which of them have been taken back. */
public final class Operations {
    private final List<Operation> all;
    private final Set<String> undone = new HashSet<>();

    Operations(List<Operation> all) {
        this.all = all;
        for (Operation each : all) {
            if (each.undoes() != null && !undone.contains(each.name())) {
                undone.add(each.undoes());
            }
        }
    }

    public List<Operation> all() {
        return all;
    }

    /** Whether it was taken back, and that not taken back in its turn. */
    public boolean isUndone(Operation operation) {
        return undone.contains(operation.name());
    }

    /** The reversal of the operation of that name; without one, of the last command that has not been taken back. */
    Reversal reversal(Layout now, String name, String writer) {
        for (int i = 0; i < all.size(); i++) {
            Operation each = all.get(i);
            boolean isMeant = name.isEmpty()
                    ? each.undoes() == null && !isUndone(each)
                    : each.name().equals(name);
            if (isMeant) {
                Reversal reversal = Reversal.of(now, each, all.subList(0, i), writer);
                if (!reversal.isEmpty()) {
                    return reversal;
                }
                if (!name.isEmpty()) {
                    throw Refusal.of(Problem.NOTHING_TO_UNDO, Place.of("undo"), "operation", name);
                }
            }
        }
        throw name.isEmpty()
                ? Refusal.of(Problem.NOTHING_TO_UNDO, Place.of("undo"))
                : Refusal.of(Problem.UNKNOWN_OPERATION, Place.of("undo"), "value", name);
    }

    /** Whether it is the name of an operation and not of a commit. */
    static boolean isName(String name) {
        return name.isEmpty() || name.startsWith("o") && OperationLog.number(name.substring(1)) > 0;
    }
}

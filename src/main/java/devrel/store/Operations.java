package devrel.store;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.OperationLog.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The operations of this clone, the newest first, and which of them have been taken back. */
public final class Operations {
    private final List<Note> notes;
    private final List<Operation> all = new ArrayList<>();
    private final Set<String> undone = new HashSet<>();

    Operations(List<Note> notes) {
        this.notes = notes;
        for (Note note : notes) {
            Operation each = note.operation();
            if (each != null) {
                all.add(each);
                if (each.undoes() != null && !undone.contains(each.name())) {
                    undone.add(each.undoes());
                }
            }
        }
    }

    public List<Operation> all() {
        return all;
    }

    /** One advice for each note that cannot be read. */
    public List<Finding> unreadable() {
        List<Finding> unreadable = new ArrayList<>();
        for (Note note : notes) {
            if (note.operation() == null) {
                unreadable.add(note.unreadable(Problem.UNREADABLE_OPERATION));
            }
        }
        return unreadable;
    }

    /** Whether it was taken back, and that not taken back in its turn. */
    public boolean isUndone(Operation operation) {
        return undone.contains(operation.name());
    }

    /** The reversal of the operation of that name; without one, of the last command that has not been taken back. */
    Reversal reversal(Layout now, String name, String writer) {
        Reversal reversal = name.isEmpty() ? last(now, writer) : named(now, name, writer);
        if (reversal.isEmpty()) {
            throw Refusal.of(Problem.NOTHING_TO_UNDO, Place.of("undo"), "operation", name);
        }
        return reversal;
    }

    /** Nobody knows what a note that cannot be read did, nor whether it took another one back; so none older is the last. */
    private Reversal last(Layout now, String writer) {
        List<Operation> later = new ArrayList<>();
        for (Note note : notes) {
            Operation each = whole(note);
            if (each.undoes() == null && !isUndone(each)) {
                Reversal reversal = Reversal.of(now, each, later, writer);
                if (!reversal.isEmpty()) {
                    return reversal;
                }
            }
            later.add(each);
        }
        throw Refusal.of(Problem.NOTHING_TO_UNDO, Place.of("undo"));
    }

    /** What is known to have come later stays by the merge of records and fields, and what is not known too. */
    private Reversal named(Layout now, String name, String writer) {
        List<Operation> later = new ArrayList<>();
        for (Note note : notes) {
            if (note.name().equals(name)) {
                return Reversal.of(now, whole(note), later, writer);
            }
            if (note.operation() != null) {
                later.add(note.operation());
            }
        }
        throw Refusal.of(Problem.UNKNOWN_OPERATION, Place.of("undo"), "value", name);
    }

    private static Operation whole(Note note) {
        if (note.operation() == null) {
            throw new Refusal(List.of(note.unreadable(Problem.BAD_OPERATION)));
        }
        return note.operation();
    }

    /** Whether it is the name of an operation and not of a commit. */
    static boolean isName(String name) {
        return name.isEmpty() || name.startsWith("o") && OperationLog.number(name.substring(1)) > 0;
    }
}

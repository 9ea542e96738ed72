package devrel.cli;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Event;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code edit} for every kind: the options given replace what the record says; an empty value takes it away. */
final class RecordEdit<T extends Item> implements Command {
    private final Kind<T> kind;

    RecordEdit(Kind<T> kind) {
        this.kind = kind;
    }

    @Override
    public void declare(Usage usage) {
        usage.rest("ID", Records.wording(kind.name()));
        usage.columns(kind, List.of("id", "erased")).flag("--edit", "command.option.edit");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        T before = session.records().named(kind, arguments.required(0, "ID"));
        T after = new Completion(session, arguments)
                .complete(Draft.from(session, kind, before).read(arguments));
        refuseRewriting(before, after);
        if (before instanceof Event event && after instanceof Event changed) {
            EventTurn.refuseGoingBack(event, changed);
        }
        if (after.equals(before)) {
            session.say("say.unchanged", "id", after.id());
            return 0;
        }
        new Writing(session, arguments).save(Changes.by(session.writer()).replace(kind, after));
        return 0;
    }

    private void refuseRewriting(T before, T after) {
        List<String> rewritten = new ArrayList<>();
        for (Column column : kind.columns()) {
            Object old = kind.value(before, column);
            if (column.isWriteOnce() && old != null && !Objects.equals(old, kind.value(after, column))) {
                rewritten.add(column.name());
            }
        }
        if (!rewritten.isEmpty()) {
            throw Refusal.of(Problem.WRITTEN_ONCE, Place.of(before.id()), "field", String.join(", ", rewritten));
        }
    }
}

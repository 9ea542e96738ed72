package devrel.cli;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code add} for every kind: each column is an option, and what the record is about is the first argument. */
final class RecordAdd<T extends Item> implements Command {
    /** What is not told of a new record: a double shows itself later, and erasing is no word of an option. */
    static final List<String> NOT_OF_NEW = List.of("id", "same_as", "erased");

    private final Kind<T> kind;

    RecordAdd(Kind<T> kind) {
        this.kind = kind;
    }

    /** What a happening is about: its first mandatory reference. A person's argument is the name. */
    private @Nullable Column subject() {
        for (Column column : kind.columns()) {
            boolean isSubject =
                    column.form() == Column.Form.REFERENCE || column.name().equals("name");
            if (isSubject && column.isRequired()) {
                return column;
            }
        }
        return null;
    }

    @Override
    public void declare(Usage usage) {
        Column subject = subject();
        if (subject != null) {
            usage.subject(kind, subject);
        }
        usage.newColumns(kind, NOT_OF_NEW).flag("--edit", "command.option.edit");
        if (kind.isThing()) {
            usage.option("--id", "ID", "command.option.id");
        }
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Draft<T> draft = Draft.of(session, kind).read(arguments);
        Column subject = subject();
        if (subject != null) {
            draft.about(subject, arguments.command());
            String typed = arguments.rest(0).orElse("");
            if (!typed.isEmpty()) {
                draft.read(subject, List.of(typed), Place.of(subject.name()));
            }
        }
        Defaults.fill(session, draft);
        T item = new Completion(session, arguments).complete(draft);
        Changes changes = Changes.by(session.writer()).add(kind, item);
        new Writing(session, arguments).save(changes);
        return 0;
    }
}

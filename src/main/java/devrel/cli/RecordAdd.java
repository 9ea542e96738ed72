package devrel.cli;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import java.util.List;
import java.util.Optional;

/** {@code add} for every kind: each column is an option, and what the record is about is the first argument. */
final class RecordAdd<T extends Item> implements Command {
    /** What is not told of a new record: a double shows itself later, and erasing is no word of an option. */
    static final List<String> NOT_OF_NEW = List.of("id", "same_as", "erased");

    private final Kind<T> kind;

    RecordAdd(Kind<T> kind) {
        this.kind = kind;
    }

    /** What a happening is about: its first mandatory reference. A person's argument is the name. */
    private Optional<Column> subject() {
        return kind.columns().stream()
                .filter(column -> column.isRequired())
                .filter(column ->
                        column.form() == Column.Form.REFERENCE || column.name().equals("name"))
                .findFirst();
    }

    @Override
    public void declare(Usage usage) {
        subject().ifPresent(column -> usage.subject(kind, column));
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
        subject().ifPresent(column -> {
            draft.about(column, arguments.command());
            arguments.rest(0).ifPresent(typed -> draft.read(column, List.of(typed), Place.of(column.name())));
        });
        Defaults.fill(session, draft);
        T item = new Completion(session, arguments).complete(draft);
        Changes changes = Changes.by(session.writer()).add(kind, item);
        new Writing(session, arguments).save(changes);
        return 0;
    }
}

package devrel.cli;

import devrel.record.Changes;
import devrel.record.Coded;
import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code add} for every kind: each column is an option, and what the record is about comes first, without one. */
final class RecordAdd<T extends Item> implements Command {
    /** What is not told of a new record: a double shows itself later, and erasing is no word of an option. */
    static final List<String> NOT_OF_NEW = List.of("id", "same_as", "erased");

    private final Kind<T> kind;
    private final List<Column> subjects;
    private final @Nullable String settled;
    private final @Nullable Coded value;

    private RecordAdd(Kind<T> kind, List<Column> subjects, @Nullable String settled, @Nullable Coded value) {
        this.kind = kind;
        this.subjects = subjects;
        this.settled = settled;
        this.value = value;
    }

    RecordAdd(Kind<T> kind) {
        this(kind, subjects(kind), null, null);
    }

    /** The verb that says one column by its own name: {@code group join}. */
    RecordAdd(Kind<T> kind, String settled, Coded value) {
        this(kind, subjects(kind), settled, value);
    }

    /** The verb that takes these columns as arguments. */
    static <T extends Item> RecordAdd<T> about(Kind<T> kind, String... subjects) {
        List<Column> columns = new ArrayList<>();
        for (String subject : subjects) {
            columns.add(kind.column(subject));
        }
        return new RecordAdd<>(kind, columns, null, null);
    }

    /** What a record is about: its mandatory references; without them its first words, as a person's name. */
    private static List<Column> subjects(Kind<?> kind) {
        List<Column> subjects = new ArrayList<>();
        Column words = null;
        for (Column column : kind.columns()) {
            if (column.isRequired() && column.form() == Column.Form.REFERENCE) {
                subjects.add(column);
            } else if (column.isRequired() && column.isText() && words == null) {
                words = column;
            }
        }
        if (subjects.isEmpty() && words != null) {
            subjects.add(words);
        }
        return subjects;
    }

    @Override
    public void declare(Usage usage) {
        for (int i = 0; i < subjects.size(); i++) {
            usage.subject(kind, subjects.get(i), i + 1 == subjects.size());
        }
        List<String> untold = new ArrayList<>(NOT_OF_NEW);
        if (settled != null) {
            untold.add(settled);
        }
        usage.newColumns(kind, untold).flag("--edit", "command.option.edit");
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
        Draft<T> draft = Draft.of(session, kind).read(arguments).about(subjects, arguments.command());
        for (int i = 0; i < subjects.size(); i++) {
            String typed = arguments.rest(i).orElse("");
            if (!typed.isEmpty()) {
                draft.read(
                        subjects.get(i),
                        List.of(typed),
                        Place.of(subjects.get(i).name()));
            }
        }
        if (settled != null) {
            draft.set(settled, value);
        }
        Defaults.fill(session, draft);
        T item = new Completion(session, arguments).complete(draft);
        new Writing(session, arguments).save(Changes.by(session.writer()).add(kind, item));
        return 0;
    }
}

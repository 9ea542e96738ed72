package devrel.cli;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Kind;
import devrel.record.Thing;
import java.util.ArrayList;
import java.util.List;

/** The verbs that write one day into a thing: {@code group close}, {@code content publish}. */
final class Dated<T extends Thing> implements Command {
    private final Kind<T> kind;
    private final Column day;
    private final List<Column> further;

    Dated(Kind<T> kind, String day, String... further) {
        this.kind = kind;
        this.day = kind.column(day);
        this.further = new ArrayList<>();
        for (String column : further) {
            this.further.add(kind.column(column));
        }
    }

    @Override
    public void declare(Usage usage) {
        usage.rest("ID", "command.option.thing").option("--date", "DATE", "command.option.day");
        for (Column column : further) {
            usage.column(kind, column);
        }
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        T thing = session.records().find(kind, arguments.required(0, "ID"));
        Draft<T> draft = Draft.from(session, kind, thing)
                .read(arguments)
                .set(day.name(), session.day(arguments, "--date").orElseGet(session::today));
        new Writing(session, arguments).save(Changes.by(session.writer()).replace(kind, draft.make()));
        return 0;
    }
}

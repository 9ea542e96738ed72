package devrel.cli;

import devrel.record.Changes;
import devrel.record.Item;
import devrel.record.Kind;

/** {@code remove} for every kind: asks first, and refuses while another record refers to it. */
final class RecordRemove<T extends Item> implements Command {
    private final Kind<T> kind;

    RecordRemove(Kind<T> kind) {
        this.kind = kind;
    }

    @Override
    public void declare(Usage usage) {
        usage.rest("ID", Records.wording(kind.name()));
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        T item = session.records().named(kind, arguments.required(0, "ID"));
        Referrers.refuse(Changes.by(session.writer()).remove(kind, item), session.store());
        new Confirmation(session, arguments).ask("ask.remove", "id", item.id());
        new Writing(session, arguments).save(Changes.by(session.writer()).remove(kind, item));
        return 0;
    }
}

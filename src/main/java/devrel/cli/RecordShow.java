package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import java.util.List;

/** {@code show} for every kind: one record, everything that it says. */
final class RecordShow<T extends Item> implements Command {
    private final Kind<T> kind;

    RecordShow(Kind<T> kind) {
        this.kind = kind;
    }

    @Override
    public void declare(Usage usage) {
        usage.rest("ID", Records.wording(kind.name()));
        Past.declare(usage);
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        T item = session.records().named(kind, arguments.required(0, "ID"));
        Dataset data = session.store().load(Listing.needs(kind).toArray(Kind<?>[]::new));
        Listing<T> listing = new Listing<>(kind, data);
        new Output(session, arguments).give(Listing.vertical(listing.fields(item)), () -> listing.whole(List.of(item)));
        return 0;
    }
}

package devrel.cli;

import devrel.record.Column;
import devrel.record.Id;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Person;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Brings a draft to a whole record: with the editor, by asking on a terminal, or by saying what is missing. */
final class Completion {
    private final Session session;
    private final Arguments arguments;

    Completion(Session session, Arguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    /** The record, with an id of its own. */
    <T extends Item> T complete(Draft<T> draft) {
        boolean edits = arguments.has("--edit");
        if (!edits && !draft.missing().isEmpty() && session.env().asksOnTerminal()) {
            new Asker(session).ask(draft);
        }
        if (draft.value("id") == null) {
            draft.set("id", newId(draft));
        }
        return edits ? new Template(session).edit(draft) : draft.make();
    }

    private String newId(Draft<?> draft) {
        Kind<?> kind = draft.kind();
        Column column = kind.column("id");
        return switch (column.idForm()) {
            case PERSON -> newPersonId(session);
            case HAPPENING -> Id.happening(session.env().random().get(), Set.of());
            case SLUG -> Slugs.fresh(draft, Set.copyOf(session.store().ids(kind)));
        };
    }

    /** One that no file is named by. */
    static String newPersonId(Session session) {
        RandomGenerator random = session.env().random().get();
        String id = Id.person(random, Set.of());
        while (session.store().holds(Person.KIND, id)) {
            id = Id.person(random, Set.of());
        }
        return id;
    }
}

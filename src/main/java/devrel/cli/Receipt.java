package devrel.cli;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Coded;
import devrel.record.Column;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.store.Want;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was saved, said as a person would: what it is, about whom, of which day, and in which file it is now. */
final class Receipt {
    private final Session session;
    private final Changes changes;
    private final List<String> files;

    Receipt(Session session, Changes changes, List<String> files) {
        this.session = session;
        this.changes = changes;
        this.files = files;
    }

    /** One line for each record. */
    void print() {
        for (Change<?> change : changes.all()) {
            String key = change.verb() == Changes.Verb.REMOVE ? "say.removed" : "say.saved";
            session.say(key, "what", what(change.kind(), change.item()), "files", files(change.kind()));
        }
    }

    private String files(Kind<?> kind) {
        List<String> own = new ArrayList<>();
        for (String file : files) {
            if (("/" + file).contains("/" + kind.directory() + "/")) {
                own.add(file);
            }
        }
        return String.join(", ", own);
    }

    private String what(Kind<?> kind, Item item) {
        List<String> words = new ArrayList<>();
        words.add(States.isStep(kind) ? step(kind, item) : noun(kind.name()) + " " + item.id());
        String people = String.join(" → ", people(kind, item));
        if (!people.isEmpty()) {
            words.add(people);
        }
        for (Column column : kind.columns()) {
            if (isAbout(column) && kind.value(item, column) instanceof String id && !States.isStep(kind)) {
                words.add(about(column, id));
            }
        }
        if (item instanceof Happening happening) {
            words.add(session.words().date(happening.date()));
        }
        return String.join(", ", words);
    }

    /** Whether the column says what a record is about: what it must name, and what a touch or a contribution is of. */
    private static boolean isAbout(Column column) {
        return column.name().equals("ref")
                || column.isRequired() && column.form() == Column.Form.REFERENCE && !"person".equals(column.target());
    }

    /** An event, a referral and the like, with its id. */
    private String about(Column column, String id) {
        int colon = id.indexOf(':');
        String kind = colon < 0 ? String.valueOf(column.target()) : id.substring(0, colon);
        return noun(kind) + " " + id.substring(colon + 1);
    }

    /** A step is about what it moves: {@code referral k3x7…: Contacted}. */
    private String step(Kind<?> kind, Item item) {
        Column moved = States.moved(kind);
        Column step = States.step(kind);
        String label =
                kind.value(item, step) instanceof Coded code ? session.code(kind.name() + "." + step.name(), code) : "";
        String whose = noun(String.valueOf(moved.target())) + " " + kind.value(item, moved) + ": " + label;
        return kind.name().equals("bonus-step") ? noun("bonus") + ", " + whose : whose;
    }

    private String noun(String kind) {
        return session.words().text("command.noun." + kind);
    }

    private Set<String> people(Kind<?> kind, Item item) {
        Set<String> people = new LinkedHashSet<>();
        if (item instanceof Person person) {
            people.add(person.label());
        }
        for (Column column : Listing.peopleColumns(kind)) {
            if (column.isRequired() && kind.value(item, column) instanceof String id) {
                people.add(name(id));
            }
        }
        return people;
    }

    private String name(String id) {
        for (Change<?> change : changes.all()) {
            if (change.item() instanceof Person person && person.id().equals(id)) {
                return person.label();
            }
        }
        Optional<Person> person =
                session.store().load(Want.things(Person.KIND, id)).find(Person.KIND, id);
        return person.isPresent() ? person.get().label() : id;
    }
}

package devrel.cli;

import devrel.record.Finding;
import devrel.record.Id;
import devrel.record.Nearest;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.Store;
import devrel.store.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which person the user means: by id or the beginning of one, or by any unambiguous piece of the name. */
final class People {
    private static final int ID_LENGTH = "p-7k2m4q".length();

    private final Store store;

    People(Store store) {
        this.store = store;
    }

    /** The person; a refusal names the candidates when the text is ambiguous, and the nearest when nobody matches. */
    Person find(String text) {
        String id = text.startsWith("p-") ? text : "p-" + text;
        Optional<Person> found = Id.Form.PERSON.accepts(id) ? byId(id) : Optional.empty();
        return found.isPresent() ? found.get() : beginningWith(id, text);
    }

    private Optional<Person> byId(String id) {
        return store.load(Want.things(Person.KIND, id)).find(Person.KIND, id);
    }

    private Person beginningWith(String id, String text) {
        List<String> ids = idsBeginning(id);
        if (ids.size() == 1) {
            return byId(ids.get(0)).orElseThrow();
        }
        Want likely = ids.isEmpty()
                ? Want.spelling(Person.KIND, List.of(Names.plain(text).split(" ")))
                : Want.things(Person.KIND, ids.toArray(String[]::new));
        List<Person> people = store.load(likely).all(Person.KIND);
        List<Person> found = ids.isEmpty() ? Names.matching(text, people) : people;
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty() ? unknown(text, store.load(Person.KIND).all(Person.KIND)) : ambiguous(text, found);
    }

    /** Of what cannot begin an id, as most names, the directory is not asked. */
    private List<String> idsBeginning(String id) {
        List<String> ids = new ArrayList<>();
        String filled = id + "a".repeat(Math.max(0, ID_LENGTH - id.length()));
        for (String each : Id.Form.PERSON.accepts(filled) ? store.ids(Person.KIND) : ids) {
            if (each.startsWith(id)) {
                ids.add(each);
            }
        }
        return ids;
    }

    private static Refusal unknown(String text, List<Person> people) {
        List<String> names = people.stream()
                .filter(person -> !person.isBlocked())
                .map(Person::label)
                .toList();
        String near = nearestName(text, names).orElse("");
        return Refusal.of(
                near.isEmpty() ? Problem.UNKNOWN_PERSON : Problem.UNKNOWN_PERSON_NEAR,
                Place.of(text),
                "value",
                text,
                "near",
                near);
    }

    /** The first name that is near as a whole, or in as many of its words, one after the other, as were typed. */
    private static Optional<String> nearestName(String text, List<String> names) {
        String typed = Names.plain(text);
        for (String name : names) {
            if (Nearest.to(typed, pieces(Names.plain(name), typed.split(" ").length))
                    .isPresent()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static List<String> pieces(String name, int words) {
        List<String> all = List.of(name.split(" "));
        List<String> pieces = new ArrayList<>(List.of(name));
        for (int from = 0; from + words <= all.size(); from++) {
            pieces.add(String.join(" ", all.subList(from, from + words)));
        }
        return pieces;
    }

    private static Refusal ambiguous(String text, List<Person> found) {
        String candidates = String.join(
                ", ",
                found.stream()
                        .map(person -> person.label() + " (" + person.id() + ")")
                        .toList());
        return new Refusal(List.of(Finding.of(
                Problem.AMBIGUOUS,
                Place.of(text),
                "value",
                text,
                "candidates",
                candidates,
                "id",
                found.get(0).id())));
    }
}

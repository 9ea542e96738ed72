package devrel.cli;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Nearest;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.Store;
import devrel.store.Want;
import java.util.ArrayList;
import java.util.List;

/** Tells which record the user means by its id, or by the beginning of it when nothing else begins like that. */
final class Records {
    private final Store store;

    Records(Store store) {
        this.store = store;
    }

    /** What the help says of naming a record of that kind. */
    static String wording(String kind) {
        return kind.equals(Person.KIND.name()) ? "command.option.who" : "command.option.record";
    }

    /** The record as a person names it: people by name too, all else by id. */
    <T extends Item> T named(Kind<T> kind, String typed) {
        return kind.type() == Person.class ? kind.type().cast(new People(store).find(typed)) : find(kind, typed);
    }

    /** The record; a refusal names what begins like that, or the nearest id when nothing does. */
    <T extends Item> T find(Kind<T> kind, String prefix) {
        Dataset data = store.load(kind.isThing() ? Want.all(kind) : Want.mentioning(kind, prefix));
        List<T> found = data.all(kind).stream()
                .filter(item -> item.id().startsWith(prefix))
                .toList();
        for (T item : found) {
            if (item.id().equals(prefix) || found.size() == 1) {
                return item;
            }
        }
        List<String> ids = found.stream().map(Item::id).toList();
        throw found.isEmpty() ? unknown(kind, prefix) : ambiguous(prefix, ids);
    }

    /** The id of the record that a reference means. */
    String id(Column column, String typed) {
        return named(Kinds.named(String.valueOf(column.target())).orElseThrow(), typed)
                .id();
    }

    /** The id that begins like that, if only one does; else what was typed. */
    <T extends Item> String whole(Kind<T> kind, String prefix) {
        Dataset data = store.load(kind.isThing() ? Want.all(kind) : Want.mentioning(kind, prefix));
        List<String> found = new ArrayList<>();
        for (T item : data.all(kind)) {
            if (item.id().startsWith(prefix)) {
                found.add(item.id());
            }
        }
        return found.size() == 1 ? found.get(0) : prefix;
    }

    private <T extends Item> Refusal unknown(Kind<T> kind, String prefix) {
        List<String> ids = kind.isThing()
                ? store.ids(kind)
                : store.load(kind).all(kind).stream().map(Item::id).toList();
        String near = Nearest.to(prefix, ids).orElse("");
        String mend = "devrel " + kind.name() + (near.isEmpty() ? " list" : " show " + near);
        return Refusal.of(
                Problem.UNKNOWN_RECORD,
                Place.of(prefix),
                "kind",
                kind.name(),
                "value",
                prefix,
                "near",
                near,
                "mend",
                mend);
    }

    private static Refusal ambiguous(String prefix, List<String> ids) {
        return Refusal.of(
                Problem.AMBIGUOUS,
                Place.of(prefix),
                "value",
                prefix,
                "candidates",
                String.join(", ", ids),
                "id",
                ids.get(0));
    }
}

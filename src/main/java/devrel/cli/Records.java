package devrel.cli;

import devrel.record.Column;
import devrel.record.Id;
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
import java.util.function.Predicate;

/**
 * Tells which record the user means: by its id, or by the beginning of it when nothing else begins like that. Things, whose
 * ids are words, also by any piece of the id that only one of them has.
 */
final class Records {
    private final Store store;

    Records(Store store) {
        this.store = store;
    }

    /** What the help says of naming a record of that kind. */
    static String wording(String noun) {
        if (noun.equals("person")) {
            return "command.option.who";
        }
        return isNamedByWords(Kinds.named(noun).orElseThrow()) ? "command.option.thing" : "command.option.record";
    }

    /** The record as a person names it: people by name too, all else by id. */
    <T extends Item> T named(Kind<T> kind, String typed) {
        return kind.type() == Person.class ? kind.type().cast(new People(store).find(typed)) : find(kind, typed);
    }

    /** The record; a refusal names those which it could be, or the nearest id when it is none. */
    <T extends Item> T find(Kind<T> kind, String typed) {
        List<String> ids = matching(kind, typed);
        if (ids.size() != 1) {
            throw ids.isEmpty() ? unknown(kind, typed) : ambiguous(typed, ids);
        }
        String id = ids.get(0);
        Want want = kind.isThing() ? Want.things(kind, id) : Want.mentioning(kind, id);
        return store.load(want).find(kind, id).orElseThrow();
    }

    /** The id of the record that a reference means. */
    String id(Column column, String typed) {
        return named(Kinds.named(String.valueOf(column.target())).orElseThrow(), typed)
                .id();
    }

    /** The id that is meant, if it is one; else what was typed. A refusal names those which it could be. */
    <T extends Item> String whole(Kind<T> kind, String typed) {
        List<String> ids = matching(kind, typed);
        if (ids.size() > 1) {
            throw ambiguous(typed, ids);
        }
        return ids.isEmpty() ? typed : ids.get(0);
    }

    /** The ids that can be meant: the very one, else those which begin so, else those which hold the words. */
    private List<String> matching(Kind<?> kind, String typed) {
        List<String> ids = kind.isThing() ? store.ids(kind) : mentioned(kind, typed);
        if (ids.contains(typed)) {
            return List.of(typed);
        }
        List<String> found = those(ids, id -> id.startsWith(typed));
        String words = isNamedByWords(kind) ? Slugs.slug(typed) : "";
        return found.isEmpty() && !words.isEmpty() ? holding(words, ids) : found;
    }

    /** Those that have the words whole, else those in which they begin a word, else those with them anywhere. */
    private static List<String> holding(String words, List<String> ids) {
        List<String> found = those(ids, id -> ("-" + id + "-").contains("-" + words + "-"));
        if (found.isEmpty()) {
            found = those(ids, id -> ("-" + id).contains("-" + words));
        }
        return found.isEmpty() ? those(ids, id -> id.contains(words)) : found;
    }

    private static List<String> those(List<String> ids, Predicate<String> wanted) {
        return ids.stream().filter(wanted).toList();
    }

    private <T extends Item> List<String> mentioned(Kind<T> kind, String typed) {
        List<String> ids = new ArrayList<>();
        for (T item : store.load(Want.mentioning(kind, typed)).all(kind)) {
            ids.add(item.id());
        }
        return ids;
    }

    /** Whether the ids of the kind are words that people know it by. */
    private static boolean isNamedByWords(Kind<?> kind) {
        return kind.columns().get(0).idForm() == Id.Form.SLUG;
    }

    private <T extends Item> Refusal unknown(Kind<T> kind, String prefix) {
        List<String> ids = kind.isThing()
                ? store.ids(kind)
                : store.load(kind).all(kind).stream().map(Item::id).toList();
        String near = Nearest.to(prefix, ids).orElse("");
        String mend = "devrel " + Kinds.typed(kind.name()) + (near.isEmpty() ? " list" : " show " + near);
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

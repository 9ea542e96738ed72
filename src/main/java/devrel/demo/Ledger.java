package devrel.demo;

import devrel.record.Changes;
import devrel.record.Id;
import devrel.record.Item;
import devrel.record.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where all records of the company are written down, under the writer who recorded each; gives out the ids. */
final class Ledger {
    private final Dice dice;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Changes> byWriter = new LinkedHashMap<>();

    Ledger(long seed, List<String> writers) {
        this.dice = Dice.of(seed, Dice.Subject.IDS, 0);
        writers.forEach(writer -> byWriter.put(writer, Changes.by(writer)));
    }

    String personId() {
        String id = Id.person(dice, taken);
        taken.add(id);
        return id;
    }

    String happeningId() {
        String id = Id.happening(dice, taken);
        taken.add(id);
        return id;
    }

    /** The slug, or the first of {@code slug-2}, {@code slug-3} … that is free. */
    String slug(String wanted) {
        String slug = wanted;
        for (int number = 2; !taken.add(slug); number++) {
            slug = wanted + "-" + number;
        }
        return slug;
    }

    <T extends Item> void add(String writer, Kind<T> kind, T item) {
        Objects.requireNonNull(byWriter.get(writer), writer).add(kind, item);
    }

    /** The records of each writer, in the order of the settings. */
    List<Changes> changes() {
        return List.copyOf(byWriter.values());
    }
}

package devrel.check;

import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Placed;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record together with its kind and place, and the findings about it. */
record Entry<T extends Item>(Kind<T> kind, T item, Place place) {
    /** Stands in a message for what is not there. */
    static final String NONE = "–";

    static <T extends Item> Entry<T> of(Dataset data, Kind<T> kind, T item) {
        return new Entry<>(kind, item, data.place(kind, item));
    }

    /** The entry with that id, or null. */
    static <T extends Item> @Nullable Entry<T> find(Dataset data, Kind<T> kind, String id) {
        T item = data.find(kind, id).orElse(null);
        return item == null ? null : of(data, kind, item);
    }

    /** All entries of a kind in the order of time. */
    static <T extends Item> List<Entry<T>> inTime(Dataset data, Kind<T> kind) {
        List<Entry<T>> entries = new ArrayList<>();
        for (T item : data.all(kind)) {
            entries.add(of(data, kind, item));
        }
        return entries;
    }

    /** All entries of a kind as they were read, twins with the same id included. */
    static <T extends Item> List<Entry<T>> asRead(Dataset data, Kind<T> kind) {
        List<Entry<T>> entries = new ArrayList<>();
        for (Placed<T> placed : data.placed(kind)) {
            entries.add(new Entry<>(kind, placed.item(), placed.place()));
        }
        return entries;
    }

    String id() {
        return item.id();
    }

    /** Whether both are the same record at the same place: a record's own equality costs a start ten milliseconds. */
    boolean isSame(Entry<?> other) {
        return kind == other.kind && id().equals(other.id()) && place.compareTo(other.place) == 0;
    }

    /** The record as {@code kind:id}. */
    String reference() {
        return kind.name() + ":" + item.id();
    }

    /** Whether the record is being added or changed right now, and stands in no file as it is. */
    boolean isChanging() {
        return place.file().equals(reference());
    }

    /** A finding at that field; the parameters alternate names and values, and kind, id and field come by themselves. */
    Finding finding(Problem problem, String field, String... parameters) {
        return at(place, problem, field, parameters);
    }

    /**
     * One finding about records that do not go together. It stands at this one, unless this one is on disk already and
     * one of the others is what is being changed; the parameter "other" is the place of the other.
     */
    Finding clash(Problem problem, String field, List<? extends Entry<?>> others, String... parameters) {
        Entry<?> blamed = blamed(others);
        Entry<?> other = !blamed.isSame(this) ? this : others.isEmpty() ? null : others.get(0);
        List<String> all = new ArrayList<>(List.of(parameters));
        all.addAll(List.of("other", other == null ? NONE : other.place.toString()));
        String cell = blamed.kind.find(field).isPresent() ? field : "id";
        return at(blamed.place, problem, cell, all.toArray(String[]::new));
    }

    private Entry<?> blamed(List<? extends Entry<?>> others) {
        if (!isChanging()) {
            for (Entry<?> other : others) {
                if (other.isChanging()) {
                    return other;
                }
            }
        }
        return this;
    }

    private Finding at(Place where, Problem problem, String field, String... parameters) {
        List<String> all = new ArrayList<>(List.of("kind", kind.name(), "id", item.id(), "field", field));
        all.addAll(List.of(parameters));
        return Finding.of(problem, where.at(field), all.toArray(String[]::new));
    }
}

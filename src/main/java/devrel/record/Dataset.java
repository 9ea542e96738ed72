package devrel.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The records that one command asked for, and the file and line of each; immutable. Kinds that were not read are empty
 * here, so ask the store for every kind that a question needs.
 */
public final class Dataset {
    private static final Comparator<Item> IN_TIME = new InTime();

    /** Most are referred to by few records, and there are many of them. */
    private static final int FEW = 2;

    private final Settings settings;
    private final Map<Kind<?>, Shelf<?>> shelves;
    private final boolean isPart;
    private final Map<Class<?>, Object> told = new HashMap<>();

    private Dataset(Settings settings, Map<Kind<?>, Shelf<?>> shelves, boolean isPart) {
        this.settings = settings;
        this.shelves = shelves;
        this.isPart = isPart;
    }

    private static final class InTime implements Comparator<Item> {
        @Override
        public int compare(Item a, Item b) {
            if (a instanceof Happening one && b instanceof Happening other) {
                int byDay = one.date().compareTo(other.date());
                int byRank = byDay != 0 ? byDay : Integer.compare(one.rank(), other.rank());
                if (byRank != 0) {
                    return byRank;
                }
            }
            return a.id().compareTo(b.id());
        }
    }

    /** One kind's records: as they were read, in the order of time, and, once somebody asks, by id. */
    private static final class Shelf<T extends Item> {
        private final List<Placed<T>> placed;
        private final List<T> items;
        private final Map<String, Map<String, List<T>>> byReference = new HashMap<>();
        private @Nullable Map<String, Placed<T>> byId;

        Shelf(List<Placed<T>> placed) {
            this.placed = List.copyOf(placed);
            List<T> inTime = new ArrayList<>(placed.size());
            for (Placed<T> each : placed) {
                inTime.add(each.item());
            }
            inTime.sort(IN_TIME);
            this.items = Collections.unmodifiableList(inTime);
        }

        List<Placed<T>> placed() {
            return placed;
        }

        List<T> items() {
            return items;
        }

        Map<String, List<T>> by(String column, Function<T, @Nullable String> reference) {
            Map<String, List<T>> known = byReference.get(column);
            if (known == null) {
                known = new HashMap<>();
                for (T item : items) {
                    String id = reference.apply(item);
                    if (id != null) {
                        known.computeIfAbsent(id, i -> new ArrayList<>(FEW)).add(item);
                    }
                }
                byReference.put(column, known);
            }
            return known;
        }

        Map<String, Placed<T>> byId() {
            Map<String, Placed<T>> known = byId;
            if (known == null) {
                known = new HashMap<>(placed.size() * 2);
                for (Placed<T> each : placed) {
                    known.putIfAbsent(each.item().id(), each);
                }
                byId = known;
            }
            return known;
        }
    }

    /** Gathers records kind by kind. */
    public static final class Builder {
        private final Settings settings;
        private final Map<Kind<?>, Shelf<?>> shelves = new HashMap<>();
        private boolean isPart;

        private Builder(Settings settings) {
            this.settings = settings;
        }

        /** Puts in all the records of a kind, in place of any that were there. */
        public <T extends Item> Builder put(Kind<T> kind, List<Placed<T>> placed) {
            shelves.put(kind, new Shelf<>(placed));
            return this;
        }

        /** Whether some records of these kinds were left out, since the question does not need them. */
        public Builder part(boolean leavesOut) {
            isPart = leavesOut;
            return this;
        }

        public Dataset build() {
            return new Dataset(settings, Map.copyOf(shelves), isPart);
        }
    }

    /** A dataset under these settings, to be filled. */
    public static Builder with(Settings settings) {
        return new Builder(settings);
    }

    /** The same dataset, with all the records of one more kind. */
    public <T extends Item> Dataset with(Kind<T> kind, List<Placed<T>> placed) {
        Map<Kind<?>, Shelf<?>> more = new HashMap<>(shelves);
        more.put(kind, new Shelf<>(placed));
        return new Dataset(settings, Map.copyOf(more), isPart);
    }

    /** Whether there are more records of these kinds: then what one of them refers to may just not have been read. */
    public boolean isPart() {
        return isPart;
    }

    public Settings settings() {
        return settings;
    }

    /** The kinds that were read. */
    public Set<Kind<?>> kinds() {
        Set<Kind<?>> kinds = new LinkedHashSet<>();
        for (String noun : Kinds.NOUNS) {
            for (Kind<?> kind : shelves.keySet()) {
                if (kind.name().equals(noun)) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    /** Whether records of that kind were read. */
    public boolean has(Kind<?> kind) {
        return shelves.containsKey(kind);
    }

    /** Whether records of the kind with that noun were read. */
    public boolean has(String noun) {
        for (Kind<?> kind : shelves.keySet()) {
            if (kind.name().equals(noun)) {
                return true;
            }
        }
        return false;
    }

    /** All records of a kind in the order of time: by date, rank within the day, and id; things by id. */
    public <T extends Item> List<T> all(Kind<T> kind) {
        Shelf<T> shelf = shelf(kind);
        return shelf == null ? List.of() : shelf.items();
    }

    /**
     * The records of a kind by what one of their columns refers to, each list in the order of time. Told apart once: a
     * report asks for the steps of everything on the last day of each of many months.
     */
    public <T extends Item> Map<String, List<T>> by(
            Kind<T> kind, String column, Function<T, @Nullable String> reference) {
        Shelf<T> shelf = shelf(kind);
        return shelf == null ? Map.of() : Collections.unmodifiableMap(shelf.by(column, reference));
    }

    /**
     * What the function tells of the records, whatever the day: asked once for each type of answer. A report asks how
     * things stood on the last day of each of many months, and all of these answers stand on the same.
     */
    public <V> V once(Class<V> type, Function<Dataset, V> tell) {
        Object known = told.get(type);
        if (known == null) {
            known = tell.apply(this);
            told.put(type, known);
        }
        return type.cast(known);
    }

    /** All records of a kind with their places, as they were read: here duplicate ids can be seen. */
    public <T extends Item> List<Placed<T>> placed(Kind<T> kind) {
        Shelf<T> shelf = shelf(kind);
        return shelf == null ? List.of() : shelf.placed();
    }

    /** The record of that kind and id; the first one read, should an id stand twice. */
    public <T extends Item> Optional<T> find(Kind<T> kind, String id) {
        Shelf<T> shelf = shelf(kind);
        Placed<T> placed = shelf == null ? null : shelf.byId().get(id);
        return placed == null ? Optional.empty() : Optional.of(placed.item());
    }

    /** Where the record was read from; a record made in memory stands in no file. */
    public <T extends Item> Place place(Kind<T> kind, Item item) {
        Shelf<T> shelf = shelf(kind);
        Placed<T> placed = shelf == null ? null : shelf.byId().get(item.id());
        return placed == null ? Place.of(kind.name() + ":" + item.id()) : placed.place();
    }

    @SuppressWarnings("unchecked")
    private <T extends Item> @Nullable Shelf<T> shelf(Kind<T> kind) {
        return (Shelf<T>) shelves.get(kind);
    }
}

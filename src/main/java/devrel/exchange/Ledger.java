package devrel.exchange;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Id;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Pulse;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The records that the rows tell of, each once, beside the record that is there already. A record is known again by its
 * {@link NaturalKey}. What a row says replaces what is there; an empty cell, and what only the mapping says, does not.
 */
final class Ledger {
    /** One record: as it was before, as the rows tell it so far, and as it will be. */
    private static final class Entry {
        final Kind<?> kind;
        final @Nullable Item before;
        final Cells.@Nullable Value[] said;
        final @Nullable Object[] values;
        final int line;

        Entry(Kind<?> kind, @Nullable Item before, @Nullable Object[] values, int line) {
            this.kind = kind;
            this.before = before;
            this.said = new Cells.@Nullable Value[values.length];
            this.values = values;
            this.line = line;
        }
    }

    private final Dataset current;
    private final RandomGenerator random;
    private final Map<NaturalKey, Item> before = new HashMap<>();
    private final Map<NaturalKey, Entry> entries = new LinkedHashMap<>();
    private final Map<NaturalKey, Integer> told = new HashMap<>();
    private final Map<String, NavigableSet<LocalDate>> starts = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    Ledger(Dataset current, List<Kind<?>> kinds, RandomGenerator random) {
        this.current = current;
        this.random = random;
        current.all(Start.KIND).forEach(start -> began(start.person(), start.date()));
        for (Kind<?> kind : current.kinds()) {
            current.all(kind).forEach(item -> ids.add(item.id()));
        }
        kinds.forEach(this::index);
    }

    private void began(Object person, LocalDate date) {
        starts.computeIfAbsent(person.toString(), key -> new TreeSet<>()).add(date);
    }

    private <T extends Item> void index(Kind<T> kind) {
        Map<NaturalKey, Integer> seen = new HashMap<>();
        for (T item : current.all(kind)) {
            before.putIfAbsent(numbered(kind, kind.values(item), seen), item);
        }
    }

    /** The key of the record; of anonymous answers that are alike, the first, the second and so on have keys of their own. */
    private NaturalKey numbered(Kind<?> kind, @Nullable Object[] values, Map<NaturalKey, Integer> seen) {
        NaturalKey key = NaturalKey.of(kind, values, kind == Exit.KIND ? spellStart(values) : null);
        boolean anonymous = kind == Pulse.KIND && NaturalKey.value(kind, values, "person") == null;
        return anonymous ? key.numbered(seen.merge(key, 1, Integer::sum)) : key;
    }

    /** The first day of the spell that an exit ends; the exit's own day if there is none. */
    private LocalDate spellStart(@Nullable Object[] values) {
        Object person = NaturalKey.value(Exit.KIND, values, "person");
        LocalDate date = (LocalDate) Objects.requireNonNull(NaturalKey.value(Exit.KIND, values, "date"));
        NavigableSet<LocalDate> days = starts.get(String.valueOf(person));
        LocalDate start = days == null ? null : days.floor(date);
        return start == null ? date : start;
    }

    /** Takes what a row says of a record; the record's id. Another row may add to it, but not contradict it. */
    String put(Kind<?> kind, Cells.@Nullable Value[] said, int line, Place place, Findings findings) {
        @Nullable Object[] values = new Object[said.length];
        for (int i = 0; i < said.length; i++) {
            values[i] = said[i] == null ? kind.columns().get(i).empty() : said[i].value();
        }
        if (kind == Start.KIND) {
            began(Objects.requireNonNull(NaturalKey.value(kind, values, "person")), (LocalDate)
                    Objects.requireNonNull(NaturalKey.value(kind, values, "date")));
        }
        NaturalKey key = numbered(kind, values, told);
        Entry entry = entries.get(key);
        if (entry == null) {
            entry = open(kind, key, values, line);
            entries.put(key, entry);
        }
        say(entry, said, place, findings);
        return String.valueOf(entry.values[0]);
    }

    private Entry open(Kind<?> kind, NaturalKey key, @Nullable Object[] values, int line) {
        Item item = before.get(key);
        if (item != null) {
            return new Entry(kind, item, values(kind, item), line);
        }
        if (values[0] == null) {
            values[0] = Id.happening(random, ids);
        }
        ids.add(String.valueOf(values[0]));
        return new Entry(kind, null, values, line);
    }

    private static void say(Entry entry, Cells.@Nullable Value[] said, Place place, Findings findings) {
        for (int i = 1; i < said.length; i++) {
            Cells.Value now = said[i];
            Cells.Value earlier = entry.said[i];
            if (now == null || isEmpty(now.value()) || (earlier != null && now.assumed())) {
                continue;
            }
            if (earlier == null || earlier.assumed() || earlier.value().equals(now.value())) {
                entry.said[i] = now;
                entry.values[i] = keeps(entry, i, now) ? entry.values[i] : now.value();
            } else {
                disagree(entry, entry.kind.columns().get(i), place, findings);
            }
        }
    }

    private static boolean keeps(Entry entry, int index, Cells.Value now) {
        boolean written = entry.kind.columns().get(index).isWriteOnce() && entry.values[index] != null;
        return entry.before != null && (now.assumed() || written);
    }

    private static void disagree(Entry entry, Column column, Place place, Findings findings) {
        String line = String.valueOf(entry.line);
        findings.add(Problem.ROWS_DISAGREE, place, "kind", entry.kind.name(), "field", column.name(), "other", line);
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Collection<?> several && several.isEmpty())
                || (value instanceof Map<?, ?> levels && levels.isEmpty());
    }

    /** Whether the record was not there before the import. */
    boolean isNew(Kind<?> kind, String id) {
        return current.find(kind, id).isEmpty();
    }

    /** Somebody who starts is a professional from then on, as with {@code person start}. */
    void employ(String id, int line) {
        Object[] only = new Object[Person.KIND.columns().size()];
        only[0] = id;
        NaturalKey key = NaturalKey.of(Person.KIND, only, null);
        Entry entry = entries.computeIfAbsent(key, absent -> open(Person.KIND, absent, only, line));
        int kind = NaturalKey.position(Person.KIND, "kind");
        Object now = entry.values[kind];
        if (now == PersonKind.CANDIDATE || now == PersonKind.COMMUNITY) {
            entry.values[kind] = PersonKind.PROFESSIONAL;
        }
    }

    /** Writes down what is new and what is different. */
    void close(Changes changes, Map<String, Imported.Count> counts, Map<String, Integer> lines) {
        for (Entry entry : entries.values()) {
            close(entry.kind, entry, changes, counts);
            lines.put(entry.kind.name() + ":" + entry.values[0], entry.line);
        }
    }

    private static <T extends Item> void close(
            Kind<T> kind, Entry entry, Changes changes, Map<String, Imported.Count> counts) {
        Imported.Count one;
        if (entry.before == null) {
            changes.add(kind, kind.make(entry.values));
            one = new Imported.Count(1, 0, 0);
        } else if (!Arrays.equals(values(kind, entry.before), entry.values)) {
            changes.replace(kind, kind.make(entry.values));
            one = new Imported.Count(0, 1, 0);
        } else {
            one = new Imported.Count(0, 0, 1);
        }
        counts.merge(kind.name(), one, Imported.Count::plus);
    }

    private static <T extends Item> @Nullable Object[] values(Kind<T> kind, Item item) {
        return kind.values(kind.type().cast(item));
    }
}

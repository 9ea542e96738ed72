package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Column;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random merges of records of every kind, held against a model that merges values and not texts: the same bytes as if the
 * merged records had been written, conflicts for exactly the fields that both sides changed, the same from either side.
 */
class MergeTest {
    private static final int MERGES = Boolean.getBoolean("devrel.deep") ? 24_000 : 600;
    private static final String MONTH = "2026-11.mariana.csv";

    /** What the model expects: records, with our value where both changed a field, and the fields in conflict by id. */
    private record Expected<T extends Item>(Map<String, T> ours, Map<String, Set<String>> clashes) {}

    /** One kind, one seed, one merge. */
    private static final class Trial<T extends Item> {
        private final Kind<T> kind;
        private final Random random;
        private final RandomRecords records;
        private final String path;

        Trial(Kind<T> kind, long seed) {
            this.kind = kind;
            this.random = new Random(seed);
            this.records = new RandomRecords(seed);
            this.path = "data/" + kind.directory() + "/" + (kind.isThing() ? "" : MONTH);
        }

        private T fresh() {
            return inMonth(records.next(kind));
        }

        private T inMonth(T item) {
            return item instanceof Happening
                    ? kind.with(item, kind.column("date"), LocalDate.of(2026, 11, 1 + random.nextInt(28)))
                    : item;
        }

        private Map<String, T> base() {
            Map<String, T> base = new TreeMap<>();
            int count = kind.isThing() ? 1 : random.nextInt(7);
            for (int i = 0; i < count; i++) {
                T item = fresh();
                base.put(item.id(), item);
            }
            return base;
        }

        /** Some fields changed, and of happenings some records added and removed. */
        private Map<String, T> edited(Map<String, T> base) {
            Map<String, T> side = new TreeMap<>(base);
            for (T item : base.values()) {
                int what = random.nextInt(4);
                if (what == 0 && !kind.isThing()) {
                    side.remove(item.id());
                } else if (what > 1) {
                    side.put(item.id(), edited(item));
                }
            }
            for (int i = random.nextInt(3); i > 0 && !kind.isThing(); i--) {
                T item = fresh();
                side.put(item.id(), item);
            }
            return side;
        }

        private T edited(T item) {
            T other = fresh();
            T edited = item;
            for (Column column : kind.columns()) {
                boolean isOwn = column.form() == Column.Form.ID || column.name().equals("erased");
                if (!isOwn && random.nextInt(kind.columns().size()) < 2) {
                    edited = kind.with(edited, column, kind.value(other, column));
                }
            }
            return edited;
        }

        private byte[] text(Map<String, T> records) {
            return written(records).getBytes(StandardCharsets.UTF_8);
        }

        private String written(Map<String, T> records) {
            if (kind.isThing()) {
                return ThingWriter.text(kind, records.values().iterator().next());
            }
            Map<String, String> sorted = new TreeMap<>();
            records.values()
                    .forEach(item ->
                            sorted.put(((Happening) item).date() + item.id(), CsvWriter.line(kind, item) + "\n"));
            return CsvWriter.header(kind) + "\n" + String.join("", sorted.values());
        }

        private Expected<T> expected(Map<String, T> base, Map<String, T> ours, Map<String, T> theirs) {
            Map<String, T> merged = new TreeMap<>();
            Map<String, Set<String>> clashes = new HashMap<>();
            Set<String> ids = new TreeSet<>(ours.keySet());
            ids.addAll(theirs.keySet());
            for (String id : ids) {
                T before = base.get(id);
                T our = ours.get(id);
                T their = theirs.get(id);
                if (our != null && their != null && before != null) {
                    merged.put(id, merged(before, our, their, clashes));
                } else if (before == null) {
                    merged.put(id, Objects.requireNonNull(our == null ? their : our));
                } else if (our != null && !our.equals(before) || their != null && !their.equals(before)) {
                    clashes.put(id, Set.of("removed"));
                    if (our != null) {
                        merged.put(id, our);
                    }
                }
            }
            return new Expected<>(merged, clashes);
        }

        private T merged(T before, T our, T their, Map<String, Set<String>> clashes) {
            T merged = our;
            for (Column column : kind.columns()) {
                Object b = kind.value(before, column);
                Object o = kind.value(our, column);
                Object t = kind.value(their, column);
                if (Objects.equals(b, o)) {
                    merged = kind.with(merged, column, t);
                } else if (!Objects.equals(b, t) && !Objects.equals(o, t)) {
                    Object both = both(column, b, o, t);
                    merged = both == null ? merged : kind.with(merged, column, both);
                    if (both == null) {
                        clashes.computeIfAbsent(our.id(), key -> new TreeSet<>())
                                .add(column.name());
                    }
                }
            }
            return merged;
        }

        private @Nullable Object both(Column column, @Nullable Object b, @Nullable Object o, @Nullable Object t) {
            return switch (column.form()) {
                case OPEN_CODES, REFERENCES -> List.copyOf(new TreeSet<>(union((List<?>) b, (List<?>) o, (List<?>) t)));
                case TEXTS -> kind.isThing() ? List.copyOf(union((List<?>) b, (List<?>) o, (List<?>) t)) : null;
                case LEVELS -> levels((Map<?, ?>) b, (Map<?, ?>) o, (Map<?, ?>) t);
                default -> null;
            };
        }

        private static Set<String> union(@Nullable List<?> b, @Nullable List<?> o, @Nullable List<?> t) {
            Set<String> union = new LinkedHashSet<>();
            for (Object each : Objects.requireNonNull(b)) {
                if (Objects.requireNonNull(o).contains(each)
                        && Objects.requireNonNull(t).contains(each)) {
                    union.add((String) each);
                }
            }
            Set<String> added = new TreeSet<>();
            for (List<?> side : List.of(Objects.requireNonNull(o), Objects.requireNonNull(t))) {
                for (Object each : side) {
                    if (!b.contains(each)) {
                        added.add((String) each);
                    }
                }
            }
            union.addAll(added);
            return union;
        }

        private static @Nullable Object levels(@Nullable Map<?, ?> b, @Nullable Map<?, ?> o, @Nullable Map<?, ?> t) {
            Map<String, Integer> levels = new TreeMap<>();
            Set<Object> keys = new LinkedHashSet<>(Objects.requireNonNull(o).keySet());
            keys.addAll(Objects.requireNonNull(t).keySet());
            for (Object key : keys) {
                Object was = Objects.requireNonNull(b).get(key);
                Object our = o.get(key);
                Object their = t.get(key);
                boolean isOurs = Objects.equals(was, their) || Objects.equals(our, their);
                if (!isOurs && !Objects.equals(was, our)) {
                    return null;
                }
                Object level = isOurs ? our : their;
                if (level != null) {
                    levels.put((String) key, (Integer) level);
                }
            }
            return levels;
        }

        /** Gives how many fields were in conflict. */
        int run() {
            Map<String, T> base = base();
            Map<String, T> ours = edited(base);
            Map<String, T> theirs = edited(base);
            String name = kind.isThing() ? base.keySet().iterator().next() + ".yaml" : "";
            Merge.Merged merged = Merge.of(path + name, text(base), text(ours), text(theirs));
            Merge.Merged swapped = Merge.of(path + name, text(base), text(theirs), text(ours));
            Expected<T> expected = expected(base, ours, theirs);

            assertThat(clashes(merged)).isEqualTo(expected.clashes()).isEqualTo(clashes(swapped));
            List<String> lines = sorted(written(expected.ours()));
            assertThat(sorted(chosen(merged.text(), true))).isEqualTo(lines);
            assertThat(sorted(chosen(swapped.text(), false))).isEqualTo(lines);
            if (expected.clashes().isEmpty()) {
                assertThat(merged.text()).isEqualTo(swapped.text()).isEqualTo(written(expected.ours()));
            }
            return expected.clashes().size();
        }

        /** Where a conflict is about the day, whoever chooses puts the row where it belongs. */
        private static List<String> sorted(String text) {
            return text.lines().sorted().toList();
        }

        private static Map<String, Set<String>> clashes(Merge.Merged merged) {
            Map<String, Set<String>> clashes = new HashMap<>();
            merged.clashes().forEach(clash -> clashes.put(clash.id(), new TreeSet<>(clash.fields())));
            return clashes;
        }
    }

    /** The text as somebody leaves it who takes the same side of every conflict. */
    static String chosen(String text, boolean ours) {
        StringBuilder chosen = new StringBuilder();
        boolean isIn = true;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("<<<<<<< ours")) {
                isIn = ours;
            } else if (line.equals("=======")) {
                isIn = !ours;
            } else if (line.startsWith(">>>>>>> theirs")) {
                isIn = true;
            } else if (isIn) {
                chosen.append(line).append('\n');
            }
        }
        chosen.setLength(chosen.length() - 1);
        return chosen.toString();
    }

    @Test
    void randomMergesAreWhatTheModelSaysFromEitherSide() {
        int conflicts = 0;
        for (int i = 0; i < MERGES; i++) {
            Kind<?> kind = Kinds.all().get(i % Kinds.all().size());
            conflicts += new Trial<>(kind, i).run();
        }
        assertThat(conflicts).as("both ways are tried").isBetween(MERGES / 20, MERGES * 2);
    }
}

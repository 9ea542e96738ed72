package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Absence;
import devrel.record.Changes;
import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Commitment;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random commands and random undos, held against a model in memory that knows records and fields and no files: each undo does
 * what the model says or is refused where the model has a field that changed since. In the end all is taken back, from the
 * last operation to the first, and each time the files are to the byte what they were.
 */
class UndoSequencesTest {
    private static final int SEQUENCES = Boolean.getBoolean("devrel.deep") ? 5_000 : 100;
    private static final List<Kind<?>> KINDS =
            List.of(Person.KIND, Opening.KIND, Absence.KIND, Checkin.KIND, Commitment.KIND);

    @TempDir
    Path directory;

    /** A record of the model: where it stands, and what it says before and after an operation. */
    private record Touch(
            Kind<?> kind, @Nullable Item before, @Nullable Item after) {}

    /** What the model says of an undo; what is said of one of its records holds for all that come before. */
    private enum Fate {
        NOTHING,
        DONE,
        REFUSED,
        UNKNOWN
    }

    private static List<Finding> noRules(Dataset after) {
        return List.of();
    }

    /** The system's disk without waiting for it: what a power cut leaves is looked at elsewhere. */
    private static final class Careless implements Disk {
        private final Disk disk = new SystemDisk();

        @Override
        public Sight look(Path path) throws IOException {
            return disk.look(path);
        }

        @Override
        public byte @Nullable [] read(Path file) throws IOException {
            return disk.read(file);
        }

        @Override
        public List<String> names(Path directory) throws IOException {
            return disk.names(directory);
        }

        @Override
        public void makeDirectory(Path directory) throws IOException {
            disk.makeDirectory(directory);
        }

        @Override
        public void write(Path fresh, byte[] content, Path like) throws IOException {
            Files.write(fresh, content);
        }

        @Override
        public void jot(Path fresh, byte[] content) throws IOException {
            Files.write(fresh, content);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            disk.rename(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            disk.delete(file);
        }

        @Override
        public void force(Path directory) {
            assertThat(directory).exists();
        }
    }

    private static final class Sequence {
        private final Path directory;
        private final Store store;
        private final Random random;
        private final RandomRecords records;
        private final Map<String, Item> model = new TreeMap<>();
        private final List<Map<String, Touch>> operations = new ArrayList<>();
        private final List<Map<String, String>> snapshots = new ArrayList<>();
        private final Map<Fate, Integer> fates = new HashMap<>();

        Sequence(Path directory, long seed) throws IOException {
            this.directory = directory;
            Files.writeString(directory.resolve("devrel.yaml"), TestData.SETTINGS);
            this.store = Store.at(directory, new Careless());
            this.random = new Random(seed);
            this.records = new RandomRecords(seed);
        }

        Map<Fate, Integer> run() throws IOException {
            for (int i = 0; i < 14; i++) {
                snapshots.add(files());
                boolean undoes = !operations.isEmpty() && random.nextInt(3) == 0;
                boolean isDone = undoes ? undo() : change();
                if (!isDone) {
                    snapshots.remove(snapshots.size() - 1);
                }
                assertThat(difference(stored()))
                        .as("what is stored is what the model says")
                        .isEmpty();
            }
            for (int number = operations.size(); number > 0; number--) {
                store.undo(store.reversal("o" + number, "mariana"), none(), UndoSequencesTest::noRules, false);
                assertThat(files()).as("o%s", number).isEqualTo(snapshots.get(number - 1));
            }
            assertThat(files()).containsOnlyKeys("devrel.yaml");
            return fates;
        }

        private Dataset none() {
            return Dataset.with(store.settings()).build();
        }

        private Map<String, String> files() throws IOException {
            Map<String, String> files = new TreeMap<>();
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String name = directory.relativize(file).toString();
                    if (!name.startsWith(".devrel")) {
                        files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                    }
                }
            }
            return files;
        }

        private Map<String, Item> stored() {
            Map<String, Item> stored = new TreeMap<>();
            Dataset data = store.load(KINDS.toArray(Kind<?>[]::new));
            for (Kind<?> kind : KINDS) {
                data.all(kind).forEach(item -> stored.put(key(kind, item), item));
            }
            return stored;
        }

        /** The file and the id: a record that moves to another month is another one there. */
        private static String key(Kind<?> kind, Item item) {
            String month = item instanceof Happening happening
                    ? happening.date().toString().substring(0, 7)
                    : "";
            return kind.name() + ":" + month + ":" + item.id();
        }

        private static String id(String key) {
            return key.substring(key.lastIndexOf(':') + 1);
        }

        private boolean change() {
            Changes changes = Changes.by("mariana").as("test");
            Map<String, Item> next = new TreeMap<>(model);
            List<String> ids = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                Kind<?> kind = KINDS.get(random.nextInt(KINDS.size()));
                change(kind, changes, next, ids);
            }
            Map<String, Touch> touched = difference(next);
            if (touched.isEmpty()) {
                return false;
            }
            store.write(changes, store.load(KINDS.toArray(Kind<?>[]::new)), UndoSequencesTest::noRules, false);
            take(next, touched);
            return true;
        }

        private <T extends Item> void change(Kind<T> kind, Changes changes, Map<String, Item> next, List<String> ids) {
            List<String> there = new ArrayList<>();
            for (String key : model.keySet()) {
                if (key.startsWith(kind.name() + ":") && !ids.contains(id(key))) {
                    there.add(key);
                }
            }
            int what = there.isEmpty() ? 0 : random.nextInt(4);
            if (what == 0) {
                T item = dated(kind, records.next(kind));
                ids.add(item.id());
                changes.add(kind, item);
                next.put(key(kind, item), item);
                return;
            }
            String key = there.get(random.nextInt(there.size()));
            T old = kind.type().cast(Objects.requireNonNull(model.get(key)));
            ids.add(old.id());
            next.remove(key);
            if (what == 1) {
                changes.remove(kind, old);
            } else {
                T item = dated(kind, records.changed(kind, old));
                changes.replace(kind, item);
                next.put(key(kind, item), item);
            }
        }

        /** In one of two months, so that records meet in files and sometimes move from one to the other. */
        private <T extends Item> T dated(Kind<T> kind, T item) {
            if (!(item instanceof Happening happening)) {
                return item;
            }
            int month = happening.date().getMonthValue() % 8 == 0 ? 12 : 11;
            LocalDate date = LocalDate.of(2026, month, happening.date().getDayOfMonth());
            return kind.with(item, kind.column("date"), date);
        }

        private Map<String, Touch> difference(Map<String, Item> next) {
            Map<String, Touch> touched = new LinkedHashMap<>();
            for (Kind<?> kind : KINDS) {
                Map<String, Item> all = new TreeMap<>(model);
                all.putAll(next);
                for (String key : all.keySet()) {
                    boolean isSame = Objects.equals(model.get(key), next.get(key));
                    if (key.startsWith(kind.name() + ":") && !isSame) {
                        touched.put(key, new Touch(kind, model.get(key), next.get(key)));
                    }
                }
            }
            return touched;
        }

        private void take(Map<String, Item> next, Map<String, Touch> touched) {
            model.clear();
            model.putAll(next);
            operations.add(touched);
        }

        private boolean undo() {
            int number = 1 + random.nextInt(operations.size());
            Map<String, Item> next = new TreeMap<>(model);
            Fate fate = fate(operations.get(number - 1), next);
            if (fate == Fate.UNKNOWN) {
                return false;
            }
            fates.merge(fate, 1, Integer::sum);
            Map<String, Touch> touched = difference(next);
            try {
                store.undo(store.reversal("o" + number, "mariana"), none(), UndoSequencesTest::noRules, false);
                assertThat(fate).isEqualTo(Fate.DONE);
                take(next, touched);
                return true;
            } catch (Refusal refusal) {
                Problem expected = fate == Fate.REFUSED ? Problem.CHANGED_SINCE : Problem.NOTHING_TO_UNDO;
                assertThat(fate).as(refusal.getMessage()).isNotEqualTo(Fate.DONE);
                assertThat(refusal.findings()).extracting(Finding::problem).containsOnly(expected);
                return false;
            }
        }

        private Fate fate(Map<String, Touch> operation, Map<String, Item> next) {
            Fate fate = Fate.NOTHING;
            for (Map.Entry<String, Touch> each : operation.entrySet()) {
                Fate own = fate(each.getKey(), each.getValue(), next);
                fate = own.compareTo(fate) > 0 ? own : fate;
            }
            return fate == Fate.DONE && standsTwice(next) ? Fate.REFUSED : fate;
        }

        /** Whether a record would stand in two months. */
        private static boolean standsTwice(Map<String, Item> next) {
            Set<String> ids = new HashSet<>();
            for (String key : next.keySet()) {
                if (!ids.add(key.substring(0, key.indexOf(':')) + id(key))) {
                    return true;
                }
            }
            return false;
        }

        private Fate fate(String key, Touch touch, Map<String, Item> next) {
            Item now = model.get(key);
            if (Objects.equals(now, touch.before())) {
                return Fate.NOTHING;
            }
            if (Objects.equals(now, touch.after())) {
                put(key, touch.before(), next);
                return Fate.DONE;
            }
            if (now == null || touch.before() == null || touch.after() == null) {
                return Fate.REFUSED;
            }
            return fields(touch.kind(), key, touch, now, next);
        }

        private static void put(String key, @Nullable Item item, Map<String, Item> next) {
            if (item == null) {
                next.remove(key);
            } else {
                next.put(key, item);
            }
        }

        private <T extends Item> Fate fields(Kind<T> kind, String key, Touch touch, Item now, Map<String, Item> next) {
            T merged = kind.type().cast(now);
            Fate fate = Fate.NOTHING;
            for (Column column : kind.columns()) {
                Object base = kind.value(Objects.requireNonNull(touch.after()), column);
                Object theirs = kind.value(Objects.requireNonNull(touch.before()), column);
                Object ours = kind.value(now, column);
                if (!Objects.equals(base, theirs) && !Objects.equals(ours, theirs)) {
                    if (!Objects.equals(base, ours)) {
                        return column.shape() == Column.Shape.ONE ? Fate.REFUSED : Fate.UNKNOWN;
                    }
                    merged = kind.with(merged, column, theirs);
                    fate = Fate.DONE;
                }
            }
            next.put(key, merged);
            return fate;
        }
    }

    @Test
    void randomCommandsAreTakenBackAsTheModelSaysAndInTheEndToTheByte() throws IOException {
        Map<Fate, Integer> fates = new HashMap<>();
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Path own = Files.createDirectory(directory.resolve("s" + seed));
            new Sequence(own, seed).run().forEach((fate, count) -> fates.merge(fate, count, Integer::sum));
            try (Stream<Path> all = Files.walk(own)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        assertThat(fates.get(Fate.DONE)).isGreaterThan(SEQUENCES);
        assertThat(fates.get(Fate.REFUSED)).isGreaterThan(SEQUENCES / 10);
    }
}

package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over all kinds: what was written is read, and written again it has the same bytes. */
class RoundTripTest {
    @TempDir
    Path directory;

    private Store store;

    static Stream<Kind<?>> kinds() {
        return Kinds.all().stream();
    }

    @BeforeEach
    void makeADataDirectory() throws IOException {
        Files.writeString(directory.resolve("devrel.yaml"), TestData.SETTINGS);
        store = Store.at(directory);
    }

    private <T extends Item> List<T> write(Kind<T> kind, int count) {
        RandomRecords random = new RandomRecords(kind.name().hashCode());
        List<T> items = new ArrayList<>();
        Changes changes = Changes.by("mariana");
        for (int i = 0; i < count; i++) {
            T item = random.next(kind);
            items.add(item);
            changes.add(kind, item);
        }
        store.write(changes, store.load(kind), after -> List.of(), false);
        return items;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T extends Item> void whatWasWrittenIsRead(Kind<T> kind) {
        List<T> written = write(kind, 80);

        assertThat(store.load(kind).all(kind)).containsExactlyInAnyOrderElementsOf(written);
        assertThat(store.structure()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T extends Item> void writtenTwiceItHasTheSameBytes(Kind<T> kind) {
        write(kind, 40);
        Map<String, String> once = bytes();
        Dataset dataset = store.load(kind);

        for (T item : dataset.all(kind)) {
            Path path = layout(dataset, kind, item);
            String line = item instanceof Happening ? CsvWriter.line(kind, item) + "\n" : ThingWriter.text(kind, item);
            assertThat(once.get(directory.relativize(path).toString())).contains(line);
        }
        Changes all = Changes.by("mariana");
        dataset.all(kind).forEach(item -> all.replace(kind, item));
        assertThat(store.write(all, dataset, after -> List.of(), false).files()).isEmpty();
        assertThat(bytes()).isEqualTo(once);
    }

    private static <T extends Item> Path layout(Dataset dataset, Kind<T> kind, T item) {
        return Path.of(dataset.place(kind, item).file());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T extends Item> void editsArriveAndRemovalsLeaveNothing(Kind<T> kind) {
        RandomRecords random = new RandomRecords(7);
        write(kind, 40);
        Dataset before = store.load(kind);
        List<T> edited = new ArrayList<>();
        Changes changes = Changes.by("pedro");
        for (T item : before.all(kind)) {
            T changed = random.changed(kind, item);
            edited.add(changed);
            changes.replace(kind, changed);
        }
        store.write(changes, before, after -> List.of(), false);

        Dataset after = store.load(kind);
        assertThat(after.all(kind)).containsExactlyInAnyOrderElementsOf(edited);

        Changes removal = Changes.by("mariana");
        after.all(kind).forEach(item -> removal.remove(kind, item));
        store.write(removal, after, nothing -> List.of(), false);
        assertThat(directory.resolve(kind.directory())).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T extends Item> void commonsCsvReadsTheSameCells(Kind<T> kind) throws IOException {
        if (kind.isThing()) {
            return;
        }
        write(kind, 60);
        for (Map.Entry<String, String> file : bytes().entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                assertThat(ourCells(kind, file.getValue())).isEqualTo(commonsCells(file.getValue()));
            }
        }
    }

    private static List<List<String>> ourCells(Kind<?> kind, String text) {
        List<List<String>> rows = new ArrayList<>();
        for (String each : text.split("\n")) {
            byte[] bytes = each.getBytes(StandardCharsets.UTF_8);
            CsvLine line = new CsvLine(bytes, new Findings("x"), kind.columns().size());
            assertThat(line.scan(0, bytes.length, rows.size() + 1)).isTrue();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < line.count(); i++) {
                cells.add(line.cell(i));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<List<String>> commonsCells(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        for (CSVRecord row : format.parse(new StringReader(text))) {
            rows.add(row.toList());
        }
        return rows;
    }

    private Map<String, String> bytes() {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                if (!Set.of(".devrel/lock").contains(name)) {
                    bytes.put(name, Files.readString(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes;
    }
}

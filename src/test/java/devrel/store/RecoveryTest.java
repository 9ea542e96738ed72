package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Absence;
import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Opening;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that wrote several files and died: what the next commands see, do, and refuse. */
class RecoveryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Absence ABSENCE = new Absence("aaaaaaaaaaaa", DAY, "p-7k2m4q", null);
    private static final Absence NEXT = new Absence("bbbbbbbbbbbb", DAY, "p-7k2m4q", null);

    @TempDir
    Path directory;

    /** The end of the process. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The system's disk, on which the process dies before the change of that number. */
    private static final class Deadly implements Disk {
        private final Disk disk = new SystemDisk();
        private int left;

        Deadly(int left) {
            this.left = left;
        }

        private void change() {
            if (left-- <= 0) {
                throw new Death();
            }
        }

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
            change();
            disk.makeDirectory(directory);
        }

        @Override
        public void write(Path fresh, byte[] content, Path like) throws IOException {
            change();
            disk.write(fresh, content, like);
        }

        @Override
        public void jot(Path fresh, byte[] content) throws IOException {
            change();
            disk.jot(fresh, content);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            change();
            disk.rename(from, to);
        }

        @Override
        public void delete(Path file) throws IOException {
            change();
            disk.delete(file);
        }

        @Override
        public void force(Path directory) throws IOException {
            disk.force(directory);
        }
    }

    @BeforeEach
    void makeADataDirectory() throws IOException {
        Files.writeString(directory.resolve("devrel.yaml"), TestData.SETTINGS);
    }

    private Store store() {
        return Store.at(directory);
    }

    private static Opening opening(String id) {
        return ItemText.read(Opening.KIND, "id: " + id + "\nrole: backend\nopened: 2026-11-03\n", id, "test");
    }

    private static List<Finding> noRules(Dataset after) {
        return List.of();
    }

    private static void write(Store store, Changes changes) {
        store.write(changes, store.load(Absence.KIND, Opening.KIND), RecoveryTest::noRules, false);
    }

    private boolean diesBefore(int change) {
        Changes both = Changes.by("mariana").add(Absence.KIND, ABSENCE).add(Opening.KIND, opening("backend"));
        try {
            write(Store.at(directory, new Deadly(change)), both);
            return false;
        } catch (Death death) {
            return true;
        }
    }

    /** Dies between the decision and the first of the files. */
    private void dieDecided() throws IOException {
        for (int change = 0; !Files.exists(directory.resolve(".devrel/journal")); change++) {
            for (String file : files().keySet()) {
                Files.deleteIfExists(directory.resolve(file.endsWith(".tmp") ? file : "nothing"));
            }
            assertThat(diesBefore(change)).isTrue();
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private Path staged() throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve("absences"))) {
            return all.filter(file -> file.toString().endsWith(".tmp"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Finding> findings(Runnable command) {
        List<Finding> findings = new ArrayList<>();
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(Refusal.class, refusal -> findings.addAll(refusal.findings()));
        return findings;
    }

    @Test
    void whereverACommandDiesReadersSeeAllOfItOrNothingAndTheNextWriterClearsUp() throws IOException {
        boolean died = true;
        for (int change = 0; died; change++) {
            died = diesBefore(change);
            Map<String, String> before = files();
            int absences = store().load(Absence.KIND).all(Absence.KIND).size();
            assertThat(store().ids(Opening.KIND)).hasSize(absences);
            assertThat(store().structure()).isEmpty();
            assertThat(files()).as("reading changes nothing").isEqualTo(before);

            Files.writeString(directory.resolve(".devrel/holder"), "1\nhost\nmariana\n");
            write(store(), Changes.by("mariana").add(Absence.KIND, NEXT));

            assertThat(store().load(Absence.KIND).all(Absence.KIND)).hasSize(absences + 1);
            assertThat(store().load(Opening.KIND).all(Opening.KIND)).hasSize(absences);
            assertThat(files().keySet()).noneMatch(file -> file.endsWith(".tmp") || file.endsWith("journal"));
            Files.deleteIfExists(directory.resolve("absences/2026-11.mariana.csv"));
            Files.deleteIfExists(directory.resolve("openings/backend.yaml"));
        }
    }

    @Test
    void aFileChangedByHandMeanwhileStopsEverythingUntilSomebodyChooses() throws IOException {
        dieDecided();
        Path month = directory.resolve("absences/2026-11.mariana.csv");
        String byHand = "id,date,person,until\ncccccccccccc,2026-11-05,p-7k2m4q,\n";
        Files.writeString(month, byHand);
        Map<String, String> before = files();

        for (Runnable command : List.<Runnable>of(
                () -> store().load(Absence.KIND),
                () -> write(store(), Changes.by("mariana").add(Absence.KIND, NEXT)))) {
            assertThat(findings(command)).singleElement().satisfies(finding -> {
                assertThat(finding.problem()).isEqualTo(Problem.CHANGED_BY_HAND);
                assertThat(finding.place().file()).isEqualTo(month.toString());
                assertThat(finding.parameters()).containsEntry("staged", staged().toString());
            });
            assertThat(files()).isEqualTo(before);
        }
    }

    @Test
    void whoKeepsTheFileRemovesWhatWasStaged() throws IOException {
        dieDecided();
        Files.writeString(directory.resolve("absences/2026-11.mariana.csv"), "id,date,person,until\n");

        Files.delete(staged());
        write(store(), Changes.by("mariana").add(Absence.KIND, NEXT));

        assertThat(store().load(Absence.KIND).all(Absence.KIND)).containsExactly(NEXT);
        assertThat(store().ids(Opening.KIND)).containsExactly("backend");
    }

    @Test
    void whoTakesWhatWasStagedMovesItIntoPlace() throws IOException {
        dieDecided();
        Path month = directory.resolve("absences/2026-11.mariana.csv");
        Files.writeString(month, "id,date,person,until\n");

        Files.move(staged(), month, StandardCopyOption.REPLACE_EXISTING);
        write(store(), Changes.by("mariana").add(Absence.KIND, NEXT));

        assertThat(store().load(Absence.KIND).all(Absence.KIND)).containsExactly(ABSENCE, NEXT);
    }

    @Test
    void aJournalThatIsNoneOfOursIsRefusedByAll() throws IOException {
        Path journal = Files.createDirectory(directory.resolve(".devrel")).resolve("journal");
        String foreign = "devrel journal 1\n../../x.yaml\t../../.x.yaml.1.tmp\t-\t3-0\n";
        for (String text : List.of(
                "",
                "devrel journal 2\nend 0\n",
                "shopping list\n",
                foreign,
                foreign + "end " + Journal.sum(foreign.getBytes(StandardCharsets.UTF_8)) + "\n")) {
            Files.writeString(journal, text);

            assertThat(findings(() -> store().settings()))
                    .extracting(Finding::problem)
                    .as(text)
                    .containsExactly(Problem.BAD_JOURNAL);
        }
        Files.delete(journal);
        assertThat(store().settings().organisation()).isNotEmpty();
        write(store(), Changes.by("mariana").add(Absence.KIND, ABSENCE));
    }

    @Test
    void whatADeadCommandStagedGoesAndNothingElse() throws IOException {
        write(store(), Changes.by("mariana").add(Absence.KIND, ABSENCE));
        Path left = Files.writeString(directory.resolve("absences/.2026-11.mariana.csv.k3.tmp"), "torn");
        Path foreign = Files.writeString(directory.resolve("absences/.mine.tmp"), "mine");

        write(store(), Changes.by("mariana").add(Absence.KIND, NEXT));
        assertThat(left).as("nobody died").exists();
        Files.writeString(directory.resolve(".devrel/holder"), "1\nhost\nmariana\n");
        write(store(), Changes.by("mariana").remove(Absence.KIND, NEXT));

        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
    }
}

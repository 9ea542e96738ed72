package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Absence;
import devrel.record.Finding;
import devrel.record.Person;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data directory is found where the user means it, and links are refused everywhere. */
class SearchTest {
    private static final String ROWS = "id,date,person,until\naaaaaaaaaaaa,2026-11-03,p-7k2m4q,\n";

    @TempDir
    Path root;

    private Path data;

    @BeforeEach
    void makeADataDirectory() throws IOException {
        data = Files.createDirectories(root.resolve("work/data"));
        Files.writeString(data.resolve("devrel.yaml"), TestData.SETTINGS);
        Files.writeString(Files.createDirectory(data.resolve("absences")).resolve("2026-11.mariana.csv"), ROWS);
    }

    private static String file(Store store) {
        return store.load(Absence.KIND).placed(Absence.KIND).get(0).place().file();
    }

    private static void assertRefused(ThrowingCallable call, Problem... problems) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings())
                                .extracting(Finding::problem)
                                .containsExactly(problems));
    }

    @Test
    void theOptionComesFirstThenTheVariableThenTheNearestAbove() throws IOException {
        Path other = Files.createDirectory(root.resolve("other"));
        Files.writeString(other.resolve("devrel.yaml"), TestData.SETTINGS);
        Path deep = Files.createDirectories(root.resolve("work/a/b"));

        assertThat(Store.find("../other", Map.of("DEVREL_DATA", "data"), root.resolve("work"))
                        .directory())
                .isEqualTo(other);
        assertThat(Store.find(null, Map.of("DEVREL_DATA", "../other"), root.resolve("work"))
                        .directory())
                .isEqualTo(other);
        assertThat(Store.find(null, Map.of(), deep).directory()).isEqualTo(data);
    }

    @Test
    void filesAreNamedAsTheUserCanOpenThem() throws IOException {
        Path deep = Files.createDirectories(root.resolve("work/a/b"));

        assertThat(file(Store.find(null, Map.of(), root.resolve("work"))))
                .isEqualTo("data/absences/2026-11.mariana.csv");
        assertThat(file(Store.find(null, Map.of(), data))).isEqualTo("absences/2026-11.mariana.csv");
        assertThat(file(Store.find(null, Map.of(), deep))).isEqualTo("../../data/absences/2026-11.mariana.csv");
        assertThat(file(Store.find("work/data/", Map.of(), root))).isEqualTo("work/data/absences/2026-11.mariana.csv");
        assertThat(file(Store.at(data))).isEqualTo(data + "/absences/2026-11.mariana.csv");
    }

    @Test
    void whatIsNoDataDirectoryIsRefused() throws IOException {
        Path empty = Files.createDirectory(root.resolve("empty"));
        Files.createSymbolicLink(root.resolve("link"), data);

        assertRefused(() -> Store.find("nowhere", Map.of(), root), Problem.NO_DATA_DIRECTORY);
        assertRefused(() -> Store.find("work/data/devrel.yaml", Map.of(), root), Problem.NOT_A_DIRECTORY);
        assertRefused(() -> Store.find("link", Map.of(), root), Problem.LINK_REFUSED);
        assertRefused(() -> Store.find(null, Map.of(), empty), Problem.NO_DATA_DIRECTORY);
        assertRefused(() -> Store.at(empty).settings(), Problem.NO_DATA_DIRECTORY);
    }

    @Test
    void linksInsideAreRefusedOnReading() throws IOException {
        Files.createSymbolicLink(data.resolve("people"), Files.createDirectory(root.resolve("elsewhere")));
        Files.createSymbolicLink(
                data.resolve("absences/2026-12.mariana.csv"), data.resolve("absences/2026-11.mariana.csv"));
        Store store = Store.at(data);

        assertRefused(() -> store.load(Person.KIND), Problem.LINK_REFUSED);
        assertRefused(() -> store.load(Absence.KIND), Problem.LINK_REFUSED);
        assertThat(store.structure())
                .extracting(Finding::problem)
                .containsExactly(Problem.LINK_REFUSED, Problem.LINK_REFUSED);
    }

    @Test
    void settingsThatAreALinkAreRefused() throws IOException {
        Path elsewhere = Files.move(data.resolve("devrel.yaml"), root.resolve("elsewhere.yaml"));
        Files.createSymbolicLink(data.resolve("devrel.yaml"), elsewhere);

        assertRefused(() -> Store.at(data).settings(), Problem.LINK_REFUSED);
    }

    @Test
    void aDirectoryWhereAFileBelongsIsRefused() throws IOException {
        Files.createDirectory(data.resolve("absences/2026-12.mariana.csv"));

        assertRefused(() -> Store.at(data).load(Absence.KIND), Problem.NOT_A_FILE);
    }

    @Test
    void anIdThatIsAPathLeadsNowhere() {
        Store store = Store.at(data);

        assertThat(store.load(Want.things(Person.KIND, "../devrel", "con", "LEO", "a/b"))
                        .all(Person.KIND))
                .isEmpty();
    }

    @Test
    void idsComeFromFileNames() throws IOException {
        Path people = Files.createDirectory(data.resolve("people"));
        for (String name : List.of("p-bbbbbb.yaml", "p-aaaaaa.yaml", "notes.txt", ".hidden")) {
            Files.writeString(people.resolve(name), "not read");
        }

        assertThat(Store.at(data).ids(Person.KIND)).containsExactly("p-aaaaaa", "p-bbbbbb");
    }

    @Test
    void hiddenFilesAreNotStray() throws IOException {
        for (String name : List.of(".gitattributes", ".gitignore", ".DS_Store", ".2026-11.mariana.csv.x1.tmp")) {
            Files.writeString(data.resolve("absences").resolve(name), "x");
        }

        assertThat(Store.at(data).structure()).isEmpty();
    }
}

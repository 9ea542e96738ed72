package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import devrel.record.Absence;
import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one write path: all or nothing, nobody's rows lost, and a refusal that says what is on disk. */
class WriteTest {
    private static List<Finding> noRules(Dataset after) {
        return List.of();
    }

    private static final Absence FIRST =
            new Absence("aaaaaaaaaaaa", LocalDate.of(2026, 11, 3), "p-7k2m4q", LocalDate.of(2026, 11, 9));
    private static final Absence SECOND = new Absence("bbbbbbbbbbbb", LocalDate.of(2026, 11, 4), "p-7k2m4q", null);

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void makeADataDirectory() throws IOException {
        Files.writeString(directory.resolve("devrel.yaml"), TestData.SETTINGS);
        store = Store.at(directory);
    }

    private Store.Saved add(Absence absence) {
        return store.write(
                Changes.by("mariana").add(Absence.KIND, absence), store.load(Absence.KIND), WriteTest::noRules, false);
    }

    private Path month() {
        return directory.resolve("absences/2026-11.mariana.csv");
    }

    private List<Problem> refused(Changes changes, Dataset read, Function<Dataset, List<Finding>> rules) {
        List<Problem> problems = new ArrayList<>();
        assertThatThrownBy(() -> store.write(changes, read, rules, false))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> refusal.findings().forEach(finding -> problems.add(finding.problem())));
        return problems;
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void saysWhichFilesItWroteAndLeavesNothingElse() throws IOException {
        assertThat(add(FIRST).files()).containsExactly(month().toString());
        assertThat(names(directory)).containsExactly(".devrel", "absences", "devrel.yaml");
        assertThat(names(directory.resolve(".devrel"))).containsExactly("lock");
        assertThat(names(directory.resolve("absences"))).containsExactly("2026-11.mariana.csv");
    }

    @Test
    void aDryRunChangesNothingAndTakesNoLock() throws IOException {
        Changes changes = Changes.by("mariana").add(Absence.KIND, FIRST);

        assertThat(store.write(changes, store.load(Absence.KIND), WriteTest::noRules, true)
                        .files())
                .containsExactly(month().toString());
        assertThat(names(directory)).containsExactly("devrel.yaml");
    }

    @Test
    void keepsTheModeOfAFile() throws IOException {
        add(FIRST);
        Files.setPosixFilePermissions(month(), PosixFilePermissions.fromString("rw-rw----"));

        add(SECOND);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(month())))
                .isEqualTo("rw-rw----");
    }

    @Test
    void whatAnotherAddedMeanwhileStays() {
        Dataset read = store.load(Absence.KIND);
        add(FIRST);

        store.write(Changes.by("mariana").add(Absence.KIND, SECOND), read, WriteTest::noRules, false);

        assertThat(store.load(Absence.KIND).all(Absence.KIND)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aRecordThatAnotherChangedMeanwhileIsNotReplaced() throws IOException {
        add(FIRST);
        Dataset read = store.load(Absence.KIND);
        Absence theirs = new Absence(FIRST.id(), FIRST.date(), FIRST.person(), null);
        store.write(Changes.by("pedro").replace(Absence.KIND, theirs), read, WriteTest::noRules, false);
        String before = Files.readString(month());
        Absence ours = new Absence(FIRST.id(), FIRST.date(), "p-aaaaaa", FIRST.until());

        assertThat(refused(Changes.by("mariana").replace(Absence.KIND, ours), read, WriteTest::noRules))
                .containsExactly(Problem.CHANGED_MEANWHILE);
        assertThat(refused(Changes.by("mariana").remove(Absence.KIND, FIRST), read, WriteTest::noRules))
                .containsExactly(Problem.CHANGED_MEANWHILE);
        assertThat(month()).hasContent(before);
    }

    @Test
    void aRecordThatAnotherRemovedMeanwhileIsNotWrittenAgain() {
        add(FIRST);
        Dataset read = store.load(Absence.KIND);
        store.write(Changes.by("mariana").remove(Absence.KIND, FIRST), read, WriteTest::noRules, false);

        assertThat(refused(Changes.by("mariana").replace(Absence.KIND, FIRST), read, WriteTest::noRules))
                .containsExactly(Problem.CHANGED_MEANWHILE);
    }

    @Test
    void anIdIsAddedOnce() {
        add(FIRST);

        assertThat(refused(
                        Changes.by("mariana").add(Absence.KIND, FIRST), store.load(Absence.KIND), WriteTest::noRules))
                .containsExactly(Problem.DUPLICATE_ID);
    }

    @Test
    void oneCommandMayAddAndChangeTheSameRecord() {
        Absence longer = new Absence(FIRST.id(), FIRST.date(), FIRST.person(), LocalDate.of(2026, 11, 20));
        Changes changes = Changes.by("mariana").add(Absence.KIND, FIRST).replace(Absence.KIND, longer);

        store.write(changes, store.load(Absence.KIND), WriteTest::noRules, false);

        assertThat(store.load(Absence.KIND).all(Absence.KIND)).containsExactly(longer);
    }

    @Test
    void theRulesSeeTheStateAsItWouldBe() {
        add(FIRST);
        List<Absence> seen = new ArrayList<>();
        Changes changes = Changes.by("mariana").add(Absence.KIND, SECOND).remove(Absence.KIND, FIRST);

        store.write(
                changes,
                store.load(Absence.KIND),
                after -> {
                    seen.addAll(after.all(Absence.KIND));
                    return List.of();
                },
                false);

        assertThat(seen).containsExactly(SECOND);
    }

    @Test
    void aFindingAboutAChangedRecordRefuses() {
        Place place = Place.of("absence:" + FIRST.id()).at("person");
        Changes changes = Changes.by("mariana").add(Absence.KIND, FIRST);
        Finding finding = Finding.of(Problem.MISSING_REFERENCE, place, "value", "p-7k2m4q");

        assertThat(refused(changes, store.load(Absence.KIND), after -> List.of(finding)))
                .containsExactly(Problem.MISSING_REFERENCE);
        assertThat(directory.resolve("absences")).doesNotExist();
    }

    @Test
    void aFindingThatWasThereBeforeDoesNotRefuseButANewOneDoes() {
        Finding old = Finding.of(Problem.MISSING_REFERENCE, Place.of("data/people/p-aaaaaa.yaml", 1), "value", "x");
        Finding advice = Finding.of(Problem.REFERRED_TWICE, Place.of("absence:" + FIRST.id()));
        Changes changes = Changes.by("mariana").add(Absence.KIND, FIRST);
        Dataset read = store.load(Absence.KIND);

        assertThat(refused(changes, read, after -> after.all(Absence.KIND).isEmpty() ? List.of() : List.of(old)))
                .containsExactly(Problem.MISSING_REFERENCE);
        store.write(changes, read, after -> List.of(old, advice), false);
        assertThat(month()).exists();
    }

    @Test
    void valuesThatNoReaderTakesAreRefusedBeforeAnythingIsWritten() {
        Person bad = person("An\u0000a\u202E", List.of("Caps"));

        assertThat(refused(Changes.by("mariana").add(Person.KIND, bad), store.load(Person.KIND), WriteTest::noRules))
                .containsExactlyInAnyOrder(Problem.CONTROL_CHARACTER, Problem.BIDI_CONTROL, Problem.BAD_CODE);
        assertThat(refused(
                        Changes.by("mariana").add(Person.KIND, person(null, List.of())),
                        store.load(Person.KIND),
                        WriteTest::noRules))
                .containsExactly(Problem.MISSING_VALUE);
        assertThat(directory.resolve(".devrel")).doesNotExist();
    }

    private static Person person(String name, List<String> tags) {
        return new Person(
                "p-7k2m4q",
                PersonKind.STAFF,
                name,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                Map.of(),
                List.of(),
                tags,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void textsAreWrittenInOneForm() {
        Person decomposed = person("Jose\u0301\r\nPe\u0301rez", List.of());

        store.write(
                Changes.by("mariana").add(Person.KIND, decomposed), store.load(Person.KIND), WriteTest::noRules, false);

        assertThat(store.load(Person.KIND).all(Person.KIND))
                .extracting(Person::name)
                .containsExactly("José\nPérez");
    }

    @Test
    void aBrokenFileIsNotWrittenInto() throws IOException {
        add(FIRST);
        Dataset read = store.load(Absence.KIND);
        Files.writeString(month(), Files.readString(month()) + "<<<<<<< HEAD\n");
        String before = Files.readString(month());

        assertThat(refused(Changes.by("mariana").add(Absence.KIND, SECOND), read, WriteTest::noRules))
                .containsExactly(Problem.CONFLICT_MARKER);
        assertThat(month()).hasContent(before);
    }

    @Test
    void aWriteThatFailsLeavesTheOldBytes() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("root may write everywhere")
                .isNotEqualTo("root");
        add(FIRST);
        String before = Files.readString(month());
        Files.setPosixFilePermissions(month().getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));

        assertThat(refused(
                        Changes.by("mariana").add(Absence.KIND, SECOND), store.load(Absence.KIND), WriteTest::noRules))
                .containsExactly(Problem.CANNOT_WRITE);

        Files.setPosixFilePermissions(month().getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(month()).hasContent(before);
    }

    @Test
    void ofSeveralFilesNoneIsNewWhenOneCannotBeStaged() throws IOException {
        add(FIRST);
        String before = Files.readString(month());
        Files.writeString(directory.resolve("people"), "in the way");
        Changes changes = Changes.by("mariana").add(Absence.KIND, SECOND).add(Person.KIND, person("Ana", List.of()));

        assertThatThrownBy(() -> store.write(changes, store.load(Absence.KIND), WriteTest::noRules, false))
                .isInstanceOf(Refusal.class);

        assertThat(month()).hasContent(before);
        assertThat(names(month().getParent())).containsExactly("2026-11.mariana.csv");
    }

    @Test
    void linksAreNotWrittenThrough() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.createSymbolicLink(directory.resolve("absences"), elsewhere);
        Dataset nothing = Dataset.with(store.settings()).build();

        assertThat(refused(Changes.by("mariana").add(Absence.KIND, FIRST), nothing, WriteTest::noRules))
                .containsExactly(Problem.LINK_REFUSED);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aFileThatIsALinkIsNotWrittenThrough() throws IOException {
        Path elsewhere = Files.writeString(directory.resolve("elsewhere.csv"), "id,date,person,until\n");
        Files.createSymbolicLink(
                Files.createDirectory(directory.resolve("absences")).resolve("2026-11.mariana.csv"), elsewhere);
        Dataset nothing = Dataset.with(store.settings()).build();

        assertThat(refused(Changes.by("mariana").add(Absence.KIND, FIRST), nothing, WriteTest::noRules))
                .containsExactly(Problem.LINK_REFUSED);
        assertThat(elsewhere).hasContent("id,date,person,until\n");
    }

    @Test
    void threadsAddingToOneFileLoseNothing() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            long seed = i;
            threads.add(new Thread(() -> Adder.add(Store.at(directory), 15, seed)));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(store.load(Absence.KIND).all(Absence.KIND)).hasSize(60);
        assertThat(store.structure()).isEmpty();
    }

    @Test
    void aCharacterThatYamlCannotHoldIsNotWritten() {
        for (String name : List.of("Ana\uFFFE", "Ana\uFFFF", "Ana\uD83F\uDFFE")) {
            assertThat(refused(
                            Changes.by("mariana").add(Person.KIND, person(name, List.of())),
                            store.load(Person.KIND),
                            WriteTest::noRules))
                    .containsExactly(Problem.CONTROL_CHARACTER);
        }
    }

    @Test
    void aHolderThatIsALinkIsNotWrittenThrough() throws IOException {
        Path precious = Files.writeString(directory.resolve("precious"), "precious");
        Path local = Files.createDirectory(directory.resolve(".devrel"));
        Files.createSymbolicLink(local.resolve("holder"), precious);

        assertThat(refused(
                        Changes.by("mariana").add(Absence.KIND, FIRST), store.load(Absence.KIND), WriteTest::noRules))
                .containsExactly(Problem.LINK_REFUSED);
        assertThat(precious).hasContent("precious");
    }

    @Test
    void aLockThatIsAPipeIsRefusedAndNotWaitedFor() throws IOException, InterruptedException {
        Path lock = Files.createDirectory(directory.resolve(".devrel")).resolve("lock");
        assumeThat(new ProcessBuilder("mkfifo", lock.toString()).start().waitFor())
                .isZero();

        assertThat(refused(
                        Changes.by("mariana").add(Absence.KIND, FIRST), store.load(Absence.KIND), WriteTest::noRules))
                .containsExactly(Problem.NOT_A_FILE);
    }

    @Test
    void aFileThatNobodyCouldReadAgainIsNotWritten() {
        String longest = "x".repeat(12_000);
        Person person = new Person(
                "p-7k2m4q",
                PersonKind.STAFF,
                "Ana",
                null,
                null,
                Collections.nCopies(22, longest),
                List.of(),
                null,
                null,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(refused(Changes.by("mariana").add(Person.KIND, person), store.load(Person.KIND), WriteTest::noRules))
                .containsExactly(Problem.WOULD_BE_TOO_LARGE);
        assertThat(directory.resolve("people")).doesNotExist();
    }

    @Test
    void anOutputIsNotWrittenAmongTheRecords() {
        for (String name : List.of("devrel.yaml", "people/p-7k2m4q.yaml", "x/../starts/x.md", ".devrel/lock")) {
            assertThatThrownBy(() -> store.writeOutput(directory.resolve(name), "lost"))
                    .as(name)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.findings())
                                    .extracting(Finding::problem)
                                    .containsExactly(Problem.OUTPUT_AMONG_RECORDS));
        }
        assertThat(directory.resolve("devrel.yaml")).hasContent(TestData.SETTINGS);
    }

    @Test
    void reportsAreWrittenWholeAndReplaceOlderOnes() throws IOException {
        Path report = directory.resolve("reports/2026-10.md");

        store.writeOutput(report, "old\n");
        store.writeOutput(report, "new ñ\n");

        assertThat(report).hasContent("new ñ\n");
        assertThat(names(report.getParent())).containsExactly("2026-10.md");
    }
}

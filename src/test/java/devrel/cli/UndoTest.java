package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking commands back: every command that writes, what came after it, and what cannot be taken back. */
class UndoTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final Path COMPANY = Path.of("src/test/resources/company");
    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");

    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void theSmallCompany() {
        sandbox = new Sandbox(directory, TODAY).copy(COMPANY, "data").with("DEVREL_WRITER", "mariana");
    }

    /** Every file of the data directory, but what is local to this clone. */
    private static Map<String, String> files(Path data) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(data)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = data.relativize(file).toString();
                if (!name.startsWith(".devrel")) {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private Map<String, String> files() throws IOException {
        return files(directory.resolve("data"));
    }

    private Sandbox.Result well(String... arguments) {
        Sandbox.Result result = sandbox.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private String first(String kind) throws IOException {
        try (Stream<Path> all = Files.list(directory.resolve("data").resolve(kind))) {
            return all.sorted()
                    .findFirst()
                    .orElseThrow()
                    .getFileName()
                    .toString()
                    .replace(".yaml", "");
        }
    }

    /** All commands of all transcripts: those that write are taken back and done again, each time to the byte. */
    @Test
    void everyCommandThatWritesIsTakenBackToTheByteAndDoneAgain() throws IOException {
        Set<String> written = new LinkedHashSet<>();
        List<String> transcripts = new ArrayList<>(TranscriptsTest.transcripts());
        transcripts.removeIf(name -> name.startsWith("report") || name.startsWith("agenda") || name.startsWith("undo"));
        for (String name : transcripts) {
            Path own = Files.createDirectory(directory.resolve(name.replace('/', '-')));
            Sandbox run = new Sandbox(own, TODAY);
            if (!name.startsWith("empty")) {
                run.copy(COMPANY, "data");
            }
            Replay replay = new Replay(own, run, written);
            Transcript.replay(Files.readString(TRANSCRIPTS.resolve(name)), run, replay::run);
        }
        assertThat(written).containsAll(writing());
    }

    /** One transcript on the way. */
    private record Replay(Path directory, Sandbox sandbox, Set<String> written) {
        Sandbox.Result run(String command) {
            try {
                Path data = directory.resolve("data");
                Map<String, String> before = files(data);
                Sandbox.Result result = Transcript.run(command, sandbox);
                Map<String, String> after = files(data);
                String[] words = Sandbox.words(command);
                Optional<String> name = command(words);
                boolean isInit = words.length > 1 && words[1].equals("init");
                if (!before.equals(after) && !isInit && name.isPresent()) {
                    written.add(name.get());
                    Sandbox.Result undone = undo("--yes", words);
                    assertThat(undone.exitCode())
                            .as(command + "\n" + undone.err())
                            .isZero();
                    assertThat(files(data)).as(command).isEqualTo(before);
                    String last = undone.out().strip();
                    Sandbox.Result again = undo(last.substring(last.lastIndexOf(' ') + 1), words);
                    assertThat(again.exitCode())
                            .as(command + "\n" + again.err())
                            .isZero();
                    assertThat(files(data)).as("again: " + command).isEqualTo(after);
                }
                return result;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private Sandbox.Result undo(String what, String... words) {
            List<String> undo = new ArrayList<>(List.of("undo", what, "--writer", "mariana"));
            int data = Arrays.asList(words).indexOf("--data");
            if (data > 0) {
                undo.addAll(List.of("--data", words[data + 1]));
            }
            return sandbox.run(undo.toArray(String[]::new));
        }

        /** The longest beginning that names a command. */
        private static Optional<String> command(String... words) {
            for (int length = Math.min(3, words.length - 1); length > 0; length--) {
                String verb = length == 1 ? "" : words[length];
                String noun = String.join(" ", Arrays.copyOfRange(words, 1, Math.max(2, length)));
                if (Commands.find(noun, verb).isPresent()) {
                    return Optional.of((noun + " " + verb).strip());
                }
            }
            return Optional.empty();
        }
    }

    /** The verbs of their own that write: the generic ones go the same way for every kind. */
    private static List<String> writing() {
        List<String> writing = new ArrayList<>();
        for (String noun : Commands.NOUNS) {
            for (String verb : Commands.verbs(noun)) {
                boolean isGeneric = List.of("add", "edit", "remove").contains(verb);
                boolean writes =
                        Commands.find(noun, verb).filter(Command::writes).isPresent();
                boolean writesRecords = writes && !noun.equals("report");
                if (writesRecords && !isGeneric && !noun.equals("opportunity")) {
                    writing.add(noun + " " + verb);
                }
            }
        }
        return writing;
    }

    @Test
    void withoutANameTheLastCommandsAreTakenBackOneAfterTheOther() throws IOException {
        Map<String, String> start = files();
        String ana = first("people");
        well("person", "edit", ana, "--city", "lima");
        Map<String, String> lima = files();
        well("person", "edit", ana, "--city", "arica");

        assertThat(well("undo").out()).contains("Taken back: o2, person edit").contains("devrel undo o3");
        assertThat(files()).isEqualTo(lima);
        well("undo");
        assertThat(files()).isEqualTo(start);
        assertThat(sandbox.run("undo").err()).contains("error[DR7060]: there is nothing to take back");
        well("undo", "o4");
        assertThat(files()).isEqualTo(lima);
        assertThat(sandbox.run("undo", "o1").out()).contains("Taken back: o1");
    }

    @Test
    void whatCameLaterStaysWhereItConcernsOtherFields() throws IOException {
        String ana = first("people");
        well("person", "edit", ana, "--city", "lima");
        well("person", "edit", ana, "--languages", "es,qu");
        Path file = directory.resolve("data/people/" + ana + ".yaml");
        String later = Files.readString(file);

        well("undo", "o1");

        assertThat(Files.readString(file)).contains("languages: [es, qu]").doesNotContain("lima");
        well("undo", "o3");
        assertThat(file).hasContent(later);
    }

    @Test
    void aFieldThatWasChangedSinceIsNamedWithTheCommandThatChangedIt() throws IOException {
        String ana = first("people");
        well("person", "edit", ana, "--city", "lima");
        well("person", "edit", ana, "--city", "arica");
        Map<String, String> before = files();

        Sandbox.Result refused = sandbox.run("undo", "o1");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("data/people/" + ana + ".yaml: error[DR4010]: person " + ana + " has changed since: city")
                .contains("mend: take back first what came after: devrel undo o2");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatSomebodyChangedByHandSinceIsNotLost() throws IOException {
        well("person", "add", "Zoe", "Prueba", "--kind", "professional");
        String file = files().entrySet().stream()
                .filter(each -> each.getValue().contains("Zoe"))
                .findFirst()
                .orElseThrow()
                .getKey();
        Path path = directory.resolve("data").resolve(file);
        Files.writeString(path, Files.readString(path) + "city: lima\n");

        Sandbox.Result refused = sandbox.run("undo");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("has changed since: city").contains("person edit p-");
        assertThat(path).content().contains("city: lima");
    }

    @Test
    void commentsOfOthersStayWhenAValueGoesBack() throws IOException {
        String ana = first("people");
        well("person", "edit", ana, "--city", "lima");
        Path path = directory.resolve("data/people/" + ana + ".yaml");
        Files.writeString(path, "# seen on monday\n" + Files.readString(path));

        well("undo");

        assertThat(path).content().startsWith("# seen on monday\n").doesNotContain("lima");
    }

    @Test
    void aRecordThatLeftForAnotherFileSinceIsNotTakenBackInTheOldOne() {
        well("checkin", "add", "ana", "--date", "2025-06-20", "--summary", "first");
        String id = checkin();
        well("checkin", "edit", id, "--summary", "second");
        well("checkin", "edit", id, "--date", "2025-05-20");

        Sandbox.Result refused = sandbox.run("undo", "o2");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("check-in " + id, "devrel undo o3").contains("error[DR4010]");
        well("undo", "o3");
        well("undo", "o2");
        well("undo", "o1");
    }

    @Test
    void aRecordThatOthersReferToMeanwhileStays() throws IOException {
        well("person", "add", "Zoe", "Prueba", "--kind", "professional");
        well("person", "start", "zoe", "--date", "2025-06-01", "--hire-source", "applied");
        Map<String, String> before = files();

        Sandbox.Result refused = sandbox.run("undo", "o1");

        assertThat(refused.exitCode()).isEqualTo(65);
        assertThat(refused.err()).contains("error[DR3021]").contains("data/starts/2025-06.mariana.csv");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aCodeThatARecordUsesMeanwhileStays() throws IOException {
        well("code", "add", "clients", "nuevo", "--en", "New");
        Map<String, String> declared = files();
        well("undo");
        well("undo", "o2");
        assertThat(files()).isEqualTo(declared);
        well("person", "assign", "ana", "--date", "2025-06-20", "--client", "nuevo");

        Sandbox.Result refused = sandbox.run("undo", "o1");

        assertThat(refused.exitCode()).isEqualTo(65);
        assertThat(refused.err()).contains("nuevo");
        assertThat(files().get("devrel.yaml")).isEqualTo(declared.get("devrel.yaml"));
    }

    @Test
    void aDryRunShowsWhatWouldChangeAndChangesNothing() throws IOException {
        well("person", "edit", first("people"), "--city", "lima");
        Map<String, String> before = files();

        assertThat(well("undo", "--dry-run").out())
                .contains("Would be taken back: o1, person edit")
                .contains("# replace person")
                .contains("Nothing was written (--dry-run).");
        assertThat(files()).isEqualTo(before);
        assertThat(directory.resolve("data/.devrel/operations/2")).doesNotExist();
    }

    @Test
    void anOperationThatIsNotThereOrDidNotHappenIsRefused() throws IOException {
        assertThat(sandbox.run("undo").exitCode()).isEqualTo(66);
        well("person", "edit", first("people"), "--city", "lima");
        well("undo");

        assertThat(sandbox.run("undo", "o1").err()).contains("nothing of o1 is left to take back");
        assertThat(sandbox.run("undo", "o99").err()).contains("error[DR7061]: there is no operation o99 here");
    }

    @Test
    void theListTellsWhatCanBeTakenBack() throws IOException {
        well("person", "edit", first("people"), "--city", "lima");
        well("undo");

        assertThat(well("undo", "--list", "--format", "csv").out().lines().toList())
                .hasSize(3)
                .anySatisfy(line ->
                        assertThat(line).startsWith("o2,").contains("undo o1").endsWith("false"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("o1,")
                        .contains("person edit")
                        .endsWith("true"));
    }

    @Test
    void aNoteHoldsTheTouchedRowsAloneAndNoArguments() throws IOException {
        well("checkin", "add", "ana", "--date", "2025-06-20", "--summary", "a word that nobody else says");
        well("checkin", "remove", checkin(), "--yes");

        String note = Files.readString(directory.resolve("data/.devrel/operations/1"));
        assertThat(note).contains("\tcheckin add\t").containsOnlyOnce("a word that nobody else says");
        assertThat(note.lines().filter(line -> line.contains(",2025-06-"))).hasSize(1);
    }

    private String checkin() {
        String list = well("checkin", "list", "--limit", "1", "--format", "csv").out();
        return list.lines().skip(1).findFirst().orElseThrow().split(",")[0];
    }

    @Test
    void theLastHundredOperationsAreKept() throws IOException {
        String ana = first("people");
        for (int i = 0; i < 103; i++) {
            well("person", "edit", ana, "--city", "city-" + i);
        }

        assertThat(well("undo", "--list", "--format", "csv").out().lines()).hasSize(101);
        assertThat(sandbox.run("undo", "o3").exitCode()).isEqualTo(66);
        assertThat(sandbox.run("undo", "o103").exitCode()).isZero();
    }
}

package devrel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that the tool asks on a terminal: here a pseudo-terminal, at which a small Python script types. */
class PromptsTest {
    private static final Path DRIVER = Path.of("src/test/resources/pty/drive.py");
    private static final String ADD = "checkin add --writer mariana --date 2025-06-27";

    @TempDir
    Path directory;

    @BeforeAll
    static void needsPython() {
        assumeTrue(runs("python3", "-c", "import pty, fcntl, os; os.waitstatus_to_exitcode(0)"), "no python3 with pty");
    }

    @BeforeEach
    void copyTheCompany() {
        new Sandbox(directory, LocalDate.of(2025, 6, 30)).copy(Path.of("src/test/resources/company"), "data");
    }

    @Test
    void whatIsMissingIsAskedForOneByOneWithCompletionAndDefaultsAndSavedAfterALastLook() throws IOException {
        String screen = type(ADD, """
                expect Tab completes, Enter takes [what is in brackets] or skips, Ctrl-C saves nothing.
                expect Person:
                send isa\\t
                expect Isabel Lagos
                send \\r
                expect Kind (onboarding, regular, stay, project_change, exit, ad_hoc) [regular]:
                send \\r
                expect Outcome
                send \\r
                expect Channel
                send ca\\t\\r
                expect Satisfaction (1..5):
                send 4\\r
                expect Recommends (0..10):
                send \\r
                expect Intends to stay
                send \\r
                expect Scores (growth=1..5, workload=1..5):
                send growth=4, workload=2\\r
                expect Topics
                send career, lea\\t\\r
                expect Next on
                send \\r
                expect Challenges
                send \\r
                expect Aspirations
                send \\r
                expect Summary
                send Ana's "plan" C:\\\\new, mañana\\r
                expect Isabel Lagos
                expect Save it? [Y/n]
                send \\r
                expect Saved: check-in
                """);

        assertThat(screen).endsWith("exit 0\n");
        assertThat(Files.readString(directory.resolve("data/checkins/2025-06.mariana.csv")))
                .contains(",2025-06-27,p-iiiiii,mariana,regular,call,held,4,,,growth=4;workload=2,career;learning,,,,"
                        + "\"Ana's \"\"plan\"\" C:\\\\new, mañana\"\n");
    }

    @Test
    void anAnswerThatCannotBeReadIsAskedForAgainAndTheDefaultStays() {
        String screen = type("checkin add --writer mariana", """
                expect Person:
                send rojas\\r
                expect "rojas" fits several: Ana Rojas (p-aaaaaa), Felipe Rojas (p-ffffff)
                expect Person:
                send karla\\r
                expect nobody is called "karla"; there is Carla Núñez
                expect Person:
                send \\r
                expect Person:
                send nunez\\r
                expect Date
                send 2025-02-30\\r
                expect a day that no calendar has
                expect Date
                send \\r
                expect Kind
                send weekly\\r
                expect allowed are onboarding, regular
                expect Kind
                send \\x03
                expect Cancelled: nothing was saved.
                """);

        assertThat(screen).endsWith("exit 130\n");
    }

    @Test
    void controlCSavesNothing() {
        Map<String, String> before = Contents.of(directory);

        String screen = type(ADD, """
                expect Person:
                send elena\\r
                expect Kind
                send \\x03
                expect Cancelled: nothing was saved.
                """);

        assertThat(screen).endsWith("exit 130\n");
        assertThat(Contents.of(directory)).isEqualTo(before);
    }

    @Test
    void aLastLookThatIsAnsweredWithNoSavesNothing() {
        Map<String, String> before = Contents.of(directory);

        String screen = type("person assign hugo --writer tomas --date 2025-06-20", """
                expect Client (banco, retail, bench):
                send ret\\t\\r
                expect Project
                send \\r
                expect Until
                send \\r
                expect Retail
                expect Save it? [Y/n]
                send n\\r
                expect Cancelled: nothing was saved.
                """);

        assertThat(screen).endsWith("exit 130\n");
        assertThat(Contents.of(directory)).isEqualTo(before);
    }

    @Test
    void aRemovalIsAskedAbout() {
        String screen = type("checkin remove firav --writer tomas", """
                expect Remove firavqryfyrq? [Y/n]
                send y\\r
                expect Removed: check-in firavqryfyrq, Isabel Lagos, 2025-06-03
                """);

        assertThat(screen).endsWith("exit 0\n");
    }

    @Test
    void questionsAreAskedInSpanishToo() {
        String screen = type("--lang es checkin remove firav --writer tomas", """
                expect ¿Quitar firavqryfyrq? [S/n]
                send n\\r
                expect Cancelado: no se guardó nada.
                """);

        assertThat(screen).endsWith("exit 130\n");
    }

    @Test
    void theEditorFillsInARecordAndIsOpenedAgainWithTheReasonsWhenItCannotBeRead() throws IOException {
        Path editor = directory.resolve("editor");
        Files.writeString(editor, """
                #!/bin/sh
                if grep -q '^#! ' "$1"; then sed -i 's/^satisfaction: 9/satisfaction: 4/' "$1"
                else sed -i 's/^# satisfaction:.*/satisfaction: 9/' "$1"; fi
                """);
        assertThat(editor.toFile().setExecutable(true)).isTrue();

        String screen = type("checkin add carla --edit --writer mariana --date 2025-06-27", "expect Saved: check-in\n");

        assertThat(screen).endsWith("exit 0\n");
        assertThat(Files.readString(directory.resolve("data/checkins/2025-06.mariana.csv")))
                .contains(",2025-06-27,p-cccccc,mariana,regular,,held,4,");
    }

    @Test
    void anEditorThatChangesNothingSavesNothing() throws IOException {
        Files.writeString(directory.resolve("editor"), "#!/bin/sh\n");
        assertThat(directory.resolve("editor").toFile().setExecutable(true)).isTrue();
        Map<String, String> before = Contents.of(directory);

        String screen = type("checkin edit firav --edit --writer tomas", "expect Cancelled: nothing was saved.\n");

        assertThat(screen).endsWith("exit 130\n");
        assertThat(Contents.of(directory)).isEqualTo(before);
    }

    @Test
    void answersThatARuleRefusesAreShownOnceMore() {
        String screen = type(
                "checkin add bruno --edit --writer mariana --summary kept --date 2025-06-27",
                """
                expect summary: "kept"
                expect error[DR3007]
                """,
                "sed -i s/held/no_show/");

        assertThat(screen).endsWith("exit 65\n");
    }

    @Test
    void withoutATerminalNothingIsAsked() {
        Sandbox.Result result = new Sandbox(directory, LocalDate.of(2025, 6, 30))
                .runWithInput("ana\n", "checkin", "add", "--writer", "mariana");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("PERSON is missing").doesNotContain("Person:");
    }

    private String type(String command, String steps) {
        return type(command, steps, directory.resolve("editor").toString());
    }

    /** What the screen shows, and the exit code at its end. */
    private String type(String command, String steps, String editor) {
        List<String> words =
                new ArrayList<>(List.of("python3", DRIVER.toAbsolutePath().toString(), "100"));
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "devrel.Main"));
        words.addAll(List.of(Sandbox.words(command)));
        ProcessBuilder process =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        process.environment()
                .putAll(Map.of(
                        "DEVREL_TTY",
                        "in,out",
                        "COLUMNS",
                        "100",
                        "DEVREL_LANG",
                        "en",
                        "TERM",
                        "xterm",
                        "EDITOR",
                        editor));
        process.environment().remove("VISUAL");
        try {
            Process running = process.start();
            try (OutputStream input = running.getOutputStream()) {
                input.write(steps.getBytes(UTF_8));
            }
            String screen = new String(running.getInputStream().readAllBytes(), UTF_8);
            assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return screen;
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean runs(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }
}

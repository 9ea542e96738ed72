package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One note that cannot be read says so and keeps nobody from the others; what it did is never guessed. */
class UndoNotesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final String PERSON = "data/people/p-iiiiii.yaml";

    @TempDir
    Path directory;

    private Sandbox sandbox;
    private byte[] whole = {};

    @BeforeEach
    void threeOperations() throws IOException {
        sandbox = new Sandbox(directory, TODAY)
                .copy(Path.of("src/test/resources/company"), "data")
                .with("DEVREL_WRITER", "mariana");
        edit("--city", "lima");
        edit("--languages", "es,qu");
        edit("--aliases", "Chabela");
        whole = Files.readAllBytes(note(2));
    }

    private void edit(String option, String value) {
        assertThat(sandbox.run("person", "edit", "isabel", option, value).exitCode())
                .isZero();
    }

    private Path note(int number) {
        return directory.resolve("data/.devrel/operations/" + number);
    }

    private String person() throws IOException {
        return Files.readString(directory.resolve(PERSON));
    }

    /** What is not read is named; what is whole can be taken back by its name, and what came before is not the last. */
    private void saysSoAndLeavesTheOthers() throws IOException {
        String before = person();

        Sandbox.Result list = sandbox.run("undo", "--list", "--format", "csv");
        assertThat(list.exitCode()).isZero();
        assertThat(list.out().lines().skip(1))
                .satisfiesExactly(
                        newest -> assertThat(newest).startsWith("o3,"),
                        oldest -> assertThat(oldest).startsWith("o1,"));
        assertThat(list.err()).contains("data/.devrel/operations/2: advice[DR5080]: the note of operation o2");

        Sandbox.Result named = sandbox.run("undo", "o2");
        assertThat(named.exitCode()).isEqualTo(65);
        assertThat(named.err()).contains("data/.devrel/operations/2: error[DR5061]");
        assertThat(person()).isEqualTo(before);

        assertThat(sandbox.run("undo").exitCode()).isZero();
        assertThat(person())
                .contains("languages: [es, qu]")
                .contains("city: lima")
                .doesNotContain("Chabela");
        Sandbox.Result further = sandbox.run("undo");
        assertThat(further.exitCode()).isEqualTo(65);
        assertThat(further.err()).contains("error[DR5061]").contains("mend: ").contains("data/.devrel/operations/2");
        assertThat(person()).contains("city: lima");

        assertThat(sandbox.run("undo", "o1").exitCode()).isZero();
        assertThat(person()).contains("languages: [es, qu]").doesNotContain("city: lima");
    }

    /** As the mend line says; undo then knows nothing of that operation, whose records stay. */
    @Test
    void aTornNoteCanBeTakenAway() throws IOException {
        Files.write(note(2), Arrays.copyOf(whole, whole.length / 2));
        assertThat(sandbox.run("undo", "o2").err()).contains(": rm data/.devrel/operations/2");

        Files.delete(note(2));

        assertThat(sandbox.run("undo", "--list").err()).isEmpty();
        assertThat(sandbox.run("undo").exitCode()).isZero();
        assertThat(sandbox.run("undo").exitCode()).isZero();
        assertThat(person())
                .contains("languages: [es, qu]")
                .doesNotContain("lima")
                .doesNotContain("Chabela");
    }

    @Test
    void aTornNote() throws IOException {
        Files.write(note(2), Arrays.copyOf(whole, whole.length / 2));

        saysSoAndLeavesTheOthers();
    }

    @Test
    void anEmptyNote() throws IOException {
        Files.write(note(2), new byte[0]);

        saysSoAndLeavesTheOthers();
    }

    @Test
    void aForeignFile() throws IOException {
        Files.writeString(note(2), "shopping list\n");

        saysSoAndLeavesTheOthers();
    }

    /** Whole by its sum, but written in a way that nobody here knows. */
    @Test
    void aNoteOfAnotherVersion() throws IOException {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        String body =
                text.substring(0, text.lastIndexOf("end ")).replace("devrel operation 1\n", "devrel operation 2\n");
        Files.writeString(note(2), body + "end " + sum(body) + "\n", StandardCharsets.ISO_8859_1);

        saysSoAndLeavesTheOthers();
    }

    private static String sum(String body) {
        CRC32C sum = new CRC32C();
        sum.update(body.getBytes(StandardCharsets.ISO_8859_1));
        return body.length() + "-" + Long.toHexString(sum.getValue());
    }

    @Test
    void aLinkToAWholeNote() throws IOException {
        Path elsewhere = Files.move(note(2), directory.resolve("elsewhere"));
        Files.createSymbolicLink(note(2), elsewhere);

        saysSoAndLeavesTheOthers();
    }

    @Test
    void aDirectoryOfThatName() throws IOException {
        Files.delete(note(2));
        Files.createDirectory(note(2));

        saysSoAndLeavesTheOthers();
    }

    @Test
    void noPartOfTheNewestNoteIsUsed() throws IOException {
        byte[] newest = Files.readAllBytes(note(3));
        String before = person();
        for (int length = 0; length < newest.length; length += 5) {
            Files.write(note(3), Arrays.copyOf(newest, length));
            assertThat(sandbox.run("undo").exitCode()).as("%s bytes", length).isEqualTo(65);
        }
        for (int at = 0; at < newest.length; at += 7) {
            byte[] torn = newest.clone();
            torn[at] ^= 1;
            Files.write(note(3), torn);
            assertThat(sandbox.run("undo").exitCode()).as("byte %s", at).isEqualTo(65);
        }
        assertThat(person()).isEqualTo(before);
    }

    /** The next command takes a number of its own, whatever stands there. */
    @Test
    void aCommandAfterATornNoteIsNotedBehindIt() throws IOException {
        Files.write(note(3), new byte[0]);

        edit("--city", "arica");

        assertThat(note(4)).exists();
        assertThat(note(3)).isEmptyFile();
        assertThat(sandbox.run("undo").exitCode()).isZero();
        assertThat(person()).contains("city: lima");
    }
}

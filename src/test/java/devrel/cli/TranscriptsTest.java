package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command, as it is typed and answered. Those in {@code transcripts/} run on a fresh copy of the small company,
 * those in {@code transcripts/empty/} in an empty directory. {@code -Dgolden.update=true} writes the answers anew: the
 * difference is the review; {@code -Dtranscript=past} runs those with that in their name.
 */
class TranscriptsTest {
    private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
    private static final Path COMPANY = Path.of("src/test/resources/company");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    static List<String> transcripts() throws IOException {
        try (Stream<Path> files = Files.walk(TRANSCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(file -> TRANSCRIPTS.relativize(file).toString())
                    .filter(name -> name.contains(System.getProperty("transcript", "")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transcripts")
    void theToolAnswersAsWritten(String name, @TempDir Path directory) throws IOException {
        Path file = TRANSCRIPTS.resolve(name);
        String written = Files.readString(file);
        Sandbox sandbox = new Sandbox(directory, TODAY);
        if (!name.startsWith("empty")) {
            sandbox.copy(COMPANY, "data");
        }
        String replayed = Transcript.replay(written, sandbox);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, replayed);
        }
        assertThat(replayed).isEqualTo(Files.readString(file));
        assertThat(replayed).doesNotContain("at devrel.", "Exception");
    }
}

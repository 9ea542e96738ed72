package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts come whole from where the user keeps them, and mean nothing to a terminal, a CI or a page. */
class HostileTextTest {
    private static final Path COMPANY = Path.of("src/test/resources/company");

    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void openTheCompany() {
        sandbox = new Sandbox(directory, LocalDate.of(2025, 6, 30))
                .copy(COMPANY, "data")
                .with("DEVREL_WRITER", "mariana");
    }

    private Sandbox.Result addWithSummary(String text) throws IOException {
        Files.writeString(directory.resolve("summary.txt"), text);
        return sandbox.run(
                "checkin", "add", somebody(), "--kind", "regular", "--outcome", "held", "--summary", "@summary.txt");
    }

    private String somebody() throws IOException {
        try (var people = Files.list(directory.resolve("data/people"))) {
            return people.sorted()
                    .findFirst()
                    .orElseThrow()
                    .getFileName()
                    .toString()
                    .replace(".yaml", "");
        }
    }

    private Sandbox.Result newest(String format) {
        return sandbox.run("checkin", "list", "--limit", "1", "--format", format);
    }

    @Test
    void aTextFromAFileIsOneTextAndNotManyArguments() throws IOException {
        String text = "two words, --dry-run\n\nand \\n a \"quote\"";

        assertThat(addWithSummary(text).exitCode()).isZero();

        assertThat(newest("json").out()).contains("\"two words, --dry-run\\n\\nand \\\\n a \\\"quote\\\"\"");
    }

    @Test
    void anAnswerThatReachesNobodyIsTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Env env = new Env(
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                Map.of("DEVREL_LANG", "en"),
                directory,
                zone -> LocalDate.of(2025, 6, 30),
                () -> new SplittableRandom(7));

        assertThat(App.run(env, "person", "list")).isEqualTo(73);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("DR5017");
    }

    @Test
    void aTextThatIsNoUtf8OrTooLargeIsRefusedInFull() throws IOException {
        Files.write(directory.resolve("latin1"), new byte[] {'x', (byte) 0xE1, 'y'});
        Files.write(directory.resolve("huge"), new byte[(64 << 20) + 1]);

        for (String file : List.of("latin1", "huge")) {
            Sandbox.Result result = sandbox.run("checkin", "add", "Ana Rojas", "--summary", "@" + file);

            assertThat(result.exitCode()).isEqualTo(65);
            assertThat(result.err()).doesNotContain("{").containsAnyOf("0xE1", "67108865+");
        }
    }

    @Test
    void aDirectoryIsNoText() {
        Sandbox.Result result = sandbox.run("checkin", "add", "x", "--summary", "@data");

        assertThat(result.exitCode()).isNotZero().isNotEqualTo(70);
    }

    @Test
    void aTextIsInertInEveryFormat() throws IOException {
        String text = "x\n::set-output name=a::b\n=cmd|'/C calc'!A0\n<script>|*b*\u200D\u05D0";

        assertThat(addWithSummary(text).exitCode()).isZero();

        for (String format : List.of("text", "md", "json")) {
            assertThat(newest(format).out().lines()).as(format).noneMatch(line -> line.startsWith("::"));
        }
        assertThat(newest("md").out()).doesNotContain("<script>");
    }

    /** A reader of the log sees no command; a file that is imported again says what the record says. */
    @Test
    void aTextInCsvCommandsNothingInALogAndIsExactInAFile() throws IOException {
        String text = "one\n  ::error::two\n##[group]three\nfour :: five";
        assertThat(addWithSummary(text).exitCode()).isZero();

        assertThat(newest("csv").out().lines())
                .contains("  \\u003a:error::two", "#\\u0023[group]three", "four :: five\"")
                .noneMatch(line -> line.strip().startsWith("::") || line.contains("##["));

        sandbox.run("checkin", "list", "--limit", "1", "--format", "csv", "--output", "list.csv");
        assertThat(Files.readString(directory.resolve("list.csv"))).contains("\"" + text + "\"");
    }
}

package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row that cannot be imported goes to a file beside the roster, and then nothing is imported at all. */
class ImportRejectsTest {
    private static final String MAPPING = """
        kind: people
        id: {from: id}
        records:
          person: {kind: professional, name: {from: name}}
          start: {date: {from: hired, format: "yyyy-MM-dd"}, hire_source: applied}
          exit: {when: left, date: {from: left, format: "yyyy-MM-dd"}, ground: 159-2}
        new_codes: refuse
        """;

    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void openTheCompany() throws IOException {
        sandbox = new Sandbox(directory, LocalDate.of(2025, 6, 30))
                .copy(Path.of("src/test/resources/company"), "data")
                .with("DEVREL_WRITER", "mariana");
        Files.writeString(directory.resolve("mapping.yaml"), MAPPING);
    }

    private Sandbox.Result importRoster(String roster) throws IOException {
        Files.writeString(directory.resolve("roster.csv"), roster);
        return sandbox.run("import", "roster.csv", "--mapping", "mapping.yaml");
    }

    private Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (var files = Files.walk(directory.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(file.toString(), Files.readString(file));
            }
        }
        bytes.keySet().removeIf(name -> name.contains(".devrel"));
        return bytes;
    }

    @Test
    void aRowThatTheRulesRefuseIsRejectedToo() throws IOException {
        Map<String, String> before = bytes();

        Sandbox.Result result = importRoster("""
            id,name,hired,left
            X1,Eva Soto,2025-03-03,
            X2,Luz Pino,2025-03-03,2025-01-31
            """);

        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(result.err()).contains("roster.csv:3: error[").contains("roster.csv.rejected.csv");
        assertThat(Files.readString(directory.resolve("roster.csv.rejected.csv")))
                .startsWith("id,name,hired,left,reason\nX2,Luz Pino,2025-03-03,2025-01-31,")
                .doesNotContain("Eva Soto");
        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void importingTheSameFileAgainChangesNothing() throws IOException {
        String roster = "id,name,hired,left\nX1,Eva Soto,2025-03-03,2025-04-30\n";
        assertThat(importRoster(roster).exitCode()).isZero();
        Map<String, String> before = bytes();

        assertThat(importRoster(roster).exitCode()).isZero();

        assertThat(bytes()).isEqualTo(before);
    }

    @Test
    void rowsThatWereRejectedBeforeKeepOneColumnOfReasons() throws IOException {
        importRoster("id,name,hired,left\nX2,Luz Pino,3/3/2025,\n");
        Path rejected = directory.resolve("roster.csv.rejected.csv");
        String once = Files.readString(rejected);
        assertThat(importRoster(once).exitCode()).isEqualTo(65);

        assertThat(Files.readString(rejected)).isEqualTo(once).startsWith("id,name,hired,left,reason\nX2,");
    }

    @Test
    void aColumnOfReasonsThatIsTheirsStaysAndOursHasAnotherName() throws IOException {
        importRoster("id,reason,name,hired,left\nX2,moved,Luz Pino,3/3/2025,\n");

        assertThat(Files.readString(directory.resolve("roster.csv.rejected.csv")))
                .startsWith("id,reason,name,hired,left,devrel_reason\nX2,moved,Luz Pino,3/3/2025,,");
    }

    /** 2025-02-30 is written well but no day; 3/3/2025 is a day but written in another way. */
    @Test
    void aDayThatCannotBeReadIsToldWithTheFormOfTheMapping() throws IOException {
        Sandbox.Result result = importRoster("id,name,hired,left\nX1,Eva Soto,2025-02-30,\nX2,Luz Pino,3/3/2025,\n");

        assertThat(result.err())
                .contains("roster.csv:2: error[DR2002]: date is \"2025-02-30\", which is no day written as yyyy-MM-dd")
                .contains("roster.csv:3: error[DR2002]: date is \"3/3/2025\", which is no day written as yyyy-MM-dd");
    }

    @Test
    void theReasonsComeFirstAndWhatTheyComeToAfterThem() throws IOException {
        Sandbox.Result result = importRoster("id,name,hired,left\nX1,,2025-03-03,\nX2,,2025-03-03,\n");

        assertThat(result.err().lines().filter(line -> line.contains("error[")))
                .element(2)
                .asString()
                .startsWith("roster.csv: error[DR7013]");
        assertThat(result.err()).endsWith("2 errors\n");
    }
}

package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A data directory that is filled and asked as a person would: through the command line. */
final class Books {
    private static final Path MAPPINGS = Path.of("src/test/resources/import").toAbsolutePath();
    private static final Path BESIDE =
            Path.of("../shared/cases/statistics/data").toAbsolutePath().normalize();

    private final Sandbox sandbox;

    Books(Path directory, String dataStart) {
        sandbox = new Sandbox(directory, LocalDate.of(2026, 1, 31));
        run(
                "init",
                "--organisation",
                "Case",
                "--zone",
                "America/Santiago",
                "--data-start",
                dataStart,
                "--writer-email",
                "tester@example.com");
    }

    /** The answer of a command that must go well. */
    String run(String... arguments) {
        Sandbox.Result result = sandbox.run(arguments);
        assertThat(result.exitCode())
                .as(() -> String.join(" ", arguments) + "\n" + result.err())
                .isZero();
        return result.out();
    }

    Answer ask(String... arguments) {
        return new Answer(run(Stream.concat(Stream.of("report"), Stream.concat(Stream.of(arguments), JSON.stream()))
                .toArray(String[]::new)));
    }

    private static final List<String> JSON = List.of("--format", "json");

    /** A table of the test resources. */
    static Path own(String table) {
        return MAPPINGS.resolve(table);
    }

    /** A table that is optional; without it the test is skipped. */
    static Path beside(String table) {
        Path file = BESIDE.resolve(table);
        Assumptions.assumeTrue(Files.exists(file), () -> "the optional table " + table + " is not beside the project");
        return file;
    }

    /** Imports a table, and once more: the second time changes no byte, and nothing is found wrong with it. */
    Books importTwice(String mapping, Path table) {
        String[] command = {"import", "--mapping", MAPPINGS.resolve(mapping).toString(), table.toString()};
        run(command);
        Map<String, String> once = bytes();
        run(command);
        assertThat(changed(once, bytes()))
                .as("files that changed when the same was imported again")
                .isEmpty();
        assertThat(run("check")).isEmpty();
        return this;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> files = new TreeSet<>(before.keySet());
        files.addAll(after.keySet());
        files.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
        return files;
    }

    /** Changes a line of the settings. */
    Books setting(String before, String after) {
        Path settings = data().resolve("devrel.yaml");
        String text = read(settings);
        assertThat(text).contains(before);
        write(settings, text.replace(before, after));
        return this;
    }

    Path data() {
        return sandbox.directory().resolve("data");
    }

    /** What each file holds. */
    Map<String, String> bytes() {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(data().relativize(file).toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}

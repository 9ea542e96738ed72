package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The company in {@code data/} is what {@code init --demo} writes, to the byte, and it keeps every rule. */
class RepositoryDataTest {
    private static final String[] DEMO = "init data --demo --people 60 --months 24 --until 2026-10 --seed 7".split(" ");

    @TempDir
    Path directory;

    @Test
    void theRepositoryHoldsTheDemoCompany() throws IOException {
        Sandbox sandbox = new Sandbox(directory, LocalDate.of(2001, 1, 1));
        assertThat(sandbox.run(DEMO).exitCode()).isZero();
        assertThat(files(directory.resolve("data"))).isEqualTo(files(Path.of("data")));
    }

    @Test
    void theDemoCompanyIsSilentUnderCheck() {
        Sandbox sandbox = new Sandbox(Path.of("").toAbsolutePath(), LocalDate.of(2001, 1, 1));
        assertThat(sandbox.run("check")).isEqualTo(new Sandbox.Result(0, "", ""));
    }

    /** Every file below the directory and its bytes as text; what is local to a clone left out. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(".devrel")) {
                    files.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}

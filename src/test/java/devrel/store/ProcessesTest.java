package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Absence;
import devrel.record.Changes;
import devrel.record.Finding;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes of their own that write to one data directory at once: nothing is lost, whoever waits or dies. */
class ProcessesTest {
    private static final int RECORDS = Boolean.getBoolean("devrel.deep") ? 20_000 : 80;

    @TempDir
    Path directory;

    private Store store;

    @BeforeEach
    void makeADataDirectory() throws IOException {
        Files.writeString(directory.resolve("devrel.yaml"), TestData.SETTINGS);
        store = Store.at(directory);
    }

    private Process adder(String... arguments) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                Adder.class.getName(),
                directory.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Into the same months, so that every file is fought for. */
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void severalAtOnceLoseNothing(int processes) throws IOException, InterruptedException {
        List<Process> running = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            running.add(adder(String.valueOf(RECORDS / processes), String.valueOf(i)));
        }
        for (Process process : running) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(store.load(Absence.KIND).all(Absence.KIND)).hasSize(RECORDS);
        assertThat(store.structure()).isEmpty();
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.map(Path::toString))
                    .noneMatch(name -> name.endsWith(".tmp") || name.endsWith("journal") || name.endsWith("holder"));
        }
    }

    @Test
    void whoWaitsInVainIsToldWhoHoldsTheLock() throws IOException {
        Process holder = adder("hold", "");
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            Store hasty = store.withPatience(Duration.ofMillis(50));

            assertThatThrownBy(() -> add(hasty)).isInstanceOfSatisfying(Refusal.class, refusal -> {
                Finding finding = refusal.findings().get(0);
                assertThat(finding.problem()).isEqualTo(Problem.BUSY);
                assertThat(finding.parameters())
                        .containsEntry("writer", "pedro")
                        .containsEntry("process", String.valueOf(holder.pid()));
            });
        } finally {
            holder.destroyForcibly();
        }
    }

    private static void add(Store store) {
        Absence absence = new Absence("aaaaaaaaaaaa", LocalDate.of(2026, 11, 3), "p-7k2m4q", null);
        store.write(
                Changes.by("mariana").add(Absence.KIND, absence), store.load(Absence.KIND), after -> List.of(), false);
    }

    /** Nobody has to wait longer than a second, or to clear anything away. */
    @Test
    void aKilledProcessLeavesNoLock() throws IOException, InterruptedException {
        Process holder = adder("hold", "");
        assertThat(holder.inputReader().readLine()).isEqualTo("held");
        holder.destroyForcibly().waitFor();

        add(store.withPatience(Duration.ofSeconds(1)));

        assertThat(store.load(Absence.KIND).all(Absence.KIND)).hasSize(1);
    }
}

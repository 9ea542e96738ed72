package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why the lock is a file of its own: two processes that lock the file they replace lose what the other wrote. */
class LockTest {
    private static final int EACH = 400;

    @TempDir
    Path directory;

    @Test
    void aLockOnTheFileThatIsReplacedIsCaughtLosingRows() throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("rows"), "");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(new ProcessBuilder(
                            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            LockedRows.class.getName(),
                            file.toString(),
                            String.valueOf(EACH),
                            String.valueOf(i))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        assertThat(Files.readAllLines(file)).hasSizeLessThan(2 * EACH);
    }
}

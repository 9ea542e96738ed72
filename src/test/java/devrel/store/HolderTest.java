package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever holds the lock is named, or is nobody that we know. */
class HolderTest {
    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Path file = directory.resolve("holder");
        new Holder("7", "here", "mariana").write(file);

        assertThat(Holder.read(file)).isEqualTo(new Holder("7", "here", "mariana"));
    }

    @Test
    void aFileThatNamesNobodyHasNoWriter() throws IOException {
        Path file = directory.resolve("holder");
        assertThat(Holder.read(file).writer()).isEmpty();
        for (byte[] garbage : new byte[][] {{}, {'x'}, {'a', '\n', 'b'}, {(byte) 0xFF, '\n', '\n', '\n'}}) {
            Files.write(file, garbage);
            assertThat(Holder.read(file).writer()).isEmpty();
        }
    }
}

package devrel.store;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The operating system's random numbers, those that {@link SecureRandom} hands on too, without the security providers
 * that it loads first: they take as long as everything else that adding a record does.
 */
public final class SystemRandom implements RandomGenerator {
    private static final Path SOURCE = Path.of("/dev/urandom");
    /** Enough for one id; an import asks again and again. */
    private static final int BLOCK = 12 * Long.BYTES;

    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);

    private SystemRandom() {}

    /** The system's own source; where it has no such file, what Java knows instead. */
    public static final class Source implements Supplier<RandomGenerator> {
        @Override
        public RandomGenerator get() {
            return Files.isReadable(SOURCE) ? new SystemRandom() : new SecureRandom();
        }
    }

    @Override
    public long nextLong() {
        if (block.remaining() < Long.BYTES) {
            fill();
        }
        return block.getLong();
    }

    private void fill() {
        try (FileInputStream source = new FileInputStream(SOURCE.toFile())) {
            int read = source.readNBytes(block.array(), 0, BLOCK);
            if (read < BLOCK) {
                throw new IOException(SOURCE + " ended");
            }
            block.clear();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

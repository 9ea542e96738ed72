package devrel.store;

import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a file held at one moment, and where its lines start. */
final class LinedFile {
    private static final int USUAL_LINE = 64;

    private final Path path;
    private final Object version;
    private final byte[] bytes;
    private final int[] starts;

    private LinedFile(Path path, Object version, byte[] bytes) {
        this.path = path;
        this.version = version;
        this.bytes = bytes;
        this.starts = starts(bytes);
    }

    /** Reads the file; null when it is absent or cannot be read. */
    static @Nullable LinedFile read(Path path, Layout layout, String file) {
        Object version = layout.version(path);
        byte[] bytes = layout.bytes(path, Limits.CSV, new Findings(file));
        return version == null || bytes == null ? null : new LinedFile(path, version, bytes);
    }

    private static int[] starts(byte[] bytes) {
        int[] starts = new int[bytes.length / USUAL_LINE + 1];
        int count = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts = count < starts.length ? starts : Arrays.copyOf(starts, count * 2);
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether that file holds the same still. */
    boolean isOf(Path other, Layout layout) {
        return path.equals(other) && version.equals(layout.version(other));
    }

    /** Where that line, counted from 1, starts; the end of the file when there are fewer lines. */
    int startOf(int line) {
        return line <= starts.length ? starts[line - 1] : bytes.length;
    }
}

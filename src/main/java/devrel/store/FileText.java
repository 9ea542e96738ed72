package devrel.store;

import devrel.record.Problem;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Reads a whole file: nothing that is a link, no regular file, or too large. */
final class FileText {
    /** Java copies what it reads and writes through memory of its own, as much as is asked for: fresh pages, but for a few. */
    static final int CHUNK = 1 << 16;

    private FileText() {}

    /** The bytes of the file, or null when it is absent or something was found. */
    static byte @Nullable [] bytes(Path path, int limit, Findings findings) {
        BasicFileAttributes attributes = Layout.attributes(path);
        if (attributes == null) {
            return null;
        }
        if (attributes.isSymbolicLink()) {
            findings.add(Problem.LINK_REFUSED, 0, 0);
        } else if (!attributes.isRegularFile()) {
            findings.add(Problem.NOT_A_FILE, 0, 0);
        } else if (attributes.size() > limit) {
            String size = String.valueOf(attributes.size());
            findings.add(Problem.FILE_TOO_LARGE, 0, 0, "bytes", size, "max", String.valueOf(limit));
        } else {
            return readAll(path, (int) attributes.size(), findings);
        }
        return null;
    }

    /** A stream, whose opening takes a third of a channel's: a report opens thousands of files. */
    private static byte @Nullable [] readAll(Path path, int size, Findings findings) {
        byte[] bytes = new byte[size];
        try (FileInputStream stream = new FileInputStream(path.toFile())) {
            if (fill(bytes, stream) < size) {
                throw new IOException("the file became shorter while it was read");
            }
            return bytes;
        } catch (IOException unreadable) {
            findings.add(Problem.CANNOT_READ, 0, 0, "reason", Reason.of(unreadable));
            return null;
        }
    }

    /** Reads until the bytes are full or the stream ends; how many came. */
    static int fill(byte[] bytes, FileInputStream stream) throws IOException {
        int read = 0;
        int more = 0;
        while (read < bytes.length && more >= 0) {
            more = stream.read(bytes, read, Math.min(CHUNK, bytes.length - read));
            read += Math.max(0, more);
        }
        return read;
    }
}

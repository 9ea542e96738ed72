package devrel.store;

import devrel.record.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole file: nothing that is a link, no regular file, or too large. */
final class FileText {
    private FileText() {}

    /** The text of the file, or null when it is absent or something was found. */
    static @Nullable String read(Path path, int limit, Findings findings) {
        byte[] bytes = bytes(path, limit, findings);
        return bytes == null ? null : ByteScan.text(bytes, findings);
    }

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

    private static byte @Nullable [] readAll(Path path, int size, Findings findings) {
        try (SeekableByteChannel channel =
                Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer buffer = ByteBuffer.allocate(size);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new IOException("the file became shorter while it was read");
                }
            }
            return buffer.array();
        } catch (IOException unreadable) {
            findings.add(Problem.CANNOT_READ, 0, 0, "reason", Reason.of(unreadable));
            return null;
        }
    }
}

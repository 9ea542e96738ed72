package devrel.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the write path asks of the file system, call by call, so that each call can be made to fail or to be the last. */
interface Disk {
    /** What stands at a path; a link is not followed. */
    enum Sight {
        NOTHING,
        FILE,
        DIRECTORY,
        LINK,
        OTHER
    }

    Sight look(Path path) throws IOException;

    /** What the file holds; null when there is none. */
    byte @Nullable [] read(Path file) throws IOException;

    /** The {@link Journal#sum} of what the file holds. */
    default String sum(Path file) throws IOException {
        return Journal.sum(read(file));
    }

    /** The names in a directory; none when there is no such directory. */
    List<String> names(Path directory) throws IOException;

    /** Makes the directory, or finds that somebody else just did. */
    void makeDirectory(Path directory) throws IOException;

    /** Makes a file of that content, with the mode of the other file if there is one; the content survives a power cut. */
    void write(Path fresh, byte[] content, Path like) throws IOException;

    /** Makes a file of that content, of which a power cut may leave nothing or a part. */
    void jot(Path fresh, byte[] content) throws IOException;

    /** Gives the file another name, in place of what had that name, in one step. */
    void rename(Path from, Path to) throws IOException;

    /** Takes the file away, if it is there. */
    void delete(Path file) throws IOException;

    /** Makes the names in the directory survive a power cut. */
    void force(Path directory) throws IOException;
}

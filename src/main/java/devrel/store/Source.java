package devrel.store;

import devrel.record.Finding;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the names and the bytes of a data directory come from: the directory itself, or a commit that holds it. */
interface Source {
    /** What stands at the path; a link is not followed. */
    Disk.Sight look(Path path);

    /** The names in a directory that is there, sorted; {@code shown} names it in what is found. */
    List<String> names(Path directory, String shown, List<Finding> problems);

    /** The content of the file, or null when it is absent or something was found. */
    byte @Nullable [] bytes(Path file, int limit, Findings findings);

    /** What is equal as long as the file holds the same; null when there is no such file. */
    @Nullable
    Object version(Path file);

    /** Whether two may read at the same time. */
    boolean servesTwo();

    /** The same source as it is at this moment. */
    Source now(Layout layout);
}

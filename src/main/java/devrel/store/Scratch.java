package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for a while, gone with all that is in it when it is closed. */
public final class Scratch implements AutoCloseable {
    private final Path directory;

    private Scratch(Path directory) {
        this.directory = directory;
    }

    /** A new empty directory among the system's temporary files. */
    public static Scratch make() {
        try {
            return new Scratch(Files.createTempDirectory("devrel-"));
        } catch (IOException cannotMake) {
            throw refusal(cannotMake);
        }
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException cannotRemove) {
            throw refusal(cannotRemove);
        }
    }

    private static Refusal refusal(IOException reason) {
        return Refusal.of(
                Problem.CANNOT_WRITE, Place.of("devrel"), "file", "", "reason", String.valueOf(reason.getMessage()));
    }
}

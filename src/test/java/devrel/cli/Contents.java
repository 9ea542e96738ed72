package devrel.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every byte below a directory, so that a test can say that nothing was changed. */
final class Contents {
    private Contents() {}

    /** The files and what they hold; the lock file is nobody's data. */
    static Map<String, String> of(Path directory) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString();
                if (!name.contains(".devrel")) {
                    contents.put(name, new String(Files.readAllBytes(file), ISO_8859_1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contents;
    }
}

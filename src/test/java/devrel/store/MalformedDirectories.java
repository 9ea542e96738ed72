package devrel.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Makes a data directory out of every malformed fixture, for the script that runs the tool over all of them. */
final class MalformedDirectories {
    private MalformedDirectories() {}

    /** {@code arguments}: the directory to fill; each data directory in it is named like its fixture. */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        for (Path fixture : fixtures()) {
            String name = fixture.getFileName().toString().replace(".txt", "");
            Malformed.read(fixture).make(target.resolve(name));
        }
    }

    private static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/malformed"))) {
            return files.sorted().toList();
        }
    }
}

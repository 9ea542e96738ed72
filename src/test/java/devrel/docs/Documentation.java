package devrel.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the documentation, and how a written page is held against what it should be. */
final class Documentation {
    static final Path DOCS = Path.of("docs");
    static final Path SPANISH = DOCS.resolve("es");

    private Documentation() {}

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            Stream<Path> pages = files.filter(file -> file.toString().endsWith(".md"));
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), pages)
                    .sorted()
                    .toList();
        }
    }

    static String language(Path page) {
        return page.startsWith(SPANISH) ? "es" : "en";
    }

    /** The page as it stands, after it was written anew if that was asked for with {@code -Dgolden.update=true}. */
    static String held(Path page, String expected) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(page.toAbsolutePath().getParent());
            Files.writeString(page, expected);
        }
        return Files.readString(page);
    }
}

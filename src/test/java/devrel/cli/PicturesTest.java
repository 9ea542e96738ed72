package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures stand in files beside a report in Markdown, in the page of one in HTML, and nowhere else. */
class PicturesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

    @TempDir
    Path directory;

    private Sandbox sandbox() throws IOException {
        return new Sandbox(directory, LocalDate.of(2025, 6, 30)).copy(Path.of("src/test/resources/company"), "data");
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("2025"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void besideAFileOfMarkdownEveryLinkedPictureIsAFile() throws IOException {
        sandbox().run("report", "monthly", "--format", "md", "--output", "2025-05.md");
        Matcher links = LINK.matcher(Files.readString(directory.resolve("2025-05.md")));
        List<String> linked =
                links.results().map(link -> link.group(1)).sorted().toList();
        assertThat(linked).contains("2025-05-exits.svg").doesNotHaveDuplicates();
        assertThat(files()).filteredOn(name -> name.endsWith(".svg")).isEqualTo(linked);
        for (String picture : linked) {
            assertThat(Files.readString(directory.resolve(picture)))
                    .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                    .contains("<style>", "<title", "<desc");
        }
    }

    @Test
    void intoAPipeTheyAreDrawnWithCharacters() throws IOException {
        String markdown = sandbox().run("report", "monthly", "--format", "md").out();
        assertThat(markdown).contains("```text\n").doesNotContain("![");
        assertThat(files()).isEmpty();
    }

    @Test
    void aPageHoldsThemItself() throws IOException {
        Sandbox sandbox = sandbox();
        sandbox.run("report", "monthly", "--format", "html", "--output", "2025-05.html");
        assertThat(files()).containsExactly("2025-05.html");
        assertThat(Files.readString(directory.resolve("2025-05.html"))).contains("<svg class=\"chart\"");
        assertThat(sandbox.run("referral", "tree", "--format", "html").out()).contains("<svg class=\"chart\"");
        assertThat(sandbox.run("person", "list", "--format", "html").out())
                .contains("<table>")
                .doesNotContain("<svg");
    }
}

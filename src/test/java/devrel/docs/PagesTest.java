package devrel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the pages show is what the tool prints, and what they point to exists. A page with console blocks says in a
 * comment where they run: {@code <!-- console: demo -->} in a clone of this project, {@code <!-- console: empty
 * 2026-11-30 -->} in an empty directory on that day. {@code -Dgolden.update=true} writes the answers anew.
 */
class PagesTest {
    private static final Pattern CONSOLE = Pattern.compile("<!-- console: (demo|empty (\\d{4}-\\d{2}-\\d{2})) -->");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern MACHINE = Pattern.compile("(?<![\\w.])/(home|root|Users|tmp|work|var)/|[A-Z]:\\\\");
    private static final List<String> ENGLISH_ONLY =
            List.of("architecture.md", "benchmarks.md", "data-format.md", "decisions.md", "errors.md");

    static List<Path> pages() throws IOException {
        return Documentation.pages();
    }

    static Stream<Path> pagesWithConsoles() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path page : pages()) {
            if (Files.readString(page).contains("```console")) {
                found.add(page);
            }
        }
        return found.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pagesWithConsoles")
    void consolesShowWhatTheToolPrints(Path page, @TempDir Path directory) throws IOException {
        String text = Files.readString(page);
        Matcher console = CONSOLE.matcher(text);
        assertThat(console.find()).as("says where its consoles run").isTrue();
        String language = Documentation.language(page);
        Terminal terminal = console.group(2) == null
                ? Terminal.demo(directory, language)
                : Terminal.empty(directory, LocalDate.parse(console.group(2)), language);

        String replayed = Page.replay(text, terminal);

        assertThat(replayed).isEqualTo(Documentation.held(page, replayed));
        assertThat(replayed).doesNotContain("Exception", "at devrel.", "error[DR9");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
            String target = link.group(1);
            if (!target.contains("://") && !target.startsWith("mailto:")) {
                assertThat(leadsSomewhere(page, target)).as(target).isTrue();
            }
        }
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path there = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        return Files.exists(there)
                && (hash < 0 || anchors(Files.readString(there)).contains(target.substring(hash + 1)));
    }

    /** The anchors that forges make of headings. */
    private static List<String> anchors(String text) {
        return HEADING.matcher(text)
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void noPathOfAMachineIsMentioned(Path page) throws IOException {
        assertThat(MACHINE.matcher(Files.readString(page)).results().map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void everyPageForUsersIsThereInBothLanguages() throws IOException {
        List<String> english = new ArrayList<>();
        List<String> spanish = new ArrayList<>();
        for (Path page : pages()) {
            if (page.startsWith(Documentation.SPANISH)) {
                spanish.add(Documentation.SPANISH.relativize(page).toString());
            } else if (page.startsWith(Documentation.DOCS)) {
                english.add(Documentation.DOCS.relativize(page).toString());
            }
        }
        english.removeAll(ENGLISH_ONLY);
        english.add("README.md");

        assertThat(spanish).containsExactlyInAnyOrderElementsOf(english);
    }
}

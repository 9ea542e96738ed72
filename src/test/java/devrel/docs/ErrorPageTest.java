package devrel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Problem;
import devrel.record.Settings.Language;
import devrel.render.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The error gallery shows every problem there is, with an example from the malformed files of the tests. */
class ErrorPageTest {
    private static final Path FIXTURES = Path.of("src/test/resources/malformed");
    private static final int LONGEST_EXAMPLE = 12;
    private static final int WIDEST_EXAMPLE = 160;

    private static final String HEAD = """
            # Errors

            Written by a test from the list of problems, their words and the malformed files of the tests.

            A message is `place: error[code]: what was found`, and under it one `mend:` line. The place is a file with line
            and column, an option, or a record that is not in a file yet. All findings of a run are printed at once, sorted
            by place. Advice is printed the same way and stops nothing. In a build service (`CI` is set) values are not
            repeated; `--show-values` repeats them. In the examples `\\xNN` is a byte.

            The exit code is that of the gravest finding:
            0 done · 1 `check` found errors, or the answer is no · 2 usage · 65 data invalid · 66 not found · 70 our bug ·
            73 cannot be written · 74 input or output · 75 busy, try again · 78 settings · 130 interrupted.
            """;

    /** What begins with the same digit. */
    private static final Map<Character, String> FAMILIES = families();

    private static Map<Character, String> families() {
        Map<Character, String> families = new LinkedHashMap<>();
        families.put('1', "Bytes and syntax");
        families.put('2', "Values");
        families.put('3', "References and meaning");
        families.put('4', "Merging");
        families.put('5', "Files and lock");
        families.put('7', "Command line and import");
        families.put('9', "Errors of the tool itself");
        return families;
    }

    @Test
    void theGalleryShowsEveryProblem() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        Words words = Words.in(Language.EN);
        List<Problem> problems = Arrays.stream(Problem.values())
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
        FAMILIES.forEach((digit, family) -> {
            page.append("\n## ").append(family).append('\n');
            problems.stream()
                    .filter(problem -> problem.code().charAt(2) == digit)
                    .forEach(problem -> page.append(entry(problem, words)));
        });

        assertThat(page.toString()).isEqualTo(Documentation.held(Path.of("docs/errors.md"), page.toString()));
        assertThat(problems).allMatch(problem -> page.indexOf("### " + problem.code()) > 0);
    }

    private static String entry(Problem problem, Words words) {
        String key = "error." + problem.code();
        String severity = problem.isAdvice() ? "advice" : "exit code " + problem.exitCode();
        return "\n### " + problem.code() + "\n\n"
                + "`" + words.text(key).replace("`", "'") + "` (" + severity + ")\n\n"
                + "mend: `" + words.text(key + ".mend").replace("`", "'") + "`\n"
                + example(problem);
    }

    /** The shortest fixture whose only finding is this one. */
    private static String example(Problem problem) {
        String best = "";
        for (Path fixture : fixtures()) {
            String example = example(fixture, problem);
            if (!example.isEmpty() && (best.isEmpty() || example.length() < best.length())) {
                best = example;
            }
        }
        return best;
    }

    private static List<Path> fixtures() {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String example(Path fixture, Problem problem) {
        List<String> lines;
        try {
            lines = Files.readAllLines(fixture);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        int content = lines.indexOf("--- content");
        int expect = lines.lastIndexOf("--- expect");
        List<String> shown = new ArrayList<>(lines.subList(content + 1, expect));
        List<String> expected = lines.subList(expect + 1, lines.lastIndexOf("--- mend"));
        boolean fits = expected.size() == 2
                && expected.get(0).contains("[" + problem.code() + "]: ")
                && shown.size() <= LONGEST_EXAMPLE
                && shown.stream().allMatch(line -> line.length() <= WIDEST_EXAMPLE);
        return fits
                ? "\nFor example " + lines.get(0).substring("# ".length()) + ", in `"
                        + lines.get(1).substring("file: ".length()) + "`:\n" + block(shown) + block(expected)
                : "";
    }

    private static String block(List<String> lines) {
        return lines.isEmpty() ? "" : "\n```\n" + String.join("\n", lines) + "\n```\n";
    }
}

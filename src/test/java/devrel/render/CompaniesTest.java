package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import devrel.record.Settings.Language;
import devrel.render.Document.Picture;
import devrel.render.Pages.Sort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companies of all sorts, whose clients have names of sixty letters or of pictures: their pages hold together. A dozen in
 * each build, 200 in {@code -Pdeep}, one of ten thousand people among them; there an HTML checker reads the pages, too.
 */
class CompaniesTest {
    private static final boolean DEEP = Boolean.getBoolean("devrel.deep");
    private static final String CHECKER = "nu.validator.client.SimpleCommandLineValidator";
    /** The checker is older than this property of CSS. */
    private static final String YOUNGER = ".*color-scheme.*";

    private static List<Pages> companies() {
        List<Pages> companies = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < (DEEP ? 199 : 12); i++) {
            Sort sort = Sort.values()[i % Sort.values().length];
            int people = i < 5 ? 1 + i : 1 + random.nextInt(DEEP ? 150 : 40);
            companies.add(Pages.of(people, 1 + random.nextInt(40), i, sort));
        }
        if (DEEP) {
            companies.add(Pages.of(10_000, 2, 7));
        }
        return companies;
    }

    @Test
    void noTextMeetsAnotherAndEveryPageIsWellFormedWhateverTheCompany() {
        Language[] languages = Language.values();
        int turn = 0;
        for (Pages pages : companies()) {
            Language language = languages[turn++ % languages.length];
            for (Document document : pages.all(language)) {
                HtmlFormTest.wellFormed(HtmlForm.of(document, Words.in(language)));
                for (Document.Block block : document.blocks()) {
                    if (block instanceof Picture picture) {
                        DrawingTest.clear(picture.chart());
                    }
                }
            }
        }
    }

    @Test
    void theCheckerOfHtmlFindsNothing(@TempDir Path directory) throws IOException, InterruptedException {
        assumeTrue(DEEP && isThere(), "the Nu Html Checker comes with -Pdeep only");
        int number = 0;
        for (Pages pages : companies()) {
            Language language = Language.values()[number % 2];
            for (Document document : pages.all(language)) {
                Files.writeString(
                        directory.resolve(++number + ".html"), HtmlForm.of(document, Words.in(language)));
            }
        }
        assertThat(check(directory)).isEmpty();
        Files.writeString(directory.resolve("wrong.html"), "<!DOCTYPE html><title>x</title><p><table><b>");
        assertThat(check(directory)).contains("wrong.html");
    }

    private static boolean isThere() {
        try {
            Class.forName(CHECKER, false, CompaniesTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static String check(Path directory) throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-Xss8m", "-cp", classes, CHECKER, "--errors-only", "--filterpattern", YOUNGER,
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().filter(line -> line.contains("error")).reduce("", (all, line) -> all + line + "\n");
    }
}

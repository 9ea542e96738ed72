package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import devrel.record.Settings.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real browser makes of a page, where there is one. */
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    /** Only in a copy without the policy can a script look: how far the page and the texts of pictures run over. */
    private static final String PROBE = """
            <script>
            const root = document.documentElement;
            const wide = root.scrollWidth - root.clientWidth;
            let met = 0, left = 0;
            for (const svg of document.querySelectorAll('svg')) {
              const frame = svg.getBoundingClientRect();
              const boxes = [...svg.querySelectorAll('text')].map(text => text.getBoundingClientRect());
              boxes.forEach((a, i) => {
                if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.bottom > frame.bottom + 2) left++;
                for (const b of boxes.slice(i + 1)) {
                  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                  if (across > 1 && down > 2) met++;
                }
              });
            }
            document.title = 'wide=' + wide + ' met=' + met + ' left=' + left;
            </script></body>""";

    @TempDir
    static Path directory;

    private static String page = "";

    @BeforeAll
    static void aBrowserIsThere() {
        assumeThat(Files.isExecutable(CHROMIUM))
                .as("no browser at %s: what it makes of a page was not looked at", CHROMIUM)
                .isTrue();
        page = HtmlForm.of(Pages.of(60, 24, 7).monthly(Language.ES), Words.in(Language.ES));
    }

    /** What the browser prints and says, one after the other. */
    private static String browse(String page, String... options) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("page.html"), page);
        Path said = directory.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + directory.resolve("profile")));
        command.addAll(List.of(options));
        command.add(file.toUri().toString());
        Process browser = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = browser.waitFor(2, TimeUnit.MINUTES);
        browser.destroyForcibly();
        assertThat(ended).as("the browser ended").isTrue();
        return Files.readString(said);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 820, 1280})
    void neitherThePageNorATextOfAPictureRunsOver(int width) throws IOException, InterruptedException {
        String probed = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", PROBE);
        String tree = browse(probed, "--dump-dom", "--window-size=" + width + ",2000");
        Matcher title = Pattern.compile("<title>(wide=.*?)</title>").matcher(tree);
        assertThat(title.find()).as(tree).isTrue();
        assertThat(title.group(1)).isEqualTo("wide=0 met=0 left=0");
    }

    /** What the checker of accessibility finds on the page, in its words. */
    private static String violations(String page) throws IOException, InterruptedException {
        String axe;
        try (InputStream script = Objects.requireNonNull(BrowserTest.class.getResourceAsStream("/axe.min.js"))) {
            axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
        String probe = "<script>" + axe.replace("</script", "<\\/script") + "</script><script>axe.run().then(found => "
                + "document.title = 'axe=' + found.violations.map(each => each.id).join(' ') + ';passes=' + found.passes.length"
                + ")</script></body>";
        String probed = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
                .replace("</body>", probe);
        String tree = browse(probed, "--dump-dom", "--virtual-time-budget=60000", "--window-size=1280,2000");
        Matcher title =
                Pattern.compile("<title>axe=(.*?);passes=(\\d+)</title>").matcher(tree);
        assertThat(title.find()).as("the checker came to its end").isTrue();
        assertThat(Integer.parseInt(title.group(2)))
                .as("rules that looked at something")
                .isGreaterThan(10);
        return title.group(1);
    }

    @Test
    void whoReadsWithoutEyesOrWithFewColoursFindsNothingMissing() throws IOException, InterruptedException {
        assertThat(violations(page)).isEmpty();
        String mute = page.replaceFirst("<main", "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"><main");
        assertThat(violations(mute)).contains("image-alt");
    }

    @Test
    void theBrowserHasNothingToComplainOf() throws IOException, InterruptedException {
        String said = browse(page, "--dump-dom", "--enable-logging=stderr");
        assertThat(said).contains("<main id=\"main\">").doesNotContain(":CONSOLE");
        String broken = page.replace("</body>", "<p style=\"color:red\">x</p></body>");
        assertThat(browse(broken, "--dump-dom", "--enable-logging=stderr")).contains(":CONSOLE");
    }
}

package devrel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.cli.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on reading the report shows the pictures of the demo's own report; {@code -Dgolden.update=true} draws them anew. */
class ReportPicturesTest {
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(2026-10-(\\w+)\\.svg\\)");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void thePageShowsWhatTheReportDraws(String language, @TempDir Path directory) throws IOException {
        Sandbox sandbox = new Sandbox(directory, LocalDate.of(2026, 11, 22)).with("DEVREL_LANG", language);
        sandbox.copy(Path.of("data"), "data");
        sandbox.run("report", "monthly", "--month", "2026-10", "--format", "md", "--output", "2026-10.md");
        Path pictures = Path.of("docs/pictures", language);
        String home = language.equals("en") ? "docs/howto" : "docs/es/howto";
        String page = Files.readString(Path.of(home, "read-the-report.md"));
        String up = language.equals("en") ? "../pictures/" : "../../pictures/";
        Map<String, String> drawn = new TreeMap<>();
        Matcher shown = PICTURE.matcher(Files.readString(directory.resolve("2026-10.md")));
        while (shown.find()) {
            String name = shown.group(2) + ".svg";
            drawn.put(name, Files.readString(directory.resolve("2026-10-" + name)));
            assertThat(page).contains("![" + shown.group(1) + "](" + up + language + "/" + name + ")");
        }
        if (Boolean.getBoolean("golden.update")) {
            for (Map.Entry<String, String> picture : drawn.entrySet()) {
                Files.writeString(pictures.resolve(picture.getKey()), picture.getValue());
            }
        }
        assertThat(held(pictures)).isEqualTo(drawn);
    }

    private static Map<String, String> held(Path pictures) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(pictures)) {
            all.forEach(files::add);
        }
        Map<String, String> held = new TreeMap<>();
        for (Path file : files) {
            held.put(file.getFileName().toString(), Files.readString(file));
        }
        return held;
    }
}

package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Given;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every figure, section, note and reason has its words in both languages. */
class ReportWordsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z_]+}");
    private static final Pattern KEY = Pattern.compile("\"(report\\.(?:section|note|reason|column)\\.[a-z0-9-]+)\"");

    private static final Pattern OF_THE_FIRST_PAGE =
            Pattern.compile("report\\.(?:title|headline|changed|promised|decision)\\.");

    private static Properties words(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/words", file))) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        }
    }

    private static List<String> parameters(String wording) {
        Matcher matcher = PARAMETER.matcher(wording);
        return matcher.results()
                .map(result -> result.group())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (String area : List.of("metric", "report")) {
            Properties english = words(area + ".en.properties");
            Properties spanish = words(area + ".es.properties");
            assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(parameters(spanish.getProperty(key)))
                        .as(key)
                        .isEqualTo(parameters(english.getProperty(key)));
            }
        }
    }

    private static Set<String> ids() {
        Given given = new Given()
                .employed("ana", "2023-01-01", "2024-06-30", "159-2")
                .start("ben", "2023-01-01")
                .assigned("ben", "2023-01-01", "banco");
        given.driver("growth").referred("a", "2023-06-01", "ben", "cai");
        Set<String> ids = new TreeSet<>();
        for (Dimension by : List.of(Dimension.CLIENT, Dimension.REFERRER)) {
            Question question = Reading.ask("2023-01-01", "2024-12-31", by, true);
            for (Report report : List.of(
                    Monthly.of(question, given.data()),
                    Engagement.of(question, given.data()),
                    Factors.of(question, given.data()),
                    Growth.of(question, given.data()),
                    Community.of(question, given.data()),
                    Events.of(question, given.data()),
                    Contents.of(question, given.data()),
                    Quality.of(question, given.data()))) {
                Stream.of(
                                report.figures().map(Figure::id),
                                report.series().map(Series::id),
                                report.curves().map(Curve::id))
                        .flatMap(each -> each)
                        .forEach(ids::add);
            }
        }
        // A driver's code is part of its id; its words are the company's.
        ids.remove("driver.growth");
        ids.add("driver");
        // Needs answers that tell a tenure.
        ids.add("satisfaction.by-tenure");
        return ids;
    }

    @Test
    void everyFigureHasALabelAndADefinitionAndNoOthersHave() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (String id : ids()) {
            expected.add("metric." + id);
            expected.add("metric." + id + ".what");
        }
        assertThat(words("metric.en.properties").stringPropertyNames()).isEqualTo(expected);
    }

    @Test
    void everyKeyInTheSourcesHasWordsAndNoOthersHave() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/devrel/report"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                matcher.results().forEach(result -> keys.add(result.group(1)));
            }
        }
        Set<String> worded = new TreeSet<>(words("report.en.properties").stringPropertyNames());
        worded.removeIf(key -> OF_THE_FIRST_PAGE.matcher(key).lookingAt());
        assertThat(worded).isEqualTo(keys);
    }

    @Test
    void everyHeadlineHasASentenceForEveryTrend() throws IOException {
        Properties words = words("report.en.properties");
        for (String id : List.of(
                "turnover.voluntary.t12m",
                "retention.hires.12m",
                "checkins.coverage.90d",
                "commitments.kept",
                "incidence.hired.180d",
                "enps")) {
            assertThat(words.getProperty("report.headline." + id)).isNotNull();
            for (Trend trend : Trend.values()) {
                assertThat(words.getProperty("report.headline." + id + "." + trend.code()))
                        .isNotNull();
            }
            assertThat(words)
                    .containsKeys("report.changed." + id + ".higher", "report.changed." + id + ".lower")
                    .containsKey("report.decision." + id);
        }
    }

    @Test
    void everyReportHasATitle() throws IOException {
        for (String name : List.of(
                "retention",
                "checkins",
                "engagement",
                "factors",
                "commitments",
                "growth",
                "community",
                "events",
                "content",
                "referrals",
                "quality",
                "monthly")) {
            assertThat(words("report.en.properties").getProperty("report.title." + name))
                    .isNotNull();
        }
    }
}

package devrel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.cli.Sandbox;
import devrel.record.Settings.Language;
import devrel.render.Words;
import devrel.store.git.Repository;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages of metrics speak of every figure and of no others, with the fictional company's own numbers: the table
 * behind a comment {@code <!-- figures: id id -->} is written by {@code -Dgolden.update=true}.
 */
class MetricPagesTest {
    private static final List<String> REPORTS = List.of(
            "retention",
            "checkins",
            "engagement",
            "factors",
            "commitments",
            "growth",
            "community",
            "events",
            "content",
            "referrals --by referrer",
            "quality",
            "retention --by client");
    private static final Set<String> TOLD = Set.of("shown", "small", "hidden");
    /** Who answered is not known: the fictional company's last survey was anonymous. */
    private static final Set<String> ANONYMOUS = Set.of("satisfaction.exits.answered", "satisfaction.exits.silent");

    private static final Pattern FIGURES = Pattern.compile("(?s)<!-- figures: ([^>]+) -->\n.*?<!-- end -->");

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSpeaksOfEveryFigureWithTheNumbersOfTheFictionalCompany(Language language, @TempDir Path directory)
            throws IOException {
        Path file = Path.of(language == Language.EN ? "docs/metrics.md" : "docs/es/metrics.md");
        List<CSVRecord> figures = figures(directory, language);
        Words words = Words.in(language);
        Set<String> ids = new TreeSet<>();
        String page = FIGURES.matcher(Files.readString(file)).replaceAll(found -> {
            List<String> here = List.of(found.group(1).split("\\s+"));
            ids.addAll(here);
            return Matcher.quoteReplacement(table(found.group(1), here, figures, words));
        });

        // A driver's code is part of its id; its words are the company's.
        ids.removeIf(id -> id.startsWith("driver."));
        ids.add("driver");
        assertThat(ids).isEqualTo(worded());
        assertThat(page).isEqualTo(Documentation.held(file, page));
    }

    private static List<CSVRecord> figures(Path directory, Language language) throws IOException {
        Sandbox sandbox = new Sandbox(directory, LocalDate.of(2026, 11, 22))
                .with("DEVREL_LANG", language.code())
                .copy(Path.of("data"), "data");
        Repository.in(directory).commit(Repository.USUAL_MOMENT);
        List<CSVRecord> figures = new ArrayList<>();
        for (String report : REPORTS) {
            String command = "report " + report + " --variants --format csv";
            String text = sandbox.run(Sandbox.words(command)).out();
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            figures.addAll(format.parse(new StringReader(text)).getRecords());
        }
        return figures;
    }

    private static Set<String> worded() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/words/metric.en.properties"))) {
            words.load(reader);
        }
        Set<String> ids = new TreeSet<>();
        for (String key : words.stringPropertyNames()) {
            if (!key.endsWith(".what")) {
                ids.add(key.substring("metric.".length()));
            }
        }
        return ids;
    }

    private static String table(String marker, List<String> ids, List<CSVRecord> figures, Words words) {
        boolean spanish = words.language() == Language.ES;
        StringBuilder table = new StringBuilder("<!-- figures: " + marker + " -->\n");
        table.append(
                spanish ? "| id | cifra | en la empresa ficticia |\n" : "| id | figure | in the fictional company |\n");
        table.append("|---|---|---|\n");
        for (String id : ids) {
            String example = new MetricExample(figure(id, figures), words).text();
            table.append("| `" + id + "` | " + label(id, words) + " | " + example + " |\n");
        }
        return table.append("<!-- end -->").toString();
    }

    private static String label(String id, Words words) {
        return words.text(id.startsWith("driver.") ? "metric.driver" : "metric." + id);
    }

    /** The one of the whole company if there is one; of a series the last month, of a curve a year. */
    private static CSVRecord figure(String id, List<CSVRecord> figures) {
        List<CSVRecord> same =
                figures.stream().filter(each -> each.get("id").equals(id)).toList();
        assertThat(same)
                .as(id + " is in some report, and can be told of the fictional company")
                .anyMatch(each -> TOLD.contains(each.get("status")) || ANONYMOUS.contains(id));
        String group = same.stream().anyMatch(each -> each.get("by").isEmpty())
                ? ""
                : same.get(0).get("by");
        List<CSVRecord> ofGroup =
                same.stream().filter(each -> each.get("by").equals(group)).toList();
        CSVRecord first = ofGroup.get(0);
        if (!first.get("time").isEmpty()) {
            return ofGroup.stream()
                    .filter(point -> Integer.parseInt(point.get("time")) <= 365)
                    .reduce(first, (earlier, later) -> later);
        }
        return first.get("month").isEmpty() ? first : ofGroup.get(ofGroup.size() - 1);
    }
}

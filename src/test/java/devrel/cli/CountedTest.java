package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Settings.Language;
import devrel.render.JsonForm;
import devrel.render.Words;
import devrel.report.Dimension;
import devrel.report.Period;
import devrel.report.Question;
import devrel.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CountedTest {
    private static final Period YEAR = Period.months(YearMonth.of(2025, 5), 12);

    @TempDir
    Path directory;

    static Stream<String> reports() {
        return Reports.NAMES.stream();
    }

    /** The staff, who are nobody's employees; a person recorded twice and thrice; a cadence by tag. */
    private Store company() throws IOException {
        Path data = new Sandbox(directory, LocalDate.of(2025, 6, 30))
                .copy(Path.of("src/test/resources/company"), "data")
                .directory()
                .resolve("data");
        String starts;
        try (Stream<Path> files = Files.list(data.resolve("starts"))) {
            starts = Files.readString(files.sorted().findFirst().orElseThrow());
        }
        String employed = starts.split("\n")[1].split(",")[2];
        Path one = data.resolve("people/" + employed + ".yaml");
        Files.writeString(one, Files.readString(one) + "same_as: p-zzzzzz\n");
        Files.writeString(data.resolve("people/p-zzzzzz.yaml"), "id: p-zzzzzz\nkind: staff\nname: \"Zoe\"\n");
        return Store.at(data);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aReportSaysTheSameOfWhatIsCountedAsOfEverything(String name) throws IOException {
        Store store = company();
        Reports report = Reports.named(name).orElseThrow();
        Dataset everything = store.load(report.needs().toArray(Kind<?>[]::new));
        Dataset counted = new Counted(store).load(report.needs());
        assertThat(counted.all(Person.KIND).size())
                .isLessThan(everything.all(Person.KIND).size());
        // By client all answers but one would be in one group, which is refused.
        Dimension group = name.equals("engagement") ? Dimension.SENIORITY : Dimension.CLIENT;
        for (Dimension by : new Dimension[] {null, group}) {
            Question question = new Question(YEAR, YEAR.to(), by, true, 0.95, null);
            assertThat(said(report, question, counted)).isEqualTo(said(report, question, everything));
        }
    }

    private static String said(Reports report, Question question, Dataset data) {
        return JsonForm.of(report.answer().apply(question, data), Words.in(Language.EN));
    }
}

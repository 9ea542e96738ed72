package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Absence;
import devrel.record.Place;
import devrel.record.Settings.Language;
import devrel.report.Evidence;
import devrel.report.Evidence.Entry;
import devrel.report.Figure;
import devrel.report.Series;
import devrel.report.Status;
import devrel.report.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Absence ONE = absence("aaaaaaaaaaaa", 3);
    private static final Absence TWO = absence("bbbbbbbbbbbb", 4);
    private static final Absence THREE = absence("cccccccccccc", 5);
    private static final Evidence EVIDENCE = new Evidence(
            List.of(entry(ONE, 1, "")),
            List.of(entry(ONE, 1460, ""), entry(TWO, 0.5, "")),
            List.of(entry(THREE, 1, "report.reason.later")));

    private static Absence absence(String id, int day) {
        return new Absence(id, LocalDate.of(2026, 10, day), "p-aaaaaa", null);
    }

    private static Entry entry(Absence absence, double weight, String reason) {
        return new Entry(Absence.KIND, absence, weight, reason);
    }

    private static Figure figure(Status status, Supplier<Evidence> evidence) {
        return new Figure(
                "exits.regrettable",
                new TreeMap<>(Map.of("client", "banco")),
                0.5,
                Unit.RATIO,
                1.0,
                2.0,
                2,
                null,
                null,
                null,
                null,
                null,
                null,
                status,
                null,
                Map.of(),
                evidence);
    }

    private static Place place(String id) {
        return Place.of("data/absences/2026-10.mariana.csv", id.charAt(0) - 'a' + 2);
    }

    private static String explained(Figure figure) {
        return TextForm.of(
                Layout.explain(
                        List.of(figure),
                        List.of(),
                        Samples.words(Language.EN),
                        Samples.SETTINGS,
                        (kind, item) -> place(item.id())),
                100,
                false);
    }

    @Test
    void eachRecordIsNamedWithItsPlaceWhatItAddsAndWhyItIsLeftOut() {
        assertThat(explained(figure(Status.SHOWN, () -> EVIDENCE))).isEqualTo("""
            Regrettable exits among those assessed · Andean Bank (banco) (exits.regrettable)

            Figure                                                        Value  k/n  n
            ------------------------------------------------------------  -----  ---  -
            Regrettable exits among those assessed · Andean Bank (banco)    50%  1/2  2

            In the numerator: 1
            Record                Date        Place
            --------------------  ----------  -----------------------------------
            absence aaaaaaaaaaaa  2026-10-03  data/absences/2026-10.mariana.csv:2

            In the denominator: 2
            Record                Date         Adds  Place
            --------------------  ----------  -----  -----------------------------------
            absence aaaaaaaaaaaa  2026-10-03  1,460  data/absences/2026-10.mariana.csv:2
            absence bbbbbbbbbbbb  2026-10-04   0.50  data/absences/2026-10.mariana.csv:3

            Left out: 1
            Record                Date        Reason              Place
            --------------------  ----------  ------------------  -----------------------------------
            absence cccccccccccc  2026-10-05  after the last day  data/absences/2026-10.mariana.csv:4
            """);
    }

    @Test
    void theRecordsOfAHiddenFigureStayHidden() {
        Supplier<Evidence> untouched = () -> {
            throw new AssertionError("asked for");
        };
        assertThat(explained(figure(Status.HIDDEN, untouched)))
                .contains("This figure is hidden to protect people in small groups")
                .doesNotContain("absence", "50%");
    }

    @Test
    void aFigureWithoutRecordsSaysSo() {
        assertThat(explained(figure(Status.SHOWN, () -> Evidence.NONE)))
                .endsWith("\nNo single records stand behind this figure.\n");
    }

    @Test
    void aMonthOfASeriesIsExplainedToo() {
        YearMonth october = YearMonth.of(2026, 10);
        Series series = new Series(
                "headcount.exits",
                new TreeMap<>(),
                Unit.PEOPLE,
                List.of(new Series.Point(october, 1.0, Status.SHOWN)),
                month -> EVIDENCE);
        Document document = Layout.explain(
                series, october, Samples.words(Language.ES), Samples.SETTINGS, (kind, item) -> place(item.id()));
        assertThat(TextForm.of(document, 100, false))
                .startsWith("Salidas (headcount.exits), octubre de 2026\n\nEn el numerador: 1\n");
    }
}

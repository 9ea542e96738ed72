package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import devrel.report.Evidence;
import devrel.report.Figure;
import devrel.report.Status;
import devrel.report.Unit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureWordsTest {
    private final FigureWords en = new FigureWords(Samples.words(Language.EN), Samples.SETTINGS);
    private final FigureWords es = new FigureWords(Samples.words(Language.ES), Samples.SETTINGS);

    private static Figure figure(double value, Unit unit, double[] parts, double... limits) {
        return Samples.figure("x", Map.of(), value, unit, parts, limits);
    }

    private static Figure tested(double p, @Nullable Integer df) {
        return new Figure(
                "x",
                new TreeMap<>(),
                1.0,
                Unit.SCORE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                p,
                df,
                Status.SHOWN,
                null,
                Map.of(),
                () -> Evidence.NONE);
    }

    /** Nine exits where fifteen were expected are 0.6 times as many, not 60 %. */
    @Test
    void aRatioOfRatesIsSaidAsTimes() {
        Figure ratio = new Figure(
                "turnover.voluntary.change",
                new TreeMap<>(),
                0.6,
                Unit.RATIO,
                null,
                null,
                67,
                0.224,
                1.496,
                0.95,
                "conditional-exact",
                0.286,
                null,
                Status.SHOWN,
                null,
                Map.of(),
                () -> Evidence.NONE);
        assertThat(en.value(ratio)).isEqualTo("0.60×");
        assertThat(es.interval(ratio)).isEqualTo("[0,22–1,50×]");
    }

    /** Tens need one decimal, ones two; the limits get as many as the value. */
    @Test
    void aScoreHasTheDecimalsOfItsSize() {
        Figure enps = figure(23.08, Unit.SCORE, new double[] {}, -12.4, 30);
        assertThat(en.value(enps)).isEqualTo("23.1");
        assertThat(en.interval(enps)).isEqualTo("[-12.4 to 30.0]");
        Figure mean = figure(3.531, Unit.SCORE, new double[] {}, 3.2, 3.9);
        assertThat(es.value(mean)).isEqualTo("3,53");
        assertThat(es.interval(mean)).isEqualTo("[3,20–3,90]");
    }

    @Test
    void anOpenEndOfAnIntervalStaysOpen() {
        Figure median = Samples.figure("x", Map.of(), 410.0, Unit.DAYS, new double[] {}, new double[] {120});
        assertThat(en.interval(median)).isEqualTo("[120–]");
    }

    /** 112.98 is 113 to one decimal; 0.2 of 0.1 are rates, which count nobody. */
    @Test
    void countsAreOfPeopleAndOfAverages() {
        assertThat(en.counts(figure(0.2, Unit.RATIO, new double[] {24, 112.98})))
                .isEqualTo("24/113");
        assertThat(es.counts(figure(0.2, Unit.RATIO, new double[] {24, 83.8}))).isEqualTo("24/83,8");
        assertThat(en.counts(figure(1.77, Unit.RATIO, new double[] {0.2, 0.1}))).isEmpty();
        assertThat(en.counts(figure(3, Unit.COUNT, new double[] {3}))).isEqualTo("3");
    }

    @Test
    void aPercentageOfMoreThanAHundredHasOneDecimal() {
        assertThat(en.value(figure(0.1432, Unit.RATIO, new double[] {16, 101}))).isEqualTo("14.3%");
        assertThat(en.value(figure(0.1432, Unit.RATIO, new double[] {12, 100}))).isEqualTo("14%");
        assertThat(en.value(figure(0.8965, Unit.RATIO, new double[] {}))).isEqualTo("89.7%");
    }

    @Test
    void aTestSaysItsP() {
        assertThat(en.remark(tested(0.18, 3))).isEqualTo("p = 0.180, df = 3");
        assertThat(es.remark(tested(0.00001, null))).isEqualTo("p < 0,001");
    }

    @Test
    void aGroupIsSaidInWordsAndWhereOneNeedsItByItsCode() {
        assertThat(en.group(Map.of("client", "banco"))).isEqualTo("Andean Bank (banco)");
        assertThat(es.group(Map.of("role", "unknown"))).isEqualTo("Desconocido (unknown)");
        assertThat(es.group(Map.of("seniority", "semi"))).isEqualTo("Semisénior");
        assertThat(en.group(Map.of("owner", "ours"))).isEqualTo("Ours");
        assertThat(en.group(Map.of("destination", "abroad"))).isEqualTo("Abroad");
        assertThat(en.group(Map.of("cohort", "2022-Q1"))).isEqualTo("2022-Q1");
        assertThat(en.group(new TreeMap<>(Map.of("client", "x", "cohort", "2022"))))
                .isEqualTo("x · 2022");
    }

    @Test
    void daysMonthsAndDecimalsInSentencesFollowTheLanguage() {
        Words words = Words.in(Language.ES);
        assertThat(Localised.of("2026-10-31", words)).isEqualTo("31-10-2026");
        assertThat(Localised.of("2026-10", words)).isEqualTo("oct 2026");
        assertThat(Localised.of("-12.50", words)).isEqualTo("-12,50");
        for (String same : new String[] {"2026-13-45", "1.2.3", "4f2a9c1", "365", ".5", "5.", "", "2026-10-310"}) {
            assertThat(Localised.of(same, words)).isEqualTo(same);
        }
    }
}

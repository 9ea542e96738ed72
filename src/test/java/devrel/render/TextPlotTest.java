package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import devrel.render.Document.Plot;
import devrel.report.Curve;
import devrel.report.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextPlotTest {
    private static Curve curve(String id, Map<String, String> by, Curve.Point... points) {
        return new Curve(id, new TreeMap<>(by), 0, List.of(points), () -> Evidence.NONE);
    }

    private static Curve.Point point(int time, int atRisk, double value, double low, double high) {
        return new Curve.Point(time, atRisk, 1, 0, value, 0.1, low, high);
    }

    private static Plot plot(Curve... curves) {
        Words words = Words.in(Language.EN);
        return new CurvePlot(words, new FigureWords(words, null), "95%").plot(List.of(curves));
    }

    private static Plot company() {
        return plot(curve(
                "survival",
                Map.of(),
                point(100, 40, 0.75, 0.5, 0.875),
                point(200, 30, 0.5, 0.25, 0.75),
                point(400, 10, 0.25, 0.125, 0.5)));
    }

    @Test
    void aCurveIsDrawnWithItsBandAndThoseStillWatched() {
        assertThat(String.join("\n", TextPlot.lines(company(), 49))).isEqualTo("""
            Share still employed, by days since the start
              100% +xxxxxxxxxx
                   |          x
                   |          x.........
                   |          x.........
               75% +          xxxxxxxxxx...................
                   |          ..........x..................
                   |          ..........x..................
                   |          ..........x..................
               50% +          ..........xxxxxxxxxxxxxxxxxxx.
                   |                    ...................x
                   |                    ...................x
                   |                    ...................x
               25% +                    ...................x
                   |                                       .
                   |                                       .
                   |
                0% +
                   ++--------+--------+-------+--------+----
                    0       90       180     270      360
            watched on that day
            x       40      40       30      10       10
            x All exits
            . 95% interval""");
    }

    @Test
    void itFitsEveryWidthAndNeedsNoMoreThanAscii() {
        for (int width = 40; width <= 200; width++) {
            assertThat(TextPlot.lines(company(), width)).allSatisfy(line -> {
                assertThat(line.length()).isLessThanOrEqualTo(81);
                assertThat(line).matches("\\p{ASCII}*");
            });
        }
        assertThat(TextPlot.lines(company(), 40))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(45));
    }

    @Test
    void groupsHaveALetterEachAndOnlyTheLargestAreDrawn() {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            curves.add(curve("survival", Map.of("client", "c" + i), point(10, i == 3 ? 5 : 20 + i, 0.9, 0.8, 1)));
        }
        List<String> lines = TextPlot.lines(plot(curves.toArray(Curve[]::new)), 80);
        assertThat(lines).contains("A c1", "B c2", "C c4", "H c9");
        assertThat(lines).noneMatch(line -> line.endsWith(" c3") || line.endsWith(" c0"));
        assertThat(lines).contains(". only the 8 largest groups are drawn");
    }

    @Test
    void aCurveOfOnePointIsAPlotToo() {
        List<String> lines = TextPlot.lines(plot(curve("survival", Map.of(), point(1, 1, 0, 0, 1))), 80);
        assertThat(lines).hasSizeGreaterThan(20);
    }

    @Test
    void inMarkdownItIsABlockOfTextInWhichNothingIsMarkup() {
        Plot plot = plot(curve("survival", Map.of("client", "``` <b>x</b>"), point(10, 20, 0.9, 0.8, 1)));
        String markdown = MarkdownForm.of(new Document(List.of(plot)));
        assertThat(markdown).startsWith("```text\n").endsWith("\n```\n");
        assertThat(markdown.lines().filter(line -> line.stripLeading().startsWith("```")))
                .hasSize(2);
    }
}

package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import devrel.render.Document.Picture;
import devrel.render.Document.Trace;
import devrel.report.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of a picture meets another or leaves the picture, whatever the names and figures are. */
class DrawingTest {
    private static final List<String> NAMES = List.of(
            "Ana",
            "Compañía Sudamericana de Servicios de Ingeniería y Minería SpA",
            "W".repeat(60),
            "👩‍👩‍👧‍👦".repeat(20),
            "日本語".repeat(20),
            "un nombre de muchas palabras cortas que sigue y sigue y no acaba",
            "x");

    static void clear(Chart chart) {
        Drawing drawing = Drawing.of(chart, "c");
        List<Svg.Box> boxes = drawing.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            Svg.Box box = boxes.get(i);
            assertThat(box.left()).as("%s %s", chart.name(), box).isGreaterThanOrEqualTo(-0.5);
            assertThat(box.right()).as("%s %s", chart.name(), box).isLessThanOrEqualTo(drawing.width() + 0.5);
            assertThat(box.top()).as("%s %s", chart.name(), box).isGreaterThanOrEqualTo(-0.5);
            assertThat(box.bottom()).as("%s %s", chart.name(), box).isLessThanOrEqualTo(drawing.height() + 0.5);
            for (Svg.Box other : boxes.subList(i + 1, boxes.size())) {
                assertThat(box.meets(other))
                        .as("%s: %s meets %s", chart.name(), box, other)
                        .isFalse();
            }
        }
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Chart.Lines lines(Random random) {
        List<Trace> traces = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            traces.add(new Trace((char) ('A' + i), name(random), random.nextInt(40), points(random), i == 0));
        }
        List<String> levels = List.of("100 %", "75 %", "50 %", "25 %", "0 %");
        return new Chart.Lines("curve", name(random), "", name(random), levels, traces, List.of(name(random)));
    }

    private static List<Curve.Point> points(Random random) {
        List<Curve.Point> points = new ArrayList<>();
        double share = 1;
        int day = 41;
        int steps = 1 + random.nextInt(60);
        for (int i = 0; i < steps; i++) {
            day += 1 + random.nextInt(random.nextBoolean() ? 200 : 3);
            share *= random.nextBoolean() ? 1 : random.nextDouble();
            points.add(new Curve.Point(
                    day, 10_000 - i, 1, random.nextInt(2), share, null, share / 2, Math.min(1, share * 1.2)));
        }
        return points;
    }

    private static Chart.Bars bars(Random random) {
        int months = 1 + random.nextInt(40);
        int scale = random.nextBoolean() ? 4 : 4_000;
        List<Chart.Stack> stacks = new ArrayList<>();
        for (int look = 1; look <= 1 + random.nextInt(7); look++) {
            List<Double> counts = new ArrayList<>();
            for (int i = 0; i < months; i++) {
                counts.add((double) random.nextInt(scale));
            }
            stacks.add(new Chart.Stack(name(random), look, counts));
        }
        List<Chart.Tick> ticks = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            ticks.add(new Chart.Tick(i % 2 == 0 ? "sept" : "may", Integer.toString(2024 + i / 12)));
            shares.add(random.nextDouble());
        }
        Chart.Rate rate = new Chart.Rate(name(random), shares, 1, List.of("0 %", "50 %", "1.000 %"), "1.234 %");
        return new Chart.Bars("exits", "", "", ticks, stacks, random.nextBoolean() ? rate : null);
    }

    private static Chart.Funnel funnel(Random random) {
        List<Chart.Stage> stages = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            int count = random.nextInt(100_000);
            stages.add(new Chart.Stage(name(random), count, count + "/100.000", "100 % (100.000/100.000)"));
        }
        return new Chart.Funnel("funnel", "", "", name(random), stages);
    }

    private static Chart.Heat heat(Random random) {
        List<String> columns = new ArrayList<>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            columns.add("sept 2026");
        }
        List<Chart.HeatRow> rows = new ArrayList<>();
        for (int row = 0; row < 1 + random.nextInt(24); row++) {
            List<Chart.HeatCell> cells = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int shade = random.nextInt(6) - 1;
                cells.add(new Chart.HeatCell(shade < 0 ? "#" : "100 %†", shade, shade < 0));
            }
            rows.add(new Chart.HeatRow(name(random), cells));
        }
        return new Chart.Heat("heat", "", "", columns, rows, List.of(name(random), name(random)));
    }

    private static Chart.Tree tree(Random random) {
        List<Chart.Node> nodes = new ArrayList<>();
        int generation = 0;
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            nodes.add(new Chart.Node(name(random), generation, random.nextBoolean()));
            generation = Math.max(0, generation + 1 - random.nextInt(4));
        }
        return new Chart.Tree("tree", "", "", nodes, List.of("sigue aquí", name(random)));
    }

    @Test
    void textsKeepClearOfEachOtherInPicturesOfAnything() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            clear(lines(random));
            clear(bars(random));
            clear(funnel(random));
            clear(heat(random));
            clear(tree(random));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 12, 20, 40, 70, 110})
    void textsKeepClearOfEachOtherInTheReportsOfCompanies(int people) {
        int companies = Boolean.getBoolean("devrel.deep") ? 22 : 2;
        for (int seed = 0; seed < companies; seed++) {
            Pages pages = Pages.of(people, 1 + (people * 7 + seed * 11) % 40, seed);
            Language language = seed % 2 == 0 ? Language.ES : Language.EN;
            for (Document document : pages.all(language)) {
                HtmlFormTest.wellFormed(HtmlForm.of(document, Words.in(language)));
                for (Document.Block block : document.blocks()) {
                    if (block instanceof Picture picture) {
                        clear(picture.chart());
                    }
                }
            }
        }
    }

    @Test
    void theSameChartIsDrawnTheSame() {
        assertThat(Drawing.of(lines(new Random(3)), "c").file())
                .isEqualTo(Drawing.of(lines(new Random(3)), "c").file());
    }

    @Test
    void aLineOfAYearIsAlsoDrawnWithCharacters() {
        List<Double> values = new ArrayList<>(List.of(0.0, 0.5, 1.0));
        values.add(null);
        // from 0 to 1 there are eight heights: 0, then round(0.5 * 7) = 4, then 7
        assertThat(SparkDrawing.text(values, false)).isEqualTo("▁▅█·");
        // a share of one half beside 1 is half as high, however little it moves
        assertThat(SparkDrawing.text(List.of(0.5, 0.5, 1.0), true)).isEqualTo("▅▅█");
        assertThat(SparkDrawing.text(List.of(3.0, 3.0), false)).isEqualTo("▄▄");
    }

    @Test
    void widthsAreThoseOfHelvetica() {
        // H 722 + e 556 + l 222 + l 222 + o 556 = 2278 thousandths of 10
        assertThat(TextWidth.of("Hello", 10)).isEqualTo(22.78);
        assertThat(TextWidth.fit("Hello", 10, 22.78)).isEqualTo("Hello");
        assertThat(TextWidth.of(TextWidth.fit("Hello", 10, 22), 10)).isLessThanOrEqualTo(22);
        assertThat(TextWidth.of("e\u0301", 10)).isEqualTo(TextWidth.of("e", 10));
        assertThat(TextWidth.of("😀", 10)).isGreaterThan(TextWidth.of("W", 10));
        assertThat(TextWidth.lines("one two three", 10, 45)).containsExactly("one two", "three");
    }
}

package devrel.render;

import java.util.List;

/** A bar for each stage, with how many came to it, and the share of those before on the right. */
final class FunnelDrawing {
    private static final double LABELS = 180;
    private static final double STEPS = 150;
    private static final double COUNTS = 80;
    private static final double ROW = 26;
    private static final double BAR = 16;

    private final Svg svg;
    private final Chart.Funnel chart;

    FunnelDrawing(Svg svg, Chart.Funnel chart) {
        this.svg = svg;
        this.chart = chart;
    }

    /** Draws it; gives its height. */
    double draw() {
        double most = 1;
        for (Chart.Stage stage : chart.stages()) {
            most = Math.max(most, stage.count());
        }
        double y = head();
        double scale = (Drawing.WIDTH - LABELS - STEPS - COUNTS) / most;
        for (Chart.Stage stage : chart.stages()) {
            String label = TextWidth.fit(stage.label(), Svg.SIZE, LABELS - 10);
            svg.text("t", 0, y + BAR - 4, Svg.Anchor.START, label);
            svg.rect("f1", LABELS, y, Math.max(1, stage.count() * scale), BAR);
            String counts = TextWidth.fit(stage.counts(), Svg.SIZE, COUNTS - 8);
            svg.text("t", LABELS + stage.count() * scale + 6, y + BAR - 4, Svg.Anchor.START, counts);
            String step = TextWidth.fit(stage.step(), Svg.SIZE, STEPS - 6);
            svg.text("t", Drawing.WIDTH, y + BAR - 4, Svg.Anchor.END, step);
            y += ROW;
        }
        return y;
    }

    private double head() {
        List<String> lines = TextWidth.lines(chart.stepsHead(), Svg.SIZE, STEPS - 6);
        double y = Svg.LINE - 4;
        for (String line : lines) {
            svg.text("q", Drawing.WIDTH, y, Svg.Anchor.END, line);
            y += Svg.LINE;
        }
        return y;
    }
}

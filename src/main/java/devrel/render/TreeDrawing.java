package devrel.render;

import java.util.List;

/** A line for each person, further to the right with each generation, joined to whoever brought them. */
final class TreeDrawing {
    private static final double ROW = 20;
    private static final double INDENT = 24;
    private static final double RADIUS = 5;
    private static final int MOST_INDENTS = 14;

    private final Svg svg;
    private final Chart.Tree chart;
    /** Where the last one of each generation stands. */
    private final double[] last = new double[MOST_INDENTS + 1];

    TreeDrawing(Svg svg, Chart.Tree chart) {
        this.svg = svg;
        this.chart = chart;
    }

    /** Draws it; gives its height. */
    double draw() {
        double y = new SvgLegend(svg, 16, Drawing.WIDTH).draw(chart.notes(), (i, x, at) -> dot(i == 0, x + 6, at - 4));
        List<Chart.Node> nodes = chart.nodes();
        for (Chart.Node node : nodes) {
            y += ROW;
            node(node, y);
        }
        return y + ROW / 2;
    }

    private void node(Chart.Node node, double y) {
        int generation = Math.min(MOST_INDENTS, node.generation());
        double x = 8 + generation * INDENT;
        if (generation > 0) {
            StringBuilder path = new StringBuilder();
            Svg.step(path, 'M', x - INDENT, last[generation - 1] + RADIUS + 1);
            Svg.step(path, 'V', y - 4);
            Svg.step(path, 'H', x - RADIUS - 1);
            svg.path("branch", path);
        }
        last[generation] = y - 4;
        dot(node.here(), x, y - 4);
        double at = x + RADIUS + 6;
        svg.text("t", at, y, Svg.Anchor.START, TextWidth.fit(node.label(), Svg.SIZE, Drawing.WIDTH - at));
    }

    private void dot(boolean filled, double x, double y) {
        svg.circle(filled ? "f1" : "ring", x, y, RADIUS);
    }
}

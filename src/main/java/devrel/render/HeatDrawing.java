package devrel.render;

/** Values in cells, darker for more; a hidden cell is hatched. */
final class HeatDrawing {
    private static final double LABELS = 150;
    private static final double ROW = 26;
    private static final double MOST_CELL = 96;

    private final Svg svg;
    private final Chart.Heat chart;
    private final double cell;

    HeatDrawing(Svg svg, Chart.Heat chart) {
        this.svg = svg;
        this.chart = chart;
        cell = Math.min(MOST_CELL, (Drawing.WIDTH - LABELS) / chart.columns().size());
    }

    /** Draws it; gives its height. */
    double draw() {
        svg.patterns(2);
        double y = heads();
        for (Chart.HeatRow row : chart.rows()) {
            String label = TextWidth.fit(row.label(), Svg.SIZE, LABELS - 10);
            svg.text("t", 0, y + ROW - 9, Svg.Anchor.START, label);
            for (int column = 0; column < row.cells().size(); column++) {
                cell(row.cells().get(column), LABELS + column * cell, y);
            }
            y += ROW;
        }
        return notes(y);
    }

    private double heads() {
        for (int column = 0; column < chart.columns().size(); column++) {
            String head = TextWidth.fit(chart.columns().get(column), Svg.SIZE, cell - 3);
            svg.text("q", LABELS + (column + 0.5) * cell, Svg.LINE - 4, Svg.Anchor.MIDDLE, head);
        }
        return Svg.LINE + 2;
    }

    private void cell(Chart.HeatCell of, double x, double y) {
        if (of.hidden()) {
            svg.rect("hidden", x + 1, y + 1, cell - 2, ROW - 2);
        } else if (of.shade() >= 0) {
            svg.rect("h" + of.shade(), x + 1, y + 1, cell - 2, ROW - 2);
        }
        String style = of.shade() >= 0 ? "k" + of.shade() : "q";
        String text = TextWidth.fit(of.text(), Svg.SIZE, cell - 4);
        svg.text(style, x + cell / 2, y + ROW - 9, Svg.Anchor.MIDDLE, text);
    }

    private double notes(double from) {
        double y = from;
        for (String note : chart.notes()) {
            for (String line : TextWidth.lines(note, Svg.SIZE, Drawing.WIDTH)) {
                y += Svg.LINE;
                svg.text("q", 0, y, Svg.Anchor.START, line);
            }
        }
        return y + 6;
    }
}

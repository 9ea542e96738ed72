package devrel.render;

import java.util.List;

/** Stacked counts by month, and under them the share of the same months as a line. */
final class BarsDrawing {
    private static final double LEFT = 50;
    private static final double RIGHT = 60;
    private static final double BARS = 150;
    private static final double RATE = 90;
    private static final double PAD = 8;
    private static final int MOST_LEVELS = 5;
    private static final double MOST_BAR = 34;

    private final Svg svg;
    private final Chart.Bars chart;
    private final double step;

    BarsDrawing(Svg svg, Chart.Bars chart) {
        this.svg = svg;
        this.chart = chart;
        step = (Drawing.WIDTH - LEFT - RIGHT) / chart.months().size();
    }

    private double middle(int column) {
        return LEFT + (column + 0.5) * step;
    }

    /** Draws it; gives its height. */
    double draw() {
        svg.patterns(7);
        List<String> labels = chart.stacks().stream().map(Chart.Stack::label).toList();
        double top = new SvgLegend(svg, 20, Drawing.WIDTH).draw(labels, (i, x, y) -> {
            svg.bar(chart.stacks().get(i).look(), x + 1, y - 10, 12, 12);
        });
        double base = top + Svg.LINE + PAD + BARS;
        bars(base);
        Chart.Rate rate = chart.rate();
        if (rate == null) {
            return months(base) + PAD;
        }
        double rateTop = base + 2 * Svg.LINE;
        svg.text("t", 0, rateTop, Svg.Anchor.START, TextWidth.fit(rate.label(), Svg.SIZE, Drawing.WIDTH));
        rate(rate, rateTop + PAD + 6);
        return months(rateTop + PAD + 6 + RATE) + PAD;
    }

    private void bars(double base) {
        double most = 1;
        for (int column = 0; column < chart.months().size(); column++) {
            most = Math.max(most, total(column));
        }
        int size = levelSize(most);
        int levels = (int) Math.ceil(most / size);
        for (int level = 0; level <= levels; level++) {
            double y = base - BARS * level / levels;
            svg.line(level == 0 ? "axis" : "grid", LEFT, y, Drawing.WIDTH - RIGHT, y);
            svg.text("q", LEFT - 6, y + 4, Svg.Anchor.END, Integer.toString(level * size));
        }
        for (int column = 0; column < chart.months().size(); column++) {
            column(column, base, BARS / (levels * size));
        }
    }

    private double total(int column) {
        double total = 0;
        for (Chart.Stack stack : chart.stacks()) {
            total += stack.counts().get(column);
        }
        return total;
    }

    /** 1, 2 or 5 times a power of ten, for few levels. */
    private static int levelSize(double most) {
        int size = 1;
        for (int i = 0; most / size > MOST_LEVELS; i++) {
            size = i % 3 == 1 ? size / 2 * 5 : size * 2;
        }
        return size;
    }

    private void column(int column, double base, double scale) {
        double width = Math.min(MOST_BAR, step * 0.7);
        double y = base;
        for (Chart.Stack stack : chart.stacks()) {
            double height = stack.counts().get(column) * scale;
            if (height > 0) {
                y -= height;
                svg.bar(stack.look(), middle(column) - width / 2, y, width, height);
            }
        }
        double total = total(column);
        String text = total == 0 ? "" : Long.toString(Math.round(total));
        if (TextWidth.of(text, Svg.SIZE) < step - 2) {
            svg.text("t", middle(column), y - 4, Svg.Anchor.MIDDLE, text);
        }
    }

    private void rate(Chart.Rate rate, double top) {
        int levels = rate.levels().size() - 1;
        for (int level = 0; level <= levels; level++) {
            double y = top + RATE - RATE * level / levels;
            svg.line(level == 0 ? "axis" : "grid", LEFT, y, Drawing.WIDTH - RIGHT, y);
            svg.text("q", LEFT - 6, y + 4, Svg.Anchor.END, rate.levels().get(level));
        }
        StringBuilder path = new StringBuilder();
        boolean broken = true;
        double y = top;
        for (int column = 0; column < rate.values().size(); column++) {
            Double value = rate.values().get(column);
            if (value != null) {
                y = top + RATE - RATE * value / rate.top();
                Svg.step(path, broken ? 'M' : 'L', middle(column), y);
                svg.circle("f1", middle(column), y, 2.6);
            }
            broken = value == null;
        }
        svg.path("line s1", path);
        if (!broken) {
            double x = middle(rate.values().size() - 1) + PAD;
            svg.text("t", x, y + 4, Svg.Anchor.START, TextWidth.fit(rate.last(), Svg.SIZE, Drawing.WIDTH - x));
        }
    }

    /** As many names of months as fit side by side, counted back from the last; the year where it begins. */
    private double months(double base) {
        List<Chart.Tick> months = chart.months();
        double widest = 0;
        for (Chart.Tick month : months) {
            widest = Math.max(widest, TextWidth.of(month.label(), Svg.SIZE));
            widest = Math.max(widest, TextWidth.of(month.year(), Svg.SIZE));
        }
        int every = (int) Math.ceil((widest + 4) / step);
        String year = "";
        for (int column = (months.size() - 1) % every; column < months.size(); column += every) {
            Chart.Tick month = months.get(column);
            svg.text("q", middle(column), base + Svg.LINE, Svg.Anchor.MIDDLE, month.label());
            if (!month.year().equals(year)) {
                svg.text("q", middle(column), base + 2 * Svg.LINE, Svg.Anchor.MIDDLE, month.year());
                year = month.year();
            }
        }
        return base + 2 * Svg.LINE;
    }
}

package devrel.render;

import devrel.record.Order;
import devrel.render.Document.Trace;
import devrel.report.Curve;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Curves with a band, a tick where somebody was last seen, and how many were still watched under them. */
final class LinesDrawing {
    private static final double LEFT = 50;
    private static final double RIGHT = 22;
    private static final double HEIGHT = 230;
    private static final double TICK = 4;
    private static final double APART = 3;
    private static final double END_LINE = 13;
    private static final int MOST_TICKS = 8;
    private static final int[] STEPS = {10, 30, 60, 90, 180, 365, 730, 1825, 3650, 7300};
    private static final double LEAST_STEP = 52;

    private final Svg svg;
    private final Chart.Lines chart;
    private final int start;
    private final int end;
    private final double room = Drawing.WIDTH - LEFT - RIGHT;
    private double top;

    LinesDrawing(Svg svg, Chart.Lines chart) {
        this.svg = svg;
        this.chart = chart;
        start = chart.traces().stream().mapToInt(Trace::start).min().orElse(0);
        end = Math.max(
                start + 1,
                chart.traces().stream().mapToInt(LinesDrawing::last).max().orElse(0));
    }

    private static int last(Trace trace) {
        return trace.points().get(trace.points().size() - 1).time();
    }

    private double x(double day) {
        return LEFT + (day - start) * room / (end - start);
    }

    private double y(double share) {
        return top + (1 - share) * HEIGHT;
    }

    /** Draws it; gives its height. */
    double draw() {
        top = legend() + 12;
        axes();
        List<Trace> traces = chart.traces();
        for (int i = 0; i < traces.size(); i++) {
            if (traces.get(i).band()) {
                svg.path("band b" + (i + 1), band(traces.get(i)));
            }
        }
        for (int i = 0; i < traces.size(); i++) {
            svg.path("line s" + (i + 1) + " d" + (i + 1), steps(traces.get(i)));
            svg.path("censor s" + (i + 1), censored(traces.get(i)));
        }
        marks();
        return notes(counts(y(0) + 2 * Svg.LINE + 6));
    }

    private double legend() {
        List<String> labels = chart.traces().stream()
                .map(trace -> trace.mark() + "  " + trace.label())
                .toList();
        return new SvgLegend(svg, 30, Drawing.WIDTH).draw(labels, (i, x, y) -> {
            svg.line("line s" + (i + 1) + " d" + (i + 1), x + 1, y - 4, x + 24, y - 4);
        });
    }

    private void axes() {
        List<String> levels = chart.levels();
        for (int i = 0; i < levels.size(); i++) {
            double y = y(1 - (double) i / (levels.size() - 1));
            svg.line(i == levels.size() - 1 ? "axis" : "grid", LEFT, y, LEFT + room, y);
            svg.text("q", LEFT - 6, y + 4, Svg.Anchor.END, levels.get(i));
        }
        for (int tick : ticks()) {
            svg.line("axis", x(tick), y(0), x(tick), y(0) + TICK);
            svg.text("q", x(tick), y(0) + Svg.LINE, Svg.Anchor.MIDDLE, Integer.toString(tick));
        }
    }

    /** Days of the same distance, far enough apart for their numbers; the first day is one of them. */
    private List<Integer> ticks() {
        int size = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            boolean apart = room * STEPS[i] / (end - start) >= LEAST_STEP;
            size = apart && (end - start) / STEPS[i] < MOST_TICKS ? STEPS[i] : size;
        }
        List<Integer> ticks = new ArrayList<>(List.of(start));
        for (int tick = (start / size + 1) * size; tick <= end; tick += size) {
            if (x(tick) - x(start) >= LEAST_STEP) {
                ticks.add(tick);
            }
        }
        return ticks;
    }

    private String steps(Trace trace) {
        StringBuilder path = new StringBuilder();
        Svg.step(path, 'M', x(trace.start()), y(1));
        for (Curve.Point point : trace.points()) {
            Svg.step(path, 'H', x(point.time()));
            if (point.events() > 0) {
                Svg.step(path, 'V', y(point.value()));
            }
        }
        return path.toString();
    }

    /** Between the limits, from the first day that has them: forth above, back below. */
    private String band(Trace trace) {
        StringBuilder path = new StringBuilder();
        List<Curve.Point> points = trace.points();
        int last = points.size() - 1;
        for (int i = 0; i < last; i++) {
            limit(
                    path,
                    points.get(i).high(),
                    points.get(i).time(),
                    points.get(i + 1).time());
        }
        for (int i = last - 1; i >= 0; i--) {
            limit(
                    path,
                    points.get(i).low(),
                    points.get(i + 1).time(),
                    points.get(i).time());
        }
        return path.append(path.length() == 0 ? "" : "Z").toString();
    }

    private void limit(StringBuilder path, @Nullable Double limit, int from, int to) {
        if (limit != null) {
            Svg.step(path, path.length() == 0 ? 'M' : 'L', x(from), y(limit));
            Svg.step(path, 'H', x(to));
        }
    }

    /** Ticks where somebody was last seen; where they stand close together, one for all. */
    private String censored(Trace trace) {
        StringBuilder path = new StringBuilder();
        double before = Double.NEGATIVE_INFINITY;
        for (Curve.Point point : trace.points()) {
            double x = x(point.time());
            if (point.censored() > 0 && x - before >= APART) {
                Svg.step(path, 'M', x, y(point.value()) - TICK);
                Svg.step(path, 'V', y(point.value()) + TICK);
                before = x;
            }
        }
        return path.toString();
    }

    /** The letter of each line at its end, moved apart where several end at the same height. */
    private void marks() {
        List<Trace> traces = chart.traces();
        List<Integer> highestFirst = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            highestFirst.add(i);
        }
        highestFirst.sort(Order.by(i -> -lastValue(traces.get(i))));
        double[] places = new double[traces.size()];
        double least = top + 4;
        for (int i = 0; i < places.length; i++) {
            int trace = highestFirst.get(i);
            double most = y(0) - 4 - (places.length - 1 - i) * END_LINE;
            places[trace] = Math.min(most, Math.max(least, y(lastValue(traces.get(trace))) + 4));
            least = places[trace] + END_LINE;
        }
        for (int i = 0; i < places.length; i++) {
            String mark = String.valueOf(traces.get(i).mark());
            svg.text("t", LEFT + room + 8, places[i], Svg.Anchor.START, mark);
        }
    }

    private static double lastValue(Trace trace) {
        return trace.points().get(trace.points().size() - 1).value();
    }

    private double counts(double from) {
        double y = from;
        svg.text("q", 0, y, Svg.Anchor.START, TextWidth.fit(chart.atRisk(), Svg.SIZE, Drawing.WIDTH));
        for (Trace trace : chart.traces()) {
            y += Svg.LINE;
            svg.text("t", LEFT - 30, y, Svg.Anchor.END, String.valueOf(trace.mark()));
            for (int tick : ticks()) {
                svg.text("t", x(tick), y, Svg.Anchor.MIDDLE, TextPlot.atRisk(trace, tick));
            }
        }
        return y;
    }

    private double notes(double from) {
        double y = from + 6;
        for (String note : chart.notes()) {
            for (String line : TextWidth.lines(note, Svg.SIZE, Drawing.WIDTH)) {
                y += Svg.LINE;
                svg.text("q", 0, y, Svg.Anchor.START, line);
            }
        }
        return y + 6;
    }
}

package devrel.render;

import devrel.record.Order;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Picture;
import devrel.render.Document.Plot;
import devrel.render.Document.Trace;
import devrel.report.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Curves as one plot: the company's with its band, and those of groups one letter each. */
final class CurvePlot {
    private static final String LETTERS = "ABCDEFGH";
    private static final char ALL = 'x';
    private static final char OTHER = 'o';
    /** So few at the far end of the company's curve would only draw a line that means nothing. */
    private static final int FEW = 5;
    /** So many rows tell the curve well enough. */
    private static final int MOST_ROWS = 24;

    private final Words words;
    private final FigureWords figureWords;
    private final String level;

    CurvePlot(Words words, FigureWords figureWords, String level) {
        this.words = words;
        this.figureWords = figureWords;
        this.level = level;
    }

    /** The curves as a picture; their plot where none can be shown. */
    Picture of(List<Curve> curves) {
        Plot plot = plot(curves);
        Chart chart = new Chart.Lines(
                curves.get(0).by().isEmpty() ? "curve" : "curves",
                plot.title(),
                says(plot.traces()),
                plot.atRisk(),
                plot.levels(),
                plot.traces(),
                notes(plot));
        return new Picture(chart, List.of(plot), List.of(data(plot)));
    }

    private List<String> notes(Plot plot) {
        List<String> notes = new ArrayList<>();
        boolean band = plot.traces().stream().anyMatch(Trace::band);
        notes.add(band ? words.text("chart.curve.band", "level", level) : words.text("chart.curve.censored"));
        notes.addAll(plot.notes().subList(band ? 1 : 0, plot.notes().size()));
        return notes;
    }

    /** Where each line is at its end. */
    private String says(List<Trace> traces) {
        List<String> ends = new ArrayList<>();
        for (Trace trace : traces) {
            Curve.Point last = trace.points().get(trace.points().size() - 1);
            ends.add(words.text(
                    "chart.curve.says",
                    "label",
                    trace.label(),
                    "share",
                    words.percent(last.value(), 0),
                    "days",
                    words.number(last.time(), 0),
                    "count",
                    words.number(last.atRisk(), 0)));
        }
        return String.join(" ", ends);
    }

    /** The curves at days of the same distance. */
    private Grid data(Plot plot) {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(words.text("chart.curve.day"), Fit.NUMBER));
        int end = 0;
        for (Trace trace : plot.traces()) {
            end = Math.max(end, trace.points().get(trace.points().size() - 1).time());
            heads.add(new Head(trace.label(), Fit.NUMBER));
            heads.add(new Head(plot.atRisk(), Fit.NUMBER));
        }
        int step = 30;
        while (end / step > MOST_ROWS) {
            step *= 2;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int day = step; day <= end; day += step) {
            List<String> row = new ArrayList<>(List.of(words.number(day, 0)));
            for (Trace trace : plot.traces()) {
                row.addAll(at(trace, day));
            }
            rows.add(row);
        }
        return new Grid(heads, rows);
    }

    private List<String> at(Trace trace, int day) {
        Curve.Point at = null;
        for (Curve.Point point : trace.points()) {
            at = point.time() <= day ? point : at;
        }
        String watched = TextPlot.atRisk(trace, day);
        if (at == null || watched.isEmpty()) {
            return List.of(watched.isEmpty() ? "" : words.percent(1, 0), watched);
        }
        String share = words.percent(at.value(), 0);
        String band = trace.band() ? band(at.low(), at.high()) : "";
        return List.of(share + band, watched);
    }

    private String band(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null
                ? ""
                : " [" + words.number(100 * low, 0) + "–" + words.percent(high, 0) + "]";
    }

    /** The same drawn with characters. */
    Plot plot(List<Curve> curves) {
        boolean groups = !curves.get(0).by().isEmpty();
        List<Curve> drawn = curves.size() > LETTERS.length() ? largest(curves) : curves;
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Curve curve = drawn.get(i);
            String label = groups ? figureWords.group(curve.by()) : figureWords.label(curve.id());
            char mark = groups ? LETTERS.charAt(i) : i == 0 ? ALL : OTHER;
            traces.add(new Trace(mark, label, curve.start(), withoutTail(curve.points()), i == 0 && !groups));
        }
        List<String> notes = new ArrayList<>();
        if (!groups) {
            notes.add(words.text("form.plot.band", "level", level));
        }
        if (drawn.size() < curves.size()) {
            notes.add(words.text("form.plot.largest", "count", words.number(drawn.size(), 0)));
        }
        return new Plot(words.text("form.plot.title"), words.text("form.plot.at_risk"), levels(), traces, notes);
    }

    private List<String> levels() {
        return Stream.of(1.0, 0.75, 0.5, 0.25, 0.0)
                .map(level -> words.percent(level, 0))
                .toList();
    }

    /** Those of most people, in the order in which they came. */
    private static List<Curve> largest(List<Curve> curves) {
        List<Curve> kept = curves.stream()
                .sorted(Order.by(curve -> -curve.points().get(0).atRisk()))
                .limit(LETTERS.length())
                .toList();
        return curves.stream().filter(kept::contains).toList();
    }

    private static List<Curve.Point> withoutTail(List<Curve.Point> points) {
        int size = points.size();
        while (size > 1 && points.get(size - 1).atRisk() < FEW) {
            size--;
        }
        return points.subList(0, size);
    }
}

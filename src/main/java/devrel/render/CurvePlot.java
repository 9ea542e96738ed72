package devrel.render;

import devrel.render.Document.Plot;
import devrel.render.Document.Trace;
import devrel.report.Curve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Curves as one plot: the company's with its band, and those of groups one letter each. */
final class CurvePlot {
    private static final String LETTERS = "ABCDEFGH";
    private static final char ALL = 'x';
    private static final char OTHER = 'o';
    /** So few at the far end of the company's curve would only draw a line that means nothing. */
    private static final int FEW = 5;

    private final Words words;
    private final FigureWords figureWords;
    private final String level;

    CurvePlot(Words words, FigureWords figureWords, String level) {
        this.words = words;
        this.figureWords = figureWords;
        this.level = level;
    }

    Plot of(List<Curve> curves) {
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
                .sorted(Comparator.comparingInt(curve -> -curve.points().get(0).atRisk()))
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

package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Paragraph;
import devrel.report.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be said of the figures of one grid: beside each, or once under the grid where it holds for several. */
final class Remarks {
    private static final int SEVERAL = 3;

    private final FigureWords figureWords;
    private final Map<String, List<Figure>> figures = new LinkedHashMap<>();

    Remarks(FigureWords figureWords, List<Figure> figures) {
        this.figureWords = figureWords;
        for (Figure figure : figures) {
            this.figures
                    .computeIfAbsent(figureWords.remark(figure), remark -> new ArrayList<>())
                    .add(figure);
        }
    }

    private static boolean isSaidOnce(List<Figure> figures) {
        boolean ofOneMetric = figures.stream().map(Figure::id).distinct().count() == 1;
        return figures.size() >= SEVERAL || (ofOneMetric && figures.size() > 1);
    }

    /** What stands beside the figure. */
    String of(Figure figure) {
        String remark = figureWords.remark(figure);
        return isSaidOnce(figures.getOrDefault(remark, List.of())) ? "" : remark;
    }

    /** What stands under the grid. */
    List<Block> under() {
        List<Block> blocks = new ArrayList<>();
        figures.forEach((remark, of) -> {
            if (!remark.isEmpty() && isSaidOnce(of)) {
                blocks.add(new Paragraph(about(of) + remark));
            }
        });
        return blocks;
    }

    private String about(List<Figure> of) {
        if (of.stream().allMatch(figure -> figureWords.value(figure).equals(FigureWords.NO_VALUE))) {
            return FigureWords.NO_VALUE + " ";
        }
        Set<String> labels = new LinkedHashSet<>();
        of.forEach(figure -> labels.add(figureWords.label(figure.id())));
        return String.join(", ", labels) + ": ";
    }
}

package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.report.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A funnel as one reads it: a row for each stage, with how many came there and what share of those before. */
final class FunnelGrid {
    private static final String REACHED = "funnel.reached.";
    private static final String STEP = "funnel.step.";

    private final Words words;
    private final FigureWords figureWords;
    private final String level;
    private final Marks marks;

    FunnelGrid(Words words, FigureWords figureWords, String level) {
        this.words = words;
        this.figureWords = figureWords;
        this.level = level;
        this.marks = new Marks(figureWords);
    }

    /** Whether these are the figures of a funnel. */
    static boolean holds(List<Figure> figures) {
        return !figures.isEmpty()
                && figures.stream().allMatch(figure -> figure.id().startsWith("funnel."));
    }

    /** The figures of one group's funnel. */
    List<Block> of(List<Figure> figures) {
        Map<String, String[]> stages = new LinkedHashMap<>();
        for (Figure figure : figures) {
            boolean step = figure.id().startsWith(STEP);
            String stage = figure.id().substring((step ? STEP : REACHED).length());
            String[] row = stages.computeIfAbsent(stage, first -> new String[] {"", "", "", ""});
            if (step) {
                row[2] = figureWords.value(figure) + marks.of(figure) + " (" + figureWords.counts(figure) + ")";
                row[3] = figureWords.interval(figure);
            } else {
                row[figure.by().containsKey("maturity") ? 1 : 0] = figureWords.counts(figure);
            }
        }
        List<Head> heads = new ArrayList<>(List.of(new Head(words.text("table.stage"), Fit.LABEL)));
        for (String head : List.of("reached", "reached_matured", "step")) {
            heads.add(new Head(words.text("table." + head), Fit.NUMBER));
        }
        heads.add(new Head(words.text("table.interval", "level", level), Fit.NUMBER));
        List<List<String>> rows = new ArrayList<>();
        stages.forEach((stage, cells) -> {
            List<String> row = new ArrayList<>(List.of(words.code(null, "referral-step.stage", stage)));
            row.addAll(List.of(cells));
            rows.add(row);
        });
        return marks.under(new Grid(heads, rows));
    }
}

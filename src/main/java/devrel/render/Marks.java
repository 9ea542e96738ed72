package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Grid;
import devrel.render.Document.Paragraph;
import devrel.report.Figure;
import devrel.report.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The marks beside the values of one grid, and the line under it that explains those in use. */
final class Marks {
    private static final String ALL = "*#†‡§";

    /** Of a curve that starts later than those of the other groups, which a glance along the column would not tell. */
    private static final char LATER = '§';

    private final FigureWords figureWords;
    private final Map<Status, Set<String>> used = new EnumMap<>(Status.class);

    Marks(FigureWords figureWords) {
        this.figureWords = figureWords;
    }

    /** The mark of a status; empty where there is nothing to mark. */
    String of(Status status) {
        String mark = switch (status) {
            case SHOWN, NOT_AVAILABLE -> "";
            case SMALL -> "*";
            case HIDDEN -> "#";
            case IMMATURE -> "†";
            case PARTIAL -> "‡";
        };
        if (!mark.isEmpty()) {
            used.computeIfAbsent(status, first -> new LinkedHashSet<>());
        }
        return mark;
    }

    /** The mark of a figure; why it is hidden is said once, with the mark's meaning. */
    String of(Figure figure) {
        if (figure.status() == Status.SMALL && FigureWords.isCountedInFull(figure)) {
            return "";
        }
        String mark = of(figure.status());
        if (figure.status() == Status.HIDDEN && figure.note() != null) {
            used.getOrDefault(Status.HIDDEN, Set.of()).add(figureWords.note(figure.note()));
        }
        boolean startsLater = figure.note() != null && figure.note().key().equals("report.note.given");
        return startsLater && !figure.by().isEmpty() ? mark + LATER : mark;
    }

    /** The grid, values without a mark moved from under the marks, and the legend. */
    List<Block> under(Grid grid) {
        List<String> legend = new ArrayList<>();
        used.forEach((status, reasons) -> {
            String meaning = of(status) + " " + figureWords.status(status);
            legend.add(reasons.isEmpty() ? meaning : meaning + ": " + String.join("; ", reasons));
        });
        Grid aligned = new Grid(grid.heads(), aligned(grid));
        return legend.isEmpty() ? List.of(aligned) : List.of(aligned, new Paragraph(String.join(" · ", legend)));
    }

    private static List<List<String>> aligned(Grid grid) {
        List<List<String>> rows = new ArrayList<>();
        grid.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        for (int column = 1; column < grid.heads().size(); column++) {
            int at = column;
            if (rows.stream().anyMatch(row -> isMarked(row.get(at)))) {
                rows.forEach(row ->
                        row.set(at, isMarked(row.get(at)) || row.get(at).isEmpty() ? row.get(at) : row.get(at) + " "));
            }
        }
        return rows;
    }

    /** Whether the mark follows a value: at the end of the cell, or before other marks, counts and interval. */
    static boolean isMarked(String cell, char mark) {
        int at = cell.indexOf(mark);
        return at > 0 && (at + 1 == cell.length() || (ALL + " ").indexOf(cell.charAt(at + 1)) >= 0);
    }

    private static boolean isMarked(String cell) {
        return !cell.isEmpty() && ALL.indexOf(cell.charAt(cell.length() - 1)) >= 0;
    }
}

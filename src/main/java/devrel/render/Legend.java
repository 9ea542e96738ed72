package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Cards;
import devrel.render.Document.Grid;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.render.Document.Picture;
import devrel.render.Document.Plot;
import devrel.report.Figure;
import devrel.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How to read a page, in words, at its foot: a line for each thing that occurs on it, and for no other. */
final class Legend {
    private final Words words;
    private final Report report;
    private final String level;
    private final List<String> lines = new ArrayList<>();

    Legend(Words words, Report report, String level) {
        this.words = words;
        this.report = report;
        this.level = level;
    }

    /** The heading and the lines for what stands in these blocks; nothing where nothing needs words. */
    List<Block> blocks(List<Block> page) {
        String counts = words.text("table.counts");
        String n = words.text("table.n");
        List<Grid> grids = grids(page);
        line("interval", hasCell(grids, cell -> cell.indexOf('[') >= 0 && cell.endsWith("]")));
        line("few", hasCell(grids, cell -> Marks.isMarked(cell, '*')));
        line("hidden", hasCell(grids, cell -> Marks.isMarked(cell, '#')));
        line("young", hasCell(grids, cell -> Marks.isMarked(cell, '†')));
        line("later", hasCell(grids, cell -> Marks.isMarked(cell, '§')));
        line("partial", hasCell(grids, cell -> Marks.isMarked(cell, '‡')));
        line("counts", hasHead(grids, counts));
        line("n", hasHead(grids, n));
        line("times", hasCell(grids, cell -> cell.contains("×")));
        line("p", has(figure -> figure.p() != null && figure.value() != null));
        line("q", has(figure -> figure.value() != null && figure.more().containsKey("q")));
        line(
                "constant",
                has(figure -> figure.id().startsWith("factor.") && figure.more().containsKey("ph_p")));
        line("watched", page.stream().anyMatch(block -> block instanceof Plot) && isEnteredLate());
        return lines.isEmpty()
                ? List.of()
                : List.of(new Heading(2, words.text("form.legend")), new Paragraph(String.join("\n", lines)));
    }

    private void line(String key, boolean occurs) {
        if (occurs) {
            lines.add(words.text("form.legend." + key, "level", level));
        }
    }

    private boolean has(Predicate<Figure> predicate) {
        return report.figures().anyMatch(predicate);
    }

    private static boolean hasCell(List<Grid> grids, Predicate<String> predicate) {
        return grids.stream()
                .anyMatch(grid ->
                        grid.rows().stream().anyMatch(row -> row.stream().anyMatch(predicate)));
    }

    private static boolean hasHead(List<Grid> grids, String head) {
        return grids.stream()
                .anyMatch(grid ->
                        grid.heads().stream().anyMatch(each -> each.text().equals(head)));
    }

    /** The tables of the page, those behind its pictures and cards too. */
    private static List<Grid> grids(List<Block> page) {
        List<Grid> grids = new ArrayList<>();
        for (Block block : page) {
            if (block instanceof Grid grid) {
                grids.add(grid);
            } else if (block instanceof Picture picture) {
                grids.addAll(grids(picture.plain()));
            } else if (block instanceof Cards cards) {
                grids.addAll(grids(cards.plain()));
            }
        }
        return grids;
    }

    /** Whether fewer are watched on the first day of the curve than stand behind its figures. */
    private boolean isEnteredLate() {
        return report.curves()
                .filter(curve -> curve.by().isEmpty() && !curve.points().isEmpty())
                .anyMatch(curve -> report.figures()
                        .filter(figure -> figure.id().startsWith("survival.")
                                && figure.by().isEmpty())
                        .anyMatch(figure -> figure.n() != null
                                && figure.n() > curve.points().get(0).atRisk()));
    }
}

package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Paragraph;
import devrel.render.Document.Picture;
import devrel.report.Curve;
import devrel.report.Figure;
import devrel.report.Report;
import devrel.report.Section;
import devrel.report.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the parts of a report's sections out, each as a picture where there is one for it. */
final class SectionLayout {
    private final Words words;
    private final FigureWords figureWords;
    private final FigureGrids grids;
    private final TableWords tables;
    private final ExitsChart exits;
    private final HeatCharts heat;

    SectionLayout(Report report, Words words, FigureWords figureWords, TableWords tables) {
        this.words = words;
        this.figureWords = figureWords;
        this.tables = tables;
        grids = new FigureGrids(words, figureWords, report.question().confidence());
        exits = new ExitsChart(words, figureWords, report);
        heat = new HeatCharts(words, figureWords);
    }

    List<Block> of(Section.Part part) {
        if (part instanceof Section.Figures figures) {
            return figures(figures.figures());
        }
        if (part instanceof Section.Groups groups) {
            Section.Groups told = new Section.Groups(groups.dimension(), Gist.figures(groups.figures()));
            return pictured(heat.of(told), grids.groups(told));
        }
        if (part instanceof Section.Months months) {
            return months(Gist.series(months.series()));
        }
        if (part instanceof Section.Curves curves) {
            List<Curve> told = Gist.curves(curves.curves());
            return told.isEmpty() ? List.of() : List.of(new CurvePlot(words, figureWords, grids.level()).of(told));
        }
        return others(part);
    }

    private List<Block> others(Section.Part part) {
        if (part instanceof Section.Headlines page) {
            return List.of(new HeadlineCards(words, figureWords, grids.level()).of(page.headlines()));
        }
        if (part instanceof Section.Rows rows) {
            return List.of(tables.grid(rows.table()));
        }
        return part instanceof Section.Sentence sentence
                ? List.of(new Paragraph(figureWords.note(sentence.note())))
                : List.of();
    }

    private List<Block> months(List<Series> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        return pictured(exits.of(told).or(() -> heat.of(told)), grids.months(told));
    }

    private List<Block> figures(List<Figure> figures) {
        if (FunnelGrid.holds(figures)) {
            List<Block> grid = new FunnelGrid(words, figureWords, grids.level()).of(figures);
            return pictured(new FunnelChart(words, figureWords).of(figures), grid);
        }
        List<Figure> told = Gist.figures(figures);
        List<Block> blocks = new ArrayList<>(grids.figures(told));
        if (told.size() < figures.size() && Gist.isAccounts(figures)) {
            blocks.add(new Paragraph(words.text("form.no_such_exits")));
        }
        return blocks;
    }

    private static List<Block> pictured(Optional<Chart> chart, List<Block> data) {
        return chart.isEmpty() ? data : List.of(new Picture(chart.get(), data, data));
    }
}

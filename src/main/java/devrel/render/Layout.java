package devrel.render;

import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Settings;
import devrel.render.Document.Block;
import devrel.render.Document.Footer;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.render.Document.Picture;
import devrel.report.Curve;
import devrel.report.Figure;
import devrel.report.Note;
import devrel.report.Question;
import devrel.report.Report;
import devrel.report.Section;
import devrel.report.Series;
import devrel.report.Status;
import devrel.report.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays reports, tables and the records behind figures out as documents, in one language. */
public final class Layout {
    private final Words words;
    private final FigureWords figureWords;

    private Layout(Words words, @Nullable Settings settings) {
        this.words = words;
        this.figureWords = new FigureWords(words, settings);
    }

    /** Where a record was read from. */
    @FunctionalInterface
    public interface Places {
        Place of(Kind<?> kind, Item item);
    }

    /** A report: its sections, then its notes and everything one must know to read or repeat it. */
    public static Document of(Report report, Words words, Settings settings, String version) {
        return new Layout(words, settings).report(report, settings, version);
    }

    /** A table alone, as lists are printed; the settings have the words of the company's own codes. */
    public static Document of(Table table, Words words, @Nullable Settings settings) {
        return new Document(List.of(new TableWords(words, settings).grid(table)));
    }

    /** Who brought whom: a table, and where a picture can be shown the tree. */
    public static Document tree(Table table, List<Chart.Node> nodes, Words words, @Nullable Settings settings) {
        List<Block> grid = of(table, words, settings).blocks();
        if (nodes.isEmpty()) {
            return new Document(grid);
        }
        String title = words.text("chart.tree.title");
        String says = words.text("chart.tree.says", "count", words.number(nodes.size(), 0));
        List<String> looks = List.of(words.text("chart.tree.here"), words.text("chart.tree.left"));
        Chart tree = new Chart.Tree("tree", title, says, nodes, looks);
        return new Document(List.of(new Heading(1, title), new Picture(tree, grid, grid)));
    }

    /** The records that made each figure, and those left out, each with its place and its reason. */
    public static Document explain(
            List<Figure> figures, List<Curve> curves, Words words, Settings settings, Places places) {
        Layout layout = new Layout(words, settings);
        Explanation explanation = new Explanation(words, places);
        List<Block> blocks = new ArrayList<>();
        for (Figure figure : figures) {
            String label = layout.figureWords.label(figure.id(), figure.by());
            blocks.add(new Heading(1, label + " (" + figure.id() + ")"));
            blocks.addAll(new FigureGrids(words, layout.figureWords, level(figure)).figures(List.of(figure)));
            blocks.addAll(explanation.of(figure.status(), figure.evidence()));
        }
        for (Curve curve : curves) {
            boolean hidden = curve.points().isEmpty() && !curve.by().isEmpty();
            blocks.add(new Heading(1, layout.figureWords.label(curve.id(), curve.by()) + " (" + curve.id() + ")"));
            blocks.addAll(explanation.of(hidden ? Status.HIDDEN : Status.SHOWN, curve.evidence()));
        }
        return new Document(List.copyOf(blocks));
    }

    /** The records that made one month of a series. */
    public static Document explain(Series series, YearMonth month, Words words, Settings settings, Places places) {
        Layout layout = new Layout(words, settings);
        String label = layout.figureWords.label(series.id(), series.by());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, label + " (" + series.id() + "), " + words.month(month)));
        for (Series.Point point : series.points()) {
            if (point.month().equals(month)) {
                blocks.addAll(new Explanation(words, places)
                        .of(point.status(), () -> series.evidence().apply(month)));
            }
        }
        return new Document(List.copyOf(blocks));
    }

    private static double level(Figure figure) {
        Double confidence = figure.confidence();
        return confidence == null ? 0.95 : confidence;
    }

    private Document report(Report report, Settings settings, String version) {
        Question question = report.question();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, words.text("report.title." + report.name())));
        blocks.add(new Paragraph(settings.organisation() + " · " + period(question)));
        FigureGrids grids = new FigureGrids(words, figureWords, question.confidence());
        SectionLayout parts = new SectionLayout(report, words, figureWords, new TableWords(words, settings));
        for (Section section : report.sections()) {
            blocks.add(new Heading(2, words.text(section.title())));
            section.parts().forEach(part -> blocks.addAll(parts.of(part)));
        }
        if (!report.notes().isEmpty()) {
            blocks.add(new Heading(2, words.text("form.notes")));
            for (Note note : report.notes()) {
                blocks.add(new Paragraph(figureWords.note(note)));
            }
        }
        blocks.addAll(new Legend(words, report, grids.level()).blocks(blocks));
        blocks.add(new Footer(footer(report, settings, grids.level(), version)));
        return new Document(List.copyOf(blocks));
    }

    private String period(Question question) {
        return words.text(
                "form.period",
                "from",
                words.date(question.period().from()),
                "to",
                words.date(question.period().to()));
    }

    private String footer(Report report, Settings settings, String level, String version) {
        Question question = report.question();
        String parts = words.text("form.repeat") + " "
                + String.join(
                        " · ",
                        words.text("form.as_of", "date", words.date(question.asOf())),
                        words.text("form.data_start", "date", words.date(settings.dataStart())),
                        words.text("form.bridge", "days", words.number(settings.bridge(), 0)),
                        words.text("form.level", "level", level),
                        words.text("form.definitions", "version", String.valueOf(report.definitions())),
                        "devrel " + version);
        return parts + commit("form.commit", question.commit()) + commit("form.known_at", question.knownAt());
    }

    private String commit(String key, @Nullable String commit) {
        return commit == null ? "" : " · " + words.text(key, "commit", commit);
    }
}

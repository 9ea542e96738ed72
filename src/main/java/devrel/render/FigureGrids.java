package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Heading;
import devrel.report.Figure;
import devrel.report.Section;
import devrel.report.Series;
import devrel.report.Status;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The grids of figures: one under the other, group by group, month by month. */
final class FigureGrids {
    private final Words words;
    private final FigureWords figureWords;
    private final double level;

    FigureGrids(Words words, FigureWords figureWords, double level) {
        this.words = words;
        this.figureWords = figureWords;
        this.level = level;
    }

    /** One row a figure; a column that would be empty throughout is left out. */
    List<Block> figures(List<Figure> figures) {
        List<Head> heads = List.of(
                new Head(words.text("table.figure"), Fit.LABEL),
                new Head(words.text("table.value"), Fit.NUMBER),
                new Head(words.text("table.counts"), Fit.NUMBER),
                new Head(words.text("table.interval", "level", level()), Fit.NUMBER),
                new Head(words.text("table.n"), Fit.NUMBER),
                new Head(words.text("table.note"), Fit.REMARK));
        Marks marks = new Marks(figureWords);
        Remarks remarks = new Remarks(figureWords, figures);
        boolean oneGroup = figures.size() > 1
                && figures.stream().map(Figure::by).distinct().count() == 1;
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : figures) {
            boolean hidden = figure.status() == Status.HIDDEN;
            rows.add(List.of(
                    oneGroup ? figureWords.label(figure.id()) : figureWords.label(figure.id(), figure.by()),
                    figureWords.value(figure) + (hidden ? "" : marks.of(figure)),
                    figureWords.counts(figure),
                    figureWords.interval(figure),
                    figureWords.n(figure),
                    remarks.of(figure)));
        }
        List<Block> blocks = new ArrayList<>(marks.under(withoutEmptyColumns(heads, rows)));
        blocks.addAll(remarks.under());
        return blocks;
    }

    String level() {
        return words.percent(level, level * 100 == Math.rint(level * 100) ? 0 : 1);
    }

    private static Grid withoutEmptyColumns(List<Head> heads, List<List<String>> rows) {
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            int at = column;
            if (column == 0 || rows.stream().anyMatch(row -> !row.get(at).isEmpty())) {
                kept.add(column);
            }
        }
        return new Grid(
                kept.stream().map(heads::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /** One row a group, one column a metric, notes at the end. */
    List<Block> groups(Section.Groups part) {
        Map<SortedMap<String, String>, Map<String, Figure>> groups = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Figure figure : part.figures()) {
            groups.computeIfAbsent(figure.by(), group -> new LinkedHashMap<>()).put(figure.id(), figure);
            ids.add(figure.id());
        }
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(words.code(null, "dimension", part.dimension()), Fit.LABEL));
        ids.forEach(id -> heads.add(new Head(figureWords.label(id), Fit.NUMBER)));
        heads.add(new Head(words.text("table.note"), Fit.REMARK));
        Marks marks = new Marks(figureWords);
        List<List<String>> rows = new ArrayList<>();
        groups.forEach((by, figures) -> rows.add(groupRow(by, ids, figures, marks)));
        return marks.under(withoutEmptyColumns(heads, rows));
    }

    private List<String> groupRow(
            SortedMap<String, String> by, Set<String> ids, Map<String, Figure> figures, Marks marks) {
        List<String> row = new ArrayList<>(List.of(figureWords.group(by)));
        Map<String, List<String>> remarks = new LinkedHashMap<>();
        for (String id : ids) {
            Figure figure = figures.get(id);
            row.add(figure == null ? "" : cell(figure, marks));
            String remark = figure == null || figure.status() == Status.HIDDEN ? "" : figureWords.remark(figure);
            if (!remark.isEmpty()) {
                remarks.computeIfAbsent(remark, first -> new ArrayList<>()).add(figureWords.label(id));
            }
        }
        long told = figures.values().stream()
                .filter(figure -> figure.status() != Status.HIDDEN)
                .count();
        row.add(remarks(remarks, told));
        return row;
    }

    /** What is said of several metrics alike is said once, and of all of the row without their names. */
    private static String remarks(Map<String, List<String>> remarks, long told) {
        List<String> parts = new ArrayList<>();
        remarks.forEach((remark, labels) ->
                parts.add(labels.size() < told ? String.join(", ", labels) + ": " + remark : remark));
        return String.join("; ", parts);
    }

    private String cell(Figure figure, Marks marks) {
        String counts = figureWords.counts(figure);
        boolean parts = figure.denominator() != null && !counts.isEmpty();
        String interval = figureWords.interval(figure);
        return figureWords.value(figure)
                + marks.of(figure)
                + (parts ? " (" + counts + ")" : "")
                + (interval.isEmpty() ? "" : " " + interval);
    }

    /** One row a month, one column a series with as many decimals as its values need; headed by their common group. */
    List<Block> months(List<Series> series) {
        SortedMap<String, String> by = series.get(0).by();
        boolean oneGroup = series.stream().allMatch(each -> each.by().equals(by));
        Map<YearMonth, Series.Point[]> months = new TreeMap<>();
        List<Head> heads = new ArrayList<>(List.of(new Head(words.text("table.month"), Fit.LABEL)));
        int[] decimals = new int[series.size()];
        for (int column = 0; column < series.size(); column++) {
            Series each = series.get(column);
            String label = oneGroup ? figureWords.label(each.id()) : figureWords.label(each.id(), each.by());
            heads.add(new Head(label, Fit.NUMBER));
            decimals[column] = Decimals.of(each);
            for (Series.Point point : each.points()) {
                months.computeIfAbsent(point.month(), month -> new Series.Point[series.size()])[column] = point;
            }
        }
        Marks marks = new Marks(figureWords);
        List<List<String>> rows = new ArrayList<>();
        months.forEach((month, points) -> {
            List<String> row = new ArrayList<>(List.of(words.shortMonth(month)));
            for (int column = 0; column < points.length; column++) {
                Series.Point point = points[column];
                row.add(point == null ? "" : cell(point, series.get(column), decimals[column], marks));
            }
            rows.add(row);
        });
        List<Block> blocks = new ArrayList<>();
        if (oneGroup && !by.isEmpty() && !by.containsKey("contract")) {
            blocks.add(new Heading(3, figureWords.group(by)));
        }
        blocks.addAll(marks.under(new Grid(heads, rows)));
        return blocks;
    }

    private String cell(Series.Point point, Series series, int decimals, Marks marks) {
        Double value = point.status() == Status.HIDDEN ? null : point.value();
        String text = value == null ? FigureWords.NO_VALUE : figureWords.value(value, series.unit(), decimals);
        return text + marks.of(point.status());
    }
}

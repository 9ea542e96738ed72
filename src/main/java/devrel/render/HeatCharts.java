package devrel.render;

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
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is best seen in rows and columns: how content clients' people are by month, and how cohorts of hires stay. */
final class HeatCharts {
    private static final String SATISFACTION = "satisfaction.mean";
    private static final String HIRES = "retention.hires.";
    private static final int MOST_COLUMNS = 12;
    private static final int MOST_ROWS = 24;
    private static final double[] SCORES = {2.5, 3, 3.5, 4};
    private static final double[] SHARES = {0.2, 0.4, 0.6, 0.8};

    private final Words words;
    private final FigureWords figureWords;

    HeatCharts(Words words, FigureWords figureWords) {
        this.words = words;
        this.figureWords = figureWords;
    }

    /** The picture of satisfaction by client, if that is what the series tell. */
    Optional<Chart> of(List<Series> series) {
        if (!series.stream().allMatch(each -> each.id().equals(SATISFACTION))) {
            return Optional.empty();
        }
        TreeSet<YearMonth> all = new TreeSet<>();
        series.forEach(each -> each.points().forEach(point -> all.add(point.month())));
        List<YearMonth> months = new ArrayList<>(all);
        months = months.subList(Math.max(0, months.size() - MOST_COLUMNS), months.size());
        List<Chart.HeatRow> rows = new ArrayList<>();
        for (Series each : series) {
            String label = each.by().isEmpty() ? words.text("chart.all") : figureWords.group(each.by());
            rows.add(new Chart.HeatRow(label, scores(each, months)));
        }
        String title = words.text("chart.satisfaction.title");
        List<String> columns = months.stream().map(words::shortMonth).toList();
        return Optional.of(heat("satisfaction", title, columns, rows));
    }

    private List<Chart.HeatCell> scores(Series series, List<YearMonth> months) {
        Map<YearMonth, Chart.HeatCell> byMonth = new LinkedHashMap<>();
        for (Series.Point point : series.points()) {
            Double value = point.value();
            String text = value == null ? "" : words.number(value, 1);
            byMonth.put(point.month(), cell(text, value, SCORES, point.status()));
        }
        List<Chart.HeatCell> cells = new ArrayList<>();
        months.forEach(month -> cells.add(byMonth.getOrDefault(month, cell("", null, SCORES, Status.NOT_AVAILABLE))));
        return cells;
    }

    /** The picture of cohorts of hires, if that is what the groups are. */
    Optional<Chart> of(Section.Groups groups) {
        Map<SortedMap<String, String>, Map<String, Figure>> cohorts = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Figure figure : groups.figures()) {
            if (groups.dimension().equals("cohort") && figure.id().startsWith(HIRES)) {
                cohorts.computeIfAbsent(figure.by(), by -> new LinkedHashMap<>())
                        .put(figure.id(), figure);
                ids.add(figure.id());
            }
        }
        if (cohorts.isEmpty()) {
            return Optional.empty();
        }
        List<Chart.HeatRow> rows = new ArrayList<>();
        cohorts.forEach((by, figures) -> rows.add(new Chart.HeatRow(figureWords.group(by), shares(ids, figures))));
        List<String> columns = ids.stream().map(this::months).toList();
        List<Chart.HeatRow> last = rows.subList(Math.max(0, rows.size() - MOST_ROWS), rows.size());
        return Optional.of(heat("cohorts", words.text("chart.cohorts.title"), columns, last));
    }

    private String months(String id) {
        return words.text("chart.cohorts.months", "months", id.substring(HIRES.length(), id.length() - 1));
    }

    private List<Chart.HeatCell> shares(Set<String> ids, Map<String, Figure> figures) {
        List<Chart.HeatCell> cells = new ArrayList<>();
        for (String id : ids) {
            Figure figure = figures.get(id);
            cells.add(
                    figure == null
                            ? cell("", null, SHARES, Status.NOT_AVAILABLE)
                            : cell(figureWords.value(figure), figure.value(), SHARES, figure.status()));
        }
        return cells;
    }

    private static Chart.HeatCell cell(String text, @Nullable Double value, double[] steps, Status status) {
        if (status == Status.HIDDEN) {
            return new Chart.HeatCell("#", -1, true);
        }
        if (value == null) {
            return new Chart.HeatCell(FigureWords.NO_VALUE, -1, false);
        }
        int shade = 0;
        while (shade < steps.length && value >= steps[shade]) {
            shade++;
        }
        return new Chart.HeatCell(status == Status.IMMATURE ? text + "†" : text, shade, false);
    }

    private Chart heat(String name, String title, List<String> columns, List<Chart.HeatRow> rows) {
        int hidden = 0;
        boolean immature = false;
        for (Chart.HeatRow row : rows) {
            for (Chart.HeatCell cell : row.cells()) {
                hidden += cell.hidden() ? 1 : 0;
                immature |= cell.text().endsWith("†");
            }
        }
        List<String> notes = new ArrayList<>();
        if (hidden > 0) {
            notes.add("# " + figureWords.status(Status.HIDDEN));
        }
        if (immature) {
            notes.add("† " + figureWords.status(Status.IMMATURE));
        }
        String says = words.text(
                "chart.heat.says",
                "rows",
                words.number(rows.size(), 0),
                "columns",
                words.number(columns.size(), 0),
                "hidden",
                words.number(hidden, 0));
        return new Chart.Heat(name, title, says, columns, rows, notes);
    }
}

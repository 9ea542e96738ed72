package devrel.render;

import devrel.record.ExitClass;
import devrel.report.Report;
import devrel.report.Series;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The company's exits by month and class, and the voluntary turnover of the twelve months to each. */
final class ExitsChart {
    private static final String EXITS = "headcount.exits.";
    private static final String RATE = "turnover.voluntary.t12m";
    private static final double[] LEVELS = {0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10};
    private static final int MOST_LEVELS = 4;

    private final Words words;
    private final FigureWords figureWords;
    private final Report report;

    ExitsChart(Words words, FigureWords figureWords, Report report) {
        this.words = words;
        this.figureWords = figureWords;
        this.report = report;
    }

    /** The picture, where the series tell the company's exits of several months. */
    Optional<Chart> of(List<Series> series) {
        List<Series> exits = new ArrayList<>();
        for (Series each : series) {
            if (each.by().isEmpty() && each.id().startsWith(EXITS)) {
                exits.add(each);
            }
        }
        return exits.isEmpty() || exits.get(0).points().size() < 2 ? Optional.empty() : Optional.of(chart(exits));
    }

    private Chart chart(List<Series> exits) {
        List<YearMonth> months =
                exits.get(0).points().stream().map(Series.Point::month).toList();
        List<Chart.Stack> stacks = new ArrayList<>();
        for (Series series : exits) {
            ExitClass exitClass = exitClass(series);
            String label = words.code(null, "exit_class", exitClass.code());
            stacks.add(new Chart.Stack(label, look(exitClass), counts(series)));
        }
        List<Chart.Tick> ticks = months.stream().map(this::tick).toList();
        return new Chart.Bars(
                "exits", words.text("chart.exits.title"), says(months, stacks), ticks, stacks, rate(months));
    }

    private static ExitClass exitClass(Series series) {
        for (ExitClass exitClass : ExitClass.values()) {
            if (series.id().equals(EXITS + exitClass.code())) {
                return exitClass;
            }
        }
        return ExitClass.UNKNOWN;
    }

    /** The same in every picture, whichever classes it has. */
    private static int look(ExitClass exitClass) {
        return switch (exitClass) {
            case VOLUNTARY -> 1;
            case INVOLUNTARY -> 2;
            case MUTUAL -> 3;
            case END_OF_TERM -> 4;
            case BY_WORKER_FOR_CAUSE -> 5;
            case OTHER -> 6;
            case UNKNOWN -> 7;
        };
    }

    private static List<Double> counts(Series series) {
        List<Double> counts = new ArrayList<>();
        for (Series.Point point : series.points()) {
            counts.add(point.value() == null ? 0.0 : point.value());
        }
        return counts;
    }

    private Chart.Tick tick(YearMonth month) {
        return new Chart.Tick(
                words.text("form.month.short." + month.getMonthValue()), Integer.toString(month.getYear()));
    }

    private String says(List<YearMonth> months, List<Chart.Stack> stacks) {
        double all = 0;
        double most = 0;
        YearMonth worst = months.get(0);
        for (int month = 0; month < months.size(); month++) {
            double total = 0;
            for (Chart.Stack stack : stacks) {
                total += stack.counts().get(month);
            }
            worst = total > most ? months.get(month) : worst;
            most = Math.max(most, total);
            all += total;
        }
        String key = all == 0 ? "chart.exits.none" : "chart.exits.says";
        return words.text(
                key,
                "months",
                words.number(months.size(), 0),
                "exits",
                words.number(all, 0),
                "most",
                words.number(most, 0),
                "month",
                words.month(worst));
    }

    private Chart.@Nullable Rate rate(List<YearMonth> months) {
        Optional<Series> found = report.series()
                .filter(series -> series.id().equals(RATE) && series.by().isEmpty())
                .findFirst();
        if (found.isEmpty()) {
            return null;
        }
        Map<YearMonth, Double> byMonth = new HashMap<>();
        double most = 0;
        for (Series.Point point : found.get().points()) {
            if (point.value() != null) {
                byMonth.put(point.month(), point.value());
                most = Math.max(most, point.value());
            }
        }
        List<@Nullable Double> values = new ArrayList<>();
        months.forEach(month -> values.add(byMonth.get(month)));
        return byMonth.isEmpty() ? null : rate(values, most);
    }

    private Chart.Rate rate(List<@Nullable Double> values, double most) {
        double size = LEVELS[LEVELS.length - 1];
        for (int i = LEVELS.length - 1; i >= 0; i--) {
            size = most / LEVELS[i] <= MOST_LEVELS ? LEVELS[i] : size;
        }
        int count = Math.max(1, (int) Math.ceil(most / size));
        List<String> levels = new ArrayList<>();
        for (int level = 0; level <= count; level++) {
            levels.add(words.percent(level * size, 0));
        }
        Double last = values.get(values.size() - 1);
        String told = last == null ? "" : words.percent(last, 0);
        return new Chart.Rate(figureWords.label(RATE), values, count * size, levels, told);
    }
}

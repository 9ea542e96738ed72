package devrel.render;

import devrel.report.Figure;
import devrel.report.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far referrals come: those old enough for their steps to be told, else none is drawn. */
final class FunnelChart {
    private static final String REACHED = "funnel.reached.";
    private static final String STEP = "funnel.step.";
    private static final String MATURITY = "maturity";

    private final Words words;
    private final FigureWords figureWords;

    FunnelChart(Words words, FigureWords figureWords) {
        this.words = words;
        this.figureWords = figureWords;
    }

    /** The picture of a funnel's figures, where some referrals are old enough. */
    Optional<Chart> of(List<Figure> figures) {
        Map<String, Figure> steps = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (figure.id().startsWith(STEP)) {
                steps.put(figure.id().substring(STEP.length()), figure);
            }
        }
        List<Chart.Stage> stages = new ArrayList<>();
        double all = 0;
        double last = 0;
        for (Figure figure : figures) {
            if (figure.by().containsKey(MATURITY) && figure.id().startsWith(REACHED)) {
                String stage = figure.id().substring(REACHED.length());
                Figure step = steps.get(stage);
                last = number(figure.value());
                all = number(figure.denominator());
                stages.add(stage(stage, last, all, step == null ? "" : step(step)));
            }
        }
        return all == 0 ? Optional.empty() : Optional.of(chart(stages, all, last));
    }

    private Chart.Stage stage(String stage, double count, double all, String step) {
        String label = words.code(null, "referral-step.stage", stage);
        return new Chart.Stage(label, count, words.number(count, 0) + "/" + words.number(all, 0), step);
    }

    private String step(Figure step) {
        boolean told = step.status() != Status.HIDDEN && step.value() != null;
        return told ? figureWords.value(step) + " (" + figureWords.counts(step) + ")" : figureWords.counts(step);
    }

    private Chart chart(List<Chart.Stage> stages, double all, double last) {
        List<Chart.Stage> from = new ArrayList<>();
        String count = words.number(all, 0);
        from.add(new Chart.Stage(words.text("chart.funnel.all"), all, count, ""));
        from.addAll(stages);
        return new Chart.Funnel(
                "funnel",
                words.text("chart.funnel.title"),
                words.text("chart.funnel.says", "all", count, "last", words.number(last, 0)),
                words.text("table.step"),
                from);
    }

    private static double number(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}

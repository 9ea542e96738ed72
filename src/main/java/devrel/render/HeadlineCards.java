package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Card;
import devrel.render.Document.Cards;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Paragraph;
import devrel.report.Figure;
import devrel.report.Headline;
import devrel.report.Series;
import devrel.report.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of the first page: a card each on a page, a row each in a text. */
final class HeadlineCards {
    /** So many figures make a line worth to be seen. */
    private static final int LEAST_POINTS = 3;

    private final Words words;
    private final FigureWords figureWords;
    private final String level;

    HeadlineCards(Words words, FigureWords figureWords, String level) {
        this.words = words;
        this.figureWords = figureWords;
        this.level = level;
    }

    Cards of(List<Headline> headlines) {
        List<Card> cards = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Block> sentences = new ArrayList<>();
        for (Headline headline : headlines) {
            cards.add(card(headline));
            rows.add(row(headline));
            sentences.add(new Paragraph(figureWords.note(headline.sentence())));
        }
        sentences.add(0, new Grid(heads(), rows));
        return new Cards(cards, sentences);
    }

    private List<Head> heads() {
        return List.of(
                new Head(words.text("table.figure"), Fit.LABEL),
                new Head(words.text("table.value"), Fit.NUMBER),
                new Head(words.text("table.interval", "level", level), Fit.NUMBER),
                new Head(words.text("table.n"), Fit.NUMBER),
                new Head(words.text("chart.year-earlier"), Fit.NUMBER),
                new Head(words.text("chart.trend.head"), Fit.LABEL),
                new Head(words.text("table.note"), Fit.REMARK));
    }

    private List<String> row(Headline headline) {
        Figure now = headline.now();
        return List.of(
                figureWords.note(headline.label()),
                value(headline),
                interval(headline),
                figureWords.n(now),
                figureWords.value(headline.earlier()),
                isWorthSeeing(headline.trend()) ? text(headline.trend()) : "",
                remark(headline));
    }

    private String remark(Headline headline) {
        Figure figure = headline.now();
        if (figure.value() == null && figure.note() != null) {
            return figureWords.note(figure.note());
        }
        return headline.remark().map(figureWords::note).orElse("");
    }

    private String value(Headline headline) {
        return headline.isToldInCounts() ? figureWords.counts(headline.now()) : figureWords.value(headline.now());
    }

    private String interval(Headline headline) {
        return headline.isToldInCounts() ? "" : figureWords.interval(headline.now());
    }

    private Card card(Headline headline) {
        Figure now = headline.now();
        List<String> range = new ArrayList<>();
        String interval = interval(headline);
        if (!interval.isEmpty()) {
            range.add(words.text("table.interval", "level", level) + " " + interval);
        }
        if (now.n() != null) {
            range.add("n = " + figureWords.n(now));
        }
        String remark = remark(headline);
        if (!remark.isEmpty()) {
            range.add(remark);
        }
        String earlier = words.text("chart.year-earlier") + ": " + figureWords.value(headline.earlier());
        return new Card(
                figureWords.note(headline.label()),
                value(headline),
                String.join(" · ", range),
                spark(headline),
                earlier,
                figureWords.note(headline.sentence()));
    }

    private static List<@Nullable Double> values(Series series) {
        List<@Nullable Double> values = new ArrayList<>();
        series.points().forEach(point -> values.add(point.value()));
        return values;
    }

    private static String text(Series series) {
        return SparkDrawing.text(values(series), series.unit() == Unit.RATIO);
    }

    private static boolean isWorthSeeing(Series series) {
        return series.points().stream().filter(point -> point.value() != null).count() >= LEAST_POINTS;
    }

    private Chart.@Nullable Spark spark(Headline headline) {
        return isWorthSeeing(headline.trend())
                ? new Chart.Spark(
                        "trend",
                        words.text("chart.trend.title", "label", figureWords.note(headline.label())),
                        says(headline.trend()),
                        values(headline.trend()),
                        headline.trend().unit() == Unit.RATIO)
                : null;
    }

    /** Each month's value in words, for those who do not see the line. */
    private String says(Series series) {
        List<String> months = new ArrayList<>();
        int decimals = Decimals.of(series);
        for (Series.Point point : series.points()) {
            Double value = point.value();
            if (value != null) {
                months.add(words.shortMonth(point.month()) + " "
                        + figureWords.value(value, series.unit(), Math.min(1, decimals)));
            }
        }
        return String.join(", ", months);
    }
}

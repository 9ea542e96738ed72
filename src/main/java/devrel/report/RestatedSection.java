package devrel.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changed in old months: of the figures of the first page, those that were published otherwise than they would be
 * told now. Answers of people are left out, since the difference of two of their figures could tell one answer.
 */
final class RestatedSection {
    private static final String ANSWERS = "enps";

    private final List<Headline> headlines;
    private final List<Published> published;

    /** The months told are those of the headlines' year, without the last. */
    RestatedSection(Question question, List<Headline> headlines) {
        YearMonth last = YearMonth.from(question.period().to());
        this.headlines = headlines.stream()
                .filter(headline -> !headline.now().id().equals(ANSWERS))
                .toList();
        this.published = question.published().stream()
                .filter(each -> each.month().isBefore(last) && each.month().isAfter(last.minusMonths(12)))
                .toList();
    }

    /** The section; none where no month was published. */
    List<Section> sections() {
        if (published.isEmpty()) {
            return List.of();
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        published.forEach(each -> headlines.forEach(headline -> add(each, headline, rows)));
        String months = String.valueOf(published.size());
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Sentence(new Note(
                rows.isEmpty() ? "report.note.not-restated" : "report.note.restated", Map.of("months", months))));
        if (!rows.isEmpty()) {
            parts.add(new Section.Rows(new Table(heads(), rows)));
        }
        return List.of(new Section("report.section.restated", List.copyOf(parts)));
    }

    private static List<Table.Head> heads() {
        return List.of(
                new Table.Head("month", "report.column.month", false),
                new Table.Head("figure", "report.column.figure", false),
                new Table.Head("published", "report.column.published", true),
                new Table.Head("now", "report.column.now", true));
    }

    private static void add(Published published, Headline headline, List<List<Table.Cell>> rows) {
        Figure figure = headline.now();
        for (Stated then : published.figures()) {
            if (then.id().equals(figure.id()) && then.by().equals(figure.by())) {
                Double now = now(published.month(), headline.trend());
                if (!Objects.equals(then.value(), now)) {
                    rows.add(List.of(
                            new Table.Text(published.month().toString()),
                            new Table.Phrase(headline.label()),
                            amount(then.value(), figure.unit()),
                            amount(now, figure.unit())));
                }
            }
        }
    }

    private static @Nullable Double now(YearMonth month, Series trend) {
        for (Series.Point point : trend.points()) {
            if (point.month().equals(month)) {
                return point.status() == Status.HIDDEN ? null : Stated.rounded(point.value());
            }
        }
        return null;
    }

    private static Table.Cell amount(@Nullable Double value, Unit unit) {
        return value == null ? new Table.Blank() : new Table.Amount(value, unit, 1);
    }
}

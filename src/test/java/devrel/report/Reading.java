package devrel.report;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.metric.Case;
import devrel.metric.Given;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks reports and reads single figures out of them. */
final class Reading {
    private static final Map<String, String> GROUNDS =
            Map.of("voluntary", "159-2", "involuntary", "161-1", "other", "159-3", "", "unknown");

    private final Report report;

    Reading(Report report) {
        this.report = report;
    }

    static Question ask(String from, String to, @Nullable Dimension by, boolean variants) {
        LocalDate end = LocalDate.parse(to);
        return new Question(new Period(LocalDate.parse(from), end), end, by, variants, 0.95, null);
    }

    static Question ask(String to, @Nullable Dimension by, CurveQuestion curves) {
        LocalDate end = LocalDate.parse(to);
        return new Question(new Period(end.withDayOfYear(1), end), end, by, false, 0.95, null, null, curves);
    }

    /** The curve of that id, of the company or of a group. */
    Curve curve(String id, Map<String, String> by) {
        List<Curve> found = report.curves()
                .filter(curve -> curve.id().equals(id) && curve.by().equals(by))
                .toList();
        assertThat(found).as("curves %s %s", id, by).hasSize(1);
        return found.get(0);
    }

    /** Adds the employments of a case's roster. */
    static Given roster(String file, String id) {
        Given given = new Given();
        for (Map<String, String> row : Case.rows(file)) {
            given.employed(row.get(id), row.get("start"), row.get("last_day"), GROUNDS.get(row.get("exit_type")));
        }
        return given;
    }

    /** The figure of that id, of the company. */
    Figure figure(String id) {
        return figure(id, Map.of());
    }

    Figure figure(String id, Map<String, String> by) {
        List<Figure> found = report.figures()
                .filter(figure -> figure.id().equals(id) && figure.by().equals(by))
                .toList();
        assertThat(found).as("figures %s %s", id, by).hasSize(1);
        return found.get(0);
    }

    double value(String id) {
        Double value = figure(id).value();
        assertThat(value).as(id).isNotNull();
        return value;
    }

    /** The month's value in the company's series. */
    @Nullable
    Double inMonth(String id, String month) {
        return inMonth(id, Map.of(), month);
    }

    @Nullable
    Double inMonth(String id, Map<String, String> by, String month) {
        List<Series> found = report.series()
                .filter(series -> series.id().equals(id) && series.by().equals(by))
                .toList();
        assertThat(found).as("series %s %s", id, by).hasSize(1);
        return found.get(0).points().stream()
                .filter(point -> point.month().equals(YearMonth.parse(month)))
                .findFirst()
                .orElseThrow()
                .value();
    }
}

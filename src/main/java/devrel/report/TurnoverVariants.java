package devrel.report;

import devrel.metric.Headcount;
import devrel.metric.Window;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turnover as others count it, only to compare with figures from outside. */
final class TurnoverVariants {
    private static final int MONTHS_OF_YEAR = 12;

    /** A way to count: the days before a month's end that it takes in, and the people that it divides by. */
    private enum Variant {
        TWO_POINT("two-point.t12m") {
            @Override
            double people(Line line, YearMonth last) {
                Period year = Period.months(last, MONTHS_OF_YEAR);
                return line.headcount(Window.of(year.from(), year.to())).meanOfEnds();
            }
        },
        MEAN_OF_MONTHS("mean-of-months.t12m") {
            @Override
            double people(Line line, YearMonth last) {
                double sum = 0;
                for (YearMonth month : Period.months(last, MONTHS_OF_YEAR).calendarMonths()) {
                    sum += month(line, month).meanOfEnds();
                }
                return sum / MONTHS_OF_YEAR;
            }
        },
        MONTH("month") {
            @Override
            double people(Line line, YearMonth last) {
                return month(line, last).meanOfEnds();
            }
        };

        private final String suffix;

        Variant(String suffix) {
            this.suffix = suffix;
        }

        abstract double people(Line line, YearMonth last);

        static Headcount month(Line line, YearMonth month) {
            return line.headcount(Window.of(month.atDay(1), month.atEndOfMonth()));
        }

        String id(ExitCount count) {
            return "turnover." + count.name() + "." + suffix;
        }
    }

    private final Basis basis;

    TurnoverVariants(Basis basis) {
        this.basis = basis;
    }

    /** The variants of the twelve months to the period's end. */
    List<Figure> figures(Line line) {
        YearMonth last = YearMonth.from(basis.question().period().trailingYear().to());
        return List.of(
                figure(Variant.TWO_POINT, ExitCount.TOTAL, line, last, basis.trailingYear()),
                figure(Variant.MEAN_OF_MONTHS, ExitCount.TOTAL, line, last, basis.trailingYear()));
    }

    /** The variants month by month. */
    List<Series> series(Line line) {
        return List.of(
                series(Variant.TWO_POINT, ExitCount.TOTAL, line),
                series(Variant.MEAN_OF_MONTHS, ExitCount.TOTAL, line),
                series(Variant.MONTH, ExitCount.TOTAL, line),
                series(Variant.MONTH, ExitCount.VOLUNTARY, line));
    }

    private Figure figure(Variant variant, ExitCount count, Line line, YearMonth last, @Nullable Window window) {
        Draft draft = Draft.of(variant.id(count), line.by(), Unit.RATIO);
        if (window == null) {
            return draft.without(Status.NOT_AVAILABLE, basis.beforeDataStart());
        }
        int exits = count.in(line, window);
        double people = variant.people(line, last);
        draft.parts(exits, people).n(line.people(window)).evidence(count.evidence(line, window));
        if (people <= 0) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        double personYears = line.headcount(window).personYears();
        Status status = SmallNumbers.ofRate(exits, personYears, Figures.isGroup(line.by()));
        return status == Status.HIDDEN
                ? draft.without(status, Note.of("report.note.hidden-rate"))
                : draft.value(exits / people).status(status).figure();
    }

    private Series series(Variant variant, ExitCount count, Line line) {
        List<Series.Point> points = new ArrayList<>();
        for (YearMonth month : basis.question().period().calendarMonths()) {
            Figure figure = figure(variant, count, line, month, window(variant, month));
            points.add(new Series.Point(month, figure.value(), figure.status()));
        }
        return new Series(variant.id(count), line.by(), Unit.RATIO, points, month -> {
            Window window = window(variant, month);
            return window == null ? Evidence.NONE : count.evidence(line, window).get();
        });
    }

    private @Nullable Window window(Variant variant, YearMonth month) {
        if (variant != Variant.MONTH) {
            return basis.trailingYear(month);
        }
        return basis.isWhole(month) ? basis.month(month) : null;
    }
}

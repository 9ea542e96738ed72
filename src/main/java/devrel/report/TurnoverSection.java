package devrel.report;

import static devrel.report.ExitCount.TOTAL;
import static devrel.report.ExitCount.VOLUNTARY;

import devrel.metric.Headcount;
import devrel.metric.Rate;
import devrel.metric.RateRatio;
import devrel.metric.Window;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turnover: the exits of twelve months over the average headcount of the same days, and rates per person-year. */
final class TurnoverSection {
    private static final int DAYS_OF_YEAR = 365;

    private final Basis basis;
    private final Figures figures;
    private final TurnoverVariants variants;

    TurnoverSection(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
        this.variants = new TurnoverVariants(basis);
    }

    /** The company, then its groups, then the months of each. */
    Section section() {
        Line company = Line.company(basis);
        List<Line> groups = Line.groups(basis);
        List<Figure> own = figures(company);
        own.add(change(company));
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Figures(own));
        parts.addAll(Sections.groups(
                groups.stream().flatMap(line -> figures(line).stream()).toList()));
        parts.add(new Section.Months(series(company)));
        if (basis.question().period().calendarMonths().size() > 1) {
            parts.add(new Section.Sentence(Note.of("report.note.months-overlap")));
        }
        groups.forEach(group -> parts.add(new Section.Months(series(group))));
        return new Section("report.section.turnover", parts);
    }

    /** The headline: voluntary turnover of the company. */
    Figure headline() {
        return trailing(VOLUNTARY, Line.company(basis), basis.trailingYear());
    }

    /** The same of the twelve months before those. */
    Figure yearEarlier() {
        return trailing(VOLUNTARY, Line.company(basis), basis.yearBeforeTrailing());
    }

    private List<Figure> figures(Line line) {
        List<Figure> list = new ArrayList<>();
        for (ExitCount count : ExitCount.all()) {
            list.add(trailing(count, line, basis.trailingYear()));
        }
        list.add(rate(TOTAL, line));
        list.add(rate(VOLUNTARY, line));
        if (basis.question().variants()) {
            list.addAll(variants.figures(line));
        }
        return list;
    }

    private static String id(ExitCount count) {
        return "turnover." + count.name() + ".t12m";
    }

    private Figure trailing(ExitCount count, Line line, @Nullable Window year) {
        Draft draft = Draft.of(id(count), line.by(), Unit.RATIO);
        return year == null
                ? draft.without(Status.NOT_AVAILABLE, basis.beforeDataStart())
                : trailing(draft.n(line.people(year)), count, line, year);
    }

    private Figure trailing(Draft draft, ExitCount count, Line line, Window year) {
        Headcount headcount = line.headcount(year);
        Rate rate = new Rate(count.in(line, year), headcount.average());
        return figures.rate(draft.evidence(count.evidence(line, year)), rate, headcount.personYears(), line.by());
    }

    /** A rate of a window is never blown up to a year; it says on how many days of records it stands. */
    private Figure rate(ExitCount count, Line line) {
        Window period = basis.period();
        Draft draft = Draft.of("turnover." + count.name() + ".rate", line.by(), Unit.PER_PERSON_YEAR);
        if (period.isEmpty()) {
            return draft.without(Status.NOT_AVAILABLE, basis.beforeDataStart());
        }
        Rate rate = count.perYear(line, period);
        draft.n(line.people(period)).evidence(count.evidence(line, period));
        if (!basis.hasEnoughMonths()) {
            return draft.parts(rate.events(), rate.exposure())
                    .without(Status.NOT_AVAILABLE, Note.of("report.note.under-six-months"));
        }
        return figures.rate(draft.note(length(period)), rate, rate.exposure(), line.by());
    }

    private static @Nullable Note length(Window window) {
        return window.days() >= DAYS_OF_YEAR ? null : Note.of("report.note.window-days", "days", window.days());
    }

    /** This period's voluntary rate over that of the same days a year earlier. */
    private Figure change(Line company) {
        String id = "turnover.voluntary.change";
        Window earlier = basis.periodYearEarlier();
        if (earlier == null) {
            return figures.notAvailable(id, By.COMPANY, Unit.RATIO, basis.beforeDataStart());
        }
        RateRatio ratio =
                new RateRatio(VOLUNTARY.perYear(company, basis.period()), VOLUNTARY.perYear(company, earlier));
        Draft draft = Draft.of(id, By.COMPANY, Unit.RATIO).evidence(() -> changeEvidence(company, earlier));
        if (ratio.one().exposure() <= 0 || ratio.other().exposure() <= 0) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        draft.parts(ratio.one().value(), ratio.other().value()).n(company.people(basis.period()));
        if (ratio.other().events() == 0) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.no-exits-before"));
        }
        int events = ratio.one().events() + ratio.other().events();
        return draft.value(ratio.value())
                .interval(ratio.interval(figures.confidence()), figures.confidence(), "conditional-exact")
                .p(ratio.p())
                .status(SmallNumbers.ofRate(events, ratio.one().exposure(), false))
                .note(conclusion(ratio))
                .figure();
    }

    private Note conclusion(RateRatio ratio) {
        String key = ratio.interval(figures.confidence()).contains(1)
                ? "report.note.change-unclear"
                : ratio.value() > 1 ? "report.note.change-more" : "report.note.change-fewer";
        return new Note(
                key,
                Map.of(
                        "count", Integer.toString(ratio.one().events()),
                        "count_before", Integer.toString(ratio.other().events()),
                        "days", Long.toString(basis.period().days())));
    }

    private Evidence changeEvidence(Line company, Window earlier) {
        return new Evidence(
                Entries.exits(VOLUNTARY.exited(company, basis.period()), ""),
                Entries.exits(VOLUNTARY.exited(company, earlier), "report.reason.year-earlier"),
                List.of());
    }

    private List<Series> series(Line line) {
        List<Series> series = new ArrayList<>(List.of(series(TOTAL, line), series(VOLUNTARY, line)));
        if (basis.question().variants()) {
            series.addAll(variants.series(line));
        }
        return series;
    }

    /** The figure of the twelve months to the end of each month. */
    private Series series(ExitCount count, Line line) {
        List<Series.Point> points = new ArrayList<>();
        for (YearMonth month : basis.question().period().calendarMonths()) {
            points.add(point(month, count, line, basis.trailingYear(month)));
        }
        return new Series(id(count), line.by(), Unit.RATIO, points, month -> {
            Window year = basis.trailingYear(month);
            return year == null ? Evidence.NONE : count.evidence(line, year).get();
        });
    }

    private Series.Point point(YearMonth month, ExitCount count, Line line, @Nullable Window year) {
        if (year == null) {
            return new Series.Point(month, null, Status.NOT_AVAILABLE);
        }
        Figure figure = trailing(Draft.of(id(count), line.by(), Unit.RATIO), count, line, year);
        return new Series.Point(month, figure.value(), figure.status());
    }
}

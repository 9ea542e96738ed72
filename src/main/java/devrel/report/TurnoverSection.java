package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Headcount;
import devrel.metric.Rate;
import devrel.metric.RateRatio;
import devrel.metric.Stretch;
import devrel.metric.Window;
import devrel.record.Exit;
import devrel.record.Exit.InitiatedBy;
import devrel.record.Exit.Renewal;
import devrel.record.ExitClass;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turnover: the exits of twelve months over the average headcount of the same days, and rates per person-year. */
final class TurnoverSection {
    private static final int MONTHS_OF_YEAR = 12;

    /** Which exits a figure counts. */
    private record Counted(String name, Predicate<Employed> counts) {
        static Counted of(ExitClass exitClass) {
            return new Counted(exitClass.code(), employed -> employed.exitClass() == exitClass);
        }

        long in(Line line, Window window) {
            long exits = 0;
            for (Stretch stretch : line.stretches()) {
                exits += stretch.exitsIn(window) && counts.test(stretch.employed()) ? 1 : 0;
            }
            return exits;
        }
    }

    private static final Counted TOTAL = new Counted("total", employed -> true);
    private static final Counted VOLUNTARY = Counted.of(ExitClass.VOLUNTARY);
    private static final Counted WIDE = new Counted("voluntary.wide", TurnoverSection::isVoluntaryInAWideSense);

    private final Basis basis;
    private final Figures figures;

    TurnoverSection(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
    }

    /** Voluntary, or agreed or forced in a way that may hide that the person wanted to go. */
    private static boolean isVoluntaryInAWideSense(Employed employed) {
        Exit exit = employed.ended();
        ExitClass exitClass = employed.exitClass();
        if (exit == null || exitClass == null) {
            return false;
        }
        return switch (exitClass) {
            case VOLUNTARY, BY_WORKER_FOR_CAUSE -> true;
            case MUTUAL -> exit.initiatedBy() != InitiatedBy.COMPANY;
            case INVOLUNTARY -> exit.ground().equals("160") && exit.initiatedBy() == InitiatedBy.PROFESSIONAL;
            case END_OF_TERM -> exit.ground().equals("159-4") && exit.renewal() == Renewal.OFFERED_DECLINED;
            case OTHER, UNKNOWN -> false;
        };
    }

    private static List<Counted> classes() {
        List<Counted> classes = new ArrayList<>(List.of(TOTAL));
        for (ExitClass exitClass : ExitClass.values()) {
            classes.add(Counted.of(exitClass));
        }
        classes.add(classes.indexOf(TOTAL) + 2, WIDE);
        return classes;
    }

    /** The company, then its groups, then the months of each. */
    Section section() {
        Line company = Line.company(basis);
        List<Line> groups = Line.groups(basis);
        List<Figure> own = figures(company);
        own.add(change(company));
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Figures(own));
        if (!groups.isEmpty()) {
            parts.addAll(Sections.groups(
                    groups.stream().flatMap(line -> figures(line).stream()).toList()));
        }
        parts.add(new Section.Months(series(company)));
        groups.forEach(group -> parts.add(new Section.Months(series(group))));
        return new Section("report.section.turnover", parts);
    }

    /** The headline: voluntary turnover of the company. */
    Figure headline() {
        return trailing(VOLUNTARY, Line.company(basis));
    }

    /** Voluntary exits and person-years of the twelve months; null when records do not reach back. */
    @Nullable
    Rate headlineRate() {
        Window year = basis.trailingYear();
        return year == null ? null : perYear(VOLUNTARY, Line.company(basis), year);
    }

    private List<Figure> figures(Line line) {
        List<Figure> list = new ArrayList<>();
        for (Counted counted : classes()) {
            list.add(trailing(counted, line));
        }
        list.add(rate(TOTAL, line));
        list.add(rate(VOLUNTARY, line));
        if (basis.question().variants()) {
            list.add(variant("turnover.total.two-point.t12m", line, this::twoPoint));
            list.add(variant("turnover.total.mean-of-months.t12m", line, this::meanOfMonths));
        }
        return list;
    }

    private Figure trailing(Counted counted, Line line) {
        String id = "turnover." + counted.name() + ".t12m";
        Window year = basis.trailingYear();
        return year == null
                ? figures.notAvailable(id, line.by(), Unit.RATIO, basis.beforeDataStart())
                : trailing(id, counted, line, year);
    }

    private Figure trailing(String id, Counted counted, Line line, Window year) {
        Headcount headcount = line.headcount(year);
        Draft draft = Draft.of(id, line.by(), Unit.RATIO).n(line.people(year)).evidence(evidence(counted, line, year));
        Rate rate = new Rate(counted.in(line, year), headcount.average());
        return figures.rate(draft, rate, headcount.personYears(), line.by());
    }

    private static Rate perYear(Counted counted, Line line, Window window) {
        return new Rate(counted.in(line, window), line.headcount(window).personYears());
    }

    /** A rate of a window is never blown up to a year; it says how many months of records it stands on. */
    private Figure rate(Counted counted, Line line) {
        Window period = basis.period();
        String id = "turnover." + counted.name() + ".rate";
        if (period.isEmpty()) {
            return figures.notAvailable(id, line.by(), Unit.PER_PERSON_YEAR, basis.beforeDataStart());
        }
        Draft draft = Draft.of(id, line.by(), Unit.PER_PERSON_YEAR)
                .n(line.people(period))
                .evidence(evidence(counted, line, period));
        Rate rate = perYear(counted, line, period);
        if (!basis.hasEnoughMonths()) {
            return draft.parts(rate.events(), rate.exposure())
                    .without(Status.NOT_AVAILABLE, Note.of("report.note.under-six-months"));
        }
        return figures.rate(draft.note(length(period)), rate, rate.exposure(), line.by());
    }

    private static @Nullable Note length(Window window) {
        return window.days() >= 365 ? null : Figures.note("report.note.window-days", "days", window.days());
    }

    private static Supplier<Evidence> evidence(Counted counted, Line line, Window window) {
        return () -> new Evidence(
                Entries.exits(exited(line, window, counted.counts()), ""),
                Entries.weighed(line.stretches(), stretch -> stretch.daysIn(window)),
                Entries.exits(exited(line, window, counted.counts().negate()), "report.reason.other-class"));
    }

    private static List<Employed> exited(Line line, Window window, Predicate<Employed> fits) {
        return Entries.employed(line.stretches(), stretch -> stretch.exitsIn(window) && fits.test(stretch.employed()));
    }

    /** This period's voluntary rate over that of the same days a year earlier. */
    private Figure change(Line company) {
        String id = "turnover.voluntary.change";
        Window earlier = basis.periodYearEarlier();
        if (earlier == null) {
            return figures.notAvailable(id, By.COMPANY, Unit.RATIO, basis.beforeDataStart());
        }
        RateRatio ratio =
                new RateRatio(perYear(VOLUNTARY, company, basis.period()), perYear(VOLUNTARY, company, earlier));
        Draft draft = Draft.of(id, By.COMPANY, Unit.RATIO).evidence(() -> changeEvidence(company, earlier));
        if (ratio.one().exposure() <= 0 || ratio.other().exposure() <= 0) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        draft.parts(ratio.one().value(), ratio.other().value()).n(company.people(basis.period()));
        if (ratio.other().events() == 0) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.no-exits-before"));
        }
        long events = ratio.one().events() + ratio.other().events();
        return draft.value(ratio.value())
                .interval(ratio.interval(figures.confidence()), figures.confidence(), "conditional-exact")
                .p(ratio.p())
                .status(SmallNumbers.ofRate(events, ratio.one().exposure(), false))
                .figure();
    }

    private Evidence changeEvidence(Line company, Window earlier) {
        return new Evidence(
                Entries.exits(exited(company, basis.period(), VOLUNTARY.counts()), ""),
                Entries.exits(exited(company, earlier, VOLUNTARY.counts()), "report.reason.year-earlier"),
                List.of());
    }

    /** A way to get a denominator of twelve months. */
    private interface Denominator {
        double of(Line line, YearMonth last);
    }

    private double twoPoint(Line line, YearMonth last) {
        Period year = Period.months(last, MONTHS_OF_YEAR);
        return line.headcount(Window.of(year.from(), year.to())).meanOfEnds();
    }

    private double meanOfMonths(Line line, YearMonth last) {
        double sum = 0;
        for (YearMonth month : Period.months(last, MONTHS_OF_YEAR).calendarMonths()) {
            sum += monthOf(line, month).meanOfEnds();
        }
        return sum / MONTHS_OF_YEAR;
    }

    private static Headcount monthOf(Line line, YearMonth month) {
        return line.headcount(Window.of(month.atDay(1), month.atEndOfMonth()));
    }

    private Figure variant(String id, Line line, Denominator denominator) {
        Window year = basis.trailingYear();
        if (year == null) {
            return figures.notAvailable(id, line.by(), Unit.RATIO, basis.beforeDataStart());
        }
        YearMonth last = YearMonth.from(basis.question().period().trailingYear().to());
        Draft draft = Draft.of(id, line.by(), Unit.RATIO).n(line.people(year)).evidence(evidence(TOTAL, line, year));
        long exits = TOTAL.in(line, year);
        double people = denominator.of(line, last);
        draft.parts(exits, people);
        if (people <= 0) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        double personYears = line.headcount(year).personYears();
        Status status = SmallNumbers.ofRate(exits, personYears, Figures.isGroup(line.by()));
        return status == Status.HIDDEN
                ? draft.without(status, Note.of("report.note.hidden-rate"))
                : draft.value(exits / people).status(status).figure();
    }

    private List<Series> series(Line line) {
        List<Series> series = new ArrayList<>();
        for (Counted counted : List.of(TOTAL, VOLUNTARY)) {
            series.add(trailingSeries(counted, line));
        }
        if (basis.question().variants()) {
            series.add(variantSeries("turnover.total.two-point.t12m", line, this::twoPoint));
            series.add(variantSeries("turnover.total.mean-of-months.t12m", line, this::meanOfMonths));
            series.add(monthlySeries(TOTAL, line));
            series.add(monthlySeries(VOLUNTARY, line));
        }
        return series;
    }

    private interface MonthRate {
        Series.Point of(YearMonth month);
    }

    private Series series(String id, Line line, MonthRate rate, Counted counted, boolean trailing) {
        List<Series.Point> points = new ArrayList<>();
        for (YearMonth month : basis.question().period().calendarMonths()) {
            points.add(rate.of(month));
        }
        return new Series(id, line.by(), Unit.RATIO, points, month -> {
            Window window = trailing ? basis.trailingYear(month) : basis.month(month);
            return window == null
                    ? Evidence.NONE
                    : evidence(counted, line, window).get();
        });
    }

    private Series trailingSeries(Counted counted, Line line) {
        String id = "turnover." + counted.name() + ".t12m";
        return series(
                id,
                line,
                month -> {
                    Window year = basis.trailingYear(month);
                    return year == null
                            ? new Series.Point(month, null, Status.NOT_AVAILABLE)
                            : point(month, trailing(id, counted, line, year));
                },
                counted,
                true);
    }

    private static Series.Point point(YearMonth month, Figure figure) {
        return new Series.Point(month, figure.value(), figure.status());
    }

    private Series variantSeries(String id, Line line, Denominator denominator) {
        return series(
                id,
                line,
                month -> {
                    Window year = basis.trailingYear(month);
                    return year == null
                            ? new Series.Point(month, null, Status.NOT_AVAILABLE)
                            : ratio(month, line, year, TOTAL.in(line, year), denominator.of(line, month));
                },
                TOTAL,
                true);
    }

    private Series monthlySeries(Counted counted, Line line) {
        return series(
                "turnover." + counted.name() + ".month",
                line,
                month -> {
                    Window days = basis.month(month);
                    return basis.isWhole(month)
                            ? ratio(
                                    month,
                                    line,
                                    days,
                                    counted.in(line, days),
                                    monthOf(line, month).meanOfEnds())
                            : new Series.Point(month, null, Status.PARTIAL);
                },
                counted,
                false);
    }

    private static Series.Point ratio(YearMonth month, Line line, Window window, long exits, double people) {
        if (people <= 0) {
            return new Series.Point(month, null, Status.NOT_AVAILABLE);
        }
        double personYears = line.headcount(window).personYears();
        Status status = SmallNumbers.ofRate(exits, personYears, Figures.isGroup(line.by()));
        return new Series.Point(month, status == Status.HIDDEN ? null : exits / people, status);
    }
}

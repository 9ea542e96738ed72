package devrel.report;

import devrel.metric.Band;
import devrel.metric.Employed;
import devrel.metric.Estimate;
import devrel.metric.Interval;
import devrel.metric.KaplanMeier;
import devrel.metric.KaplanMeier.Point;
import devrel.metric.Observations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The share of spells that last, day by day, and the figures that are read off it. Where a person can have several
 * spells, the errors are robust by person.
 */
final class SpellCurve {
    private static final String METHOD = "kaplan-meier";
    private static final Note NOBODY = Note.of("report.note.nobody");

    private final Basis basis;
    private final Spells spells;
    private final KaplanMeier curve;
    private final double confidence;

    private SpellCurve(Basis basis, Spells spells, Observations rows) {
        this.basis = basis;
        this.spells = spells;
        curve = basis.question().curves().allSpells() ? KaplanMeier.of(rows, spells.persons()) : KaplanMeier.of(rows);
        confidence = basis.figures().confidence();
    }

    /** The curve that every exit ends. */
    static SpellCurve of(Basis basis, Spells spells) {
        return new SpellCurve(basis, spells, spells.rows());
    }

    /** The curve that voluntary exits end; whoever left otherwise is followed until then. */
    static SpellCurve ofVoluntary(Basis basis, Spells spells) {
        return new SpellCurve(basis, spells, spells.rows().only(Spells.Cause.VOLUNTARY.number()));
    }

    Spells spells() {
        return spells;
    }

    /** How many were still watched on that day; 0 after the last. */
    int atRisk(int day) {
        return curve.at(day).map(Point::atRisk).orElse(0);
    }

    /** The share that lasts longer than so many days; empty after the last day watched. */
    OptionalDouble survival(int day) {
        return curve.at(day).stream().mapToDouble(Point::survival).findFirst();
    }

    /** The figure of the share that lasts longer than so many days. */
    Figure share(int days) {
        Draft draft = draft("survival." + days + "d", Unit.RATIO, employed -> isOver(employed, days));
        Note missing = missing(days);
        if (missing != null) {
            return draft.without(Status.NOT_AVAILABLE, missing);
        }
        draft.more("at_risk", atRisk(days));
        Status status = SmallNumbers.ofCurve(atRisk(days), !spells.isCompany());
        if (status == Status.HIDDEN) {
            return draft.without(status, Note.of("report.note.hidden-curve"));
        }
        Point point = curve.at(days).orElseThrow();
        draft.value(point.survival()).method(METHOD).status(status).note(given());
        if (!Double.isNaN(point.se())) {
            draft.more("se", point.se());
        }
        point.interval(Band.LOG_LOG, confidence).ifPresent(interval -> draft.interval(interval, confidence, METHOD));
        return draft.figure();
    }

    private boolean isOver(Employed employed, int days) {
        return Spells.exit(employed, basis) <= days;
    }

    /** A figure of this curve, with the exits that fit over all of its spells. */
    Draft draft(String id, Unit unit, Predicate<Employed> fits) {
        List<Employed> members = spells.members();
        long exits = members.stream()
                .filter(employed -> Spells.cause(employed) > 0 && fits.test(employed))
                .count();
        return Draft.of(id, spells.by(), unit)
                .parts(exits, members.size())
                .n(spells.people())
                .evidence(() -> spells.evidence(basis, fits));
    }

    /** Why there is no share to be read on that day; null when there is. */
    @Nullable
    Note missing(int days) {
        if (spells.isEmpty()) {
            return NOBODY;
        }
        if (!spells.begins()) {
            return Note.of("report.note.no-curve");
        }
        if (days <= spells.start()) {
            return Note.of("report.note.before-curve", "days", spells.start());
        }
        // of a group, it is hidden before nobody is left
        return curve.at(days).isEmpty() && spells.isCompany()
                ? Note.of("report.note.after-curve", "days", (long) curve.last())
                : null;
    }

    /** What is said of a curve that does not start on the first day. */
    @Nullable
    Note given() {
        return spells.start() == 0 ? null : Note.of("report.note.given", "days", spells.start());
    }

    /** The day by which half have left. */
    Figure median() {
        Draft draft = draft("survival.median", Unit.DAYS, employed -> true);
        if (spells.isEmpty() || !spells.begins()) {
            return draft.without(Status.NOT_AVAILABLE, spells.isEmpty() ? NOBODY : Note.of("report.note.no-curve"));
        }
        KaplanMeier.Quantile median = curve.quantile(0.5, Band.LOG_LOG, confidence);
        if (!median.reached()) {
            Note note = Note.of("report.note.not-reached", "days", lastShown());
            return draft.without(Status.NOT_AVAILABLE, note);
        }
        Status status = SmallNumbers.ofCurve(atRisk((int) median.time()), !spells.isCompany());
        if (status == Status.HIDDEN) {
            return draft.without(status, Note.of("report.note.hidden-curve"));
        }
        draft.value(median.time()).method(METHOD).status(status).note(given());
        return interval(draft, median.interval()).figure();
    }

    /** A limit that the curve does not reach stays open, as does one of a group where too few are left to show it. */
    private Draft interval(Draft draft, Interval interval) {
        double high = interval.high() > lastShown() ? Double.POSITIVE_INFINITY : interval.high();
        return draft.interval(new Interval(interval.low(), high), confidence, METHOD);
    }

    private int lastShown() {
        int last = spells.start();
        for (Point point : curve.points()) {
            last = isShown(point) ? (int) point.time() : last;
        }
        return last;
    }

    private boolean isShown(Point point) {
        return SmallNumbers.ofCurve(point.atRisk(), !spells.isCompany()) != Status.HIDDEN;
    }

    /** The days employed of the first so many, on average: the area under the curve. */
    Figure mean(int days) {
        Draft draft = draft("survival.rmst." + days + "d", Unit.DAYS, employed -> isOver(employed, days));
        Optional<Estimate> mean =
                spells.begins() && days > spells.start() ? curve.restrictedMean(days) : Optional.empty();
        Note missing = missing(days);
        if (mean.isEmpty() && missing != null) {
            return draft.without(Status.NOT_AVAILABLE, missing);
        }
        draft.more("at_risk", atRisk(days));
        Status status = SmallNumbers.ofCurve(atRisk(days), !spells.isCompany());
        if (status == Status.HIDDEN || mean.isEmpty()) {
            return draft.without(Status.HIDDEN, Note.of("report.note.hidden-curve"));
        }
        draft.value(mean.get().value()).method(METHOD).status(status).note(given());
        draft.more("se", mean.get().se());
        return mean.get().se() > 0
                ? draft.interval(within(mean.get().interval(confidence), days), confidence, METHOD)
                        .figure()
                : draft.note(Note.of("report.note.nobody-left")).figure();
    }

    /** Nobody is employed for more days than there are. */
    private Interval within(Interval interval, int days) {
        return new Interval(Math.max(0, interval.low()), Math.min(days - spells.start(), interval.high()));
    }

    /** All of the curve that may be shown: a group's goes on while enough are left. */
    Curve curve(String id, Predicate<Employed> fits) {
        List<Curve.Point> points = new ArrayList<>();
        for (Point point : spells.begins() ? curve.points() : List.<Point>of()) {
            if (!isShown(point)) {
                break;
            }
            points.add(shown(point));
        }
        return new Curve(id, spells.by(), spells.start(), points, () -> spells.evidence(basis, fits));
    }

    private Curve.Point shown(Point point) {
        Interval interval = point.interval(Band.LOG_LOG, confidence).orElse(null);
        return new Curve.Point(
                (int) point.time(),
                point.atRisk(),
                point.events(),
                point.censored(),
                point.survival(),
                Double.isNaN(point.se()) ? null : point.se(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }
}

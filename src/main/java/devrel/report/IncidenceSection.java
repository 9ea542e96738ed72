package devrel.report;

import devrel.metric.AalenJohansen;
import devrel.metric.Band;
import devrel.metric.Estimate;
import devrel.metric.Interval;
import devrel.metric.KaplanMeier;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How people leave: the share that has left in each way by a day, which add up to 1 with the share still here. */
final class IncidenceSection {
    private static final List<Integer> DAYS = List.of(365, 730);
    private static final String METHOD = "aalen-johansen";
    private static final double ROUNDING = 1e-9;

    private final Basis basis;
    private final List<Spells> spells;
    private final double confidence;

    IncidenceSection(Basis basis, List<Spells> spells) {
        this.basis = basis;
        this.spells = spells;
        this.confidence = basis.figures().confidence();
    }

    /** The company, then its groups. */
    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Spells each : spells) {
            AalenJohansen ways = basis.question().curves().allSpells()
                    ? AalenJohansen.of(each.rows(), each.persons())
                    : AalenJohansen.of(each.rows());
            SpellCurve curve = SpellCurve.of(basis, each);
            for (int day : SurvivalSection.days(DAYS, basis)) {
                (each.isCompany() ? company : groups).addAll(figures(curve, ways, day));
            }
        }
        return Sections.of("report.section.incidence", company, groups);
    }

    private List<Figure> figures(SpellCurve curve, AalenJohansen ways, int day) {
        Note missing = curve.missing(day);
        List<Figure> figures = new ArrayList<>();
        if (missing == null) {
            mustAddUp(curve, ways, day);
        }
        for (Spells.Cause cause : Spells.Cause.values()) {
            Draft draft = curve.draft(
                    "incidence." + cause.name().toLowerCase(Locale.ROOT) + "." + day + "d",
                    Unit.RATIO,
                    employed -> Spells.cause(employed) == cause.number() && Spells.exit(employed, basis) <= day);
            figures.add(
                    missing == null
                            ? figure(draft, curve, ways.at(cause.number(), day), day)
                            : draft.without(Status.NOT_AVAILABLE, missing));
        }
        return figures;
    }

    /** What has left in each way and what is still here, each counted by itself, are everybody. */
    private static void mustAddUp(SpellCurve curve, AalenJohansen ways, int day) {
        if (curve.survival(day).isPresent()) {
            double sum = curve.survival(day).getAsDouble();
            for (Spells.Cause cause : Spells.Cause.values()) {
                sum += ways.at(cause.number(), day).map(Estimate::value).orElse(0.0);
            }
            mustBeOne(sum, day);
        }
    }

    /** Refuses to go on when the shares of a day are not everybody. */
    static void mustBeOne(double sum, int day) {
        if (!(Math.abs(sum - 1) < ROUNDING)) {
            throw Refusal.of(
                    Problem.SUMS_DO_NOT_CLOSE,
                    Place.of("incidence"),
                    "what",
                    "survival + incidence." + day + "d",
                    "expected",
                    "1",
                    "found",
                    Double.toString(sum));
        }
    }

    private Figure figure(Draft draft, SpellCurve curve, Optional<Estimate> found, int day) {
        int atRisk = curve.atRisk(day);
        draft.more("at_risk", atRisk);
        Status status = SmallNumbers.ofCurve(atRisk, !curve.spells().isCompany());
        if (status == Status.HIDDEN) {
            return draft.without(status, Note.of("report.note.hidden-curve"));
        }
        Estimate share = found.orElse(new Estimate(0, 0));
        return draft.value(share.value())
                .more("se", share.se())
                .interval(interval(share, atRisk), confidence, METHOD)
                .status(status)
                .note(curve.given())
                .figure();
    }

    /** Where nobody left so, it reaches up to the share at which so many would all have stayed with little probability. */
    private Interval interval(Estimate share, int atRisk) {
        if (share.value() > 0) {
            return share.interval(Band.LOG, confidence);
        }
        KaplanMeier.Point all = new KaplanMeier.Point(0, atRisk, 0, 0, 1, 0);
        double low = all.interval(Band.LOG_LOG, confidence).map(Interval::low).orElse(0.0);
        return new Interval(0, 1 - low);
    }
}

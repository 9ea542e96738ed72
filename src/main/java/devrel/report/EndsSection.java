package devrel.report;

import devrel.metric.AalenJohansen;
import devrel.metric.Estimate;
import devrel.metric.Interval;
import devrel.metric.Journey;
import devrel.metric.Observations;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How referrals end as time goes by, the open ones counted for as long as they have been open. */
final class EndsSection {
    private static final int HEADLINE_DAYS = 180;
    private static final List<Integer> HORIZONS = List.of(90, HEADLINE_DAYS);

    /** The ends that are told; being not eligible or a duplicate is another, which rules these out. */
    private static final List<Stage> ENDS = List.of(Stage.HIRED, Stage.REJECTED, Stage.WITHDRAWN);

    private static final int OTHER = ENDS.size() + 1;

    private final Basis basis;
    private final Referred referred;

    EndsSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.referred = referred;
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Journey> group : referred.groups(referred.known())) {
            List<Figure> into = group.isCompany() ? company : groups;
            Optional<AalenJohansen> curves = curves(group.members());
            for (Stage end : ENDS) {
                HORIZONS.forEach(days -> into.add(incidence(end, days, group, curves)));
            }
        }
        return Sections.of("report.section.ends", company, groups);
    }

    /** The share of all counted referrals that is hired within 180 days. */
    Figure headline() {
        Group<Journey> company = Group.company(referred.known());
        return incidence(Stage.HIRED, HEADLINE_DAYS, company, curves(company.members()));
    }

    /** What became of that share in the last year: its referrals beside those before, for both hold what all hold. */
    Note since(LocalDate earlier) {
        Map<Boolean, List<Journey>> byAge = referred.known().stream()
                .collect(Collectors.partitioningBy(
                        journey -> journey.referral().date().isAfter(earlier)));
        List<Journey> young = byAge.getOrDefault(true, List.of());
        List<Journey> old = byAge.getOrDefault(false, List.of());
        Optional<Estimate> now = hired(young);
        Optional<Estimate> before = hired(old);
        Figure headline = headline();
        if (headline.value() == null) {
            return said(Trend.NONE);
        }
        if (now.isEmpty() || before.isEmpty()) {
            return said(Trend.FIRST, "share", Brief.ofHundred(headline.value(), 1));
        }
        return said(
                Trend.ofEstimates(now.get(), before.get(), basis.question().confidence()),
                "share",
                Brief.ofHundred(now.get().value(), 1),
                "n",
                young.size(),
                "hired",
                ended(young, Stage.HIRED),
                "open",
                young.stream().filter(Journey::isOpen).count(),
                "share_before",
                Brief.ofHundred(before.get().value(), 1),
                "n_before",
                old.size());
    }

    private static Note said(Trend trend, Object... namesAndValues) {
        return Note.of("report.headline.incidence.hired." + HEADLINE_DAYS + "d." + trend.code(), namesAndValues);
    }

    /** What became of the referrals made in a month that is long enough ago; nothing where none was made. */
    Optional<Note> endsOf(YearMonth month) {
        List<Journey> made = Referred.counted(referred.all()).stream()
                .filter(journey -> YearMonth.from(journey.referral().date()).equals(month))
                .toList();
        return made.isEmpty()
                ? Optional.empty()
                : Optional.of(Note.of(
                        "report.changed.referrals",
                        "month",
                        month,
                        "made",
                        made.size(),
                        "hired",
                        ended(made, Stage.HIRED),
                        "rejected",
                        ended(made, Stage.REJECTED),
                        "withdrawn",
                        ended(made, Stage.WITHDRAWN),
                        "open",
                        made.stream().filter(Journey::isOpen).count(),
                        "other",
                        made.stream()
                                .flatMap(journey -> journey.end().stream())
                                .filter(end -> cause(end) == OTHER)
                                .count()));
    }

    private static long ended(List<Journey> journeys, Stage end) {
        return journeys.stream()
                .flatMap(journey -> journey.end().stream())
                .filter(step -> step.stage() == end)
                .count();
    }

    /** The share hired, where so many were watched for so long that there is one. */
    private Optional<Estimate> hired(List<Journey> journeys) {
        return SmallNumbers.ofProportion(aged(journeys, HEADLINE_DAYS), true) == Status.HIDDEN
                ? Optional.empty()
                : curves(journeys).flatMap(curves -> curves.at(ENDS.indexOf(Stage.HIRED) + 1, HEADLINE_DAYS));
    }

    private Optional<AalenJohansen> curves(List<Journey> journeys) {
        if (journeys.isEmpty()) {
            return Optional.empty();
        }
        double[] days = new double[journeys.size()];
        int[] cause = new int[journeys.size()];
        for (int i = 0; i < days.length; i++) {
            Journey journey = journeys.get(i);
            LocalDate until = journey.end()
                    .map(ReferralStep::date)
                    .orElse(basis.question().asOf());
            days[i] = until.toEpochDay() - journey.referral().date().toEpochDay();
            cause[i] = journey.end().map(EndsSection::cause).orElse(0);
        }
        return Optional.of(AalenJohansen.of(Observations.of(days, cause)));
    }

    private static int cause(ReferralStep end) {
        int told = ENDS.indexOf(end.stage());
        return told < 0 ? OTHER : told + 1;
    }

    private Figure incidence(Stage end, int days, Group<Journey> group, Optional<AalenJohansen> curves) {
        String id = "incidence." + end.code() + "." + days + "d";
        Draft draft = Draft.of(id, group.by(), Unit.RATIO).n(group.size()).evidence(() -> evidence(end, days, group));
        if (curves.isEmpty()) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        Status status = SmallNumbers.ofProportion(aged(group.members(), days), Figures.isGroup(group.by()));
        if (status == Status.HIDDEN) {
            return draft.without(status, Note.of("report.note.hidden-proportion"));
        }
        double last = curves.get().last();
        if (last < days && !isSettled(curves.get())) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.not-watched", "days", (int) last));
        }
        Estimate estimate =
                curves.get().at(ENDS.indexOf(end) + 1, Math.min(days, last)).orElse(new Estimate(0, 0));
        return told(draft.status(status), estimate).figure();
    }

    private int aged(List<Journey> journeys, int days) {
        return (int) journeys.stream()
                .filter(journey -> basis.asOf() - journey.referral().date().toEpochDay() >= days)
                .count();
    }

    /** Whether the longest known of all has ended, so that nothing changes any more. */
    private static boolean isSettled(AalenJohansen curves) {
        return curves.at(0, curves.last()).filter(open -> open.value() == 0).isPresent();
    }

    /** The interval is made on the logarithm, as R does; of what nobody came to there is none. */
    private Draft told(Draft draft, Estimate estimate) {
        draft.value(estimate.value()).more("se", estimate.se());
        if (estimate.value() == 0) {
            return draft;
        }
        double confidence = basis.question().confidence();
        Interval log =
                new Estimate(StrictMath.log(estimate.value()), estimate.se() / estimate.value()).interval(confidence);
        Interval interval = new Interval(StrictMath.exp(log.low()), Math.min(1, StrictMath.exp(log.high())));
        return draft.interval(interval, confidence, "aalen-johansen");
    }

    private static Evidence evidence(Stage end, int days, Group<Journey> group) {
        List<Journey> ended = group.members().stream()
                .filter(journey -> journey.end()
                        .filter(step -> step.stage() == end)
                        .filter(step -> step.date().toEpochDay()
                                        - journey.referral().date().toEpochDay()
                                <= days)
                        .isPresent())
                .toList();
        return new Evidence(Referred.entries(ended), Referred.entries(group.members()), List.of());
    }
}

package devrel.report;

import devrel.metric.Journey;
import devrel.metric.Quartiles;
import devrel.metric.Window;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How long referrals stay in a stage, and how long a hire takes; days on hold do not count. */
final class PaceSection {
    /** A referral in a stage: so many days, and whether it has left it. */
    private record Stay(Journey journey, double days, boolean left) {}

    private final Basis basis;
    private final Referred referred;

    PaceSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.referred = referred;
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Stage stage : Journey.STAGES) {
            if (stage != Stage.HIRED) {
                for (Group<Journey> group : referred.groups(referred.known())) {
                    (group.isCompany() ? company : groups).add(median(stage, group));
                }
            }
        }
        for (Group<Journey> group : referred.groups(maturedAndHired())) {
            (group.isCompany() ? company : groups).add(timeToHire(group));
        }
        return Sections.of("report.section.pace", company, groups);
    }

    private Figure median(Stage stage, Group<Journey> group) {
        List<Stay> stays = new ArrayList<>();
        group.members().forEach(journey -> addStay(stage, journey, stays));
        Draft draft = Draft.of("stage.median." + stage.code(), group.by(), Unit.DAYS)
                .n(stays.size())
                .evidence(() -> evidence(stays));
        MedianDays median = new MedianDays();
        stays.forEach(stay -> median.add(stay.days(), stay.left()));
        return median.figure(
                draft,
                Figures.isGroup(group.by()),
                basis.question().confidence(),
                "report.note.hidden-proportion",
                "report.note.median-not-reached");
    }

    private static Evidence evidence(List<Stay> stays) {
        return new Evidence(
                Referred.entries(
                        stays.stream().filter(Stay::left).map(Stay::journey).toList()),
                Referred.entries(stays.stream().map(Stay::journey).toList()),
                List.of());
    }

    /** A stage that was skipped has no stay. */
    private void addStay(Stage stage, Journey journey, List<Stay> stays) {
        for (ReferralStep step : journey.steps()) {
            if (step.stage() == stage) {
                LocalDate left = journey.left(stage);
                LocalDate until = left == null ? basis.question().asOf() : left;
                stays.add(new Stay(journey, days(journey, step.date(), until), left != null));
                return;
            }
        }
    }

    /** The days between, without those on hold. */
    private double days(Journey journey, LocalDate from, LocalDate to) {
        long held = 0;
        LocalDate since = null;
        for (ReferralStep step : journey.steps()) {
            if (since != null) {
                held += new Window(since.toEpochDay(), step.date().toEpochDay())
                        .overlap(from.toEpochDay(), to.toEpochDay());
            }
            since = step.stage() == Stage.ON_HOLD || (since != null && isStillHeld(step)) ? step.date() : null;
        }
        if (since != null) {
            held += new Window(since.toEpochDay(), to.toEpochDay()).overlap(from.toEpochDay(), to.toEpochDay());
        }
        return Math.max(0, to.toEpochDay() - from.toEpochDay() - held);
    }

    private static boolean isStillHeld(ReferralStep step) {
        return step.stage() != Stage.RESUMED
                && !step.stage().isEnd()
                && !step.stage().isProgress();
    }

    /** Those that turned mature in the period and were hired: recent ones would only show the fast. */
    private List<Journey> maturedAndHired() {
        int maturity = basis.settings().referral().maturityDays();
        return referred.known().stream()
                .filter(journey ->
                        basis.period().contains(journey.referral().date().plusDays(maturity))
                                && journey.hiredOn() != null)
                .toList();
    }

    private Figure timeToHire(Group<Journey> hired) {
        Draft draft = Draft.of("time-to-hire.median", hired.by(), Unit.DAYS)
                .n(hired.size())
                .evidence(() -> new Evidence(List.of(), Referred.entries(hired.members()), List.of()));
        if (hired.members().isEmpty()) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        Status status = SmallNumbers.ofProportion(hired.size(), Figures.isGroup(hired.by()));
        if (status == Status.HIDDEN) {
            return draft.without(status, Note.of("report.note.hidden-proportion"));
        }
        Quartiles quartiles = Quartiles.of(
                hired.members().stream().mapToDouble(this::daysToHire).toArray());
        return draft.daysOfHalf("report.note.half-between", quartiles)
                .status(status)
                .figure();
    }

    private double daysToHire(Journey journey) {
        LocalDate hired = journey.hiredOn();
        LocalDate made = journey.referral().date();
        return days(journey, made, hired == null ? made : hired);
    }
}

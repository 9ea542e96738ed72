package devrel.report;

import devrel.metric.Journey;
import devrel.metric.Proportion;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many referrals become hires within a time, and how good those are that leave a stage. */
final class ConversionSection {
    private static final List<Integer> HORIZONS = List.of(90, 120, 180);
    private static final Map<Stage, String> QUALITIES = Map.of(
            Stage.SCREENED, "quality.screen", Stage.CLIENT_INTERVIEW, "quality.client", Stage.OFFERED, "quality.offer");

    private final Basis basis;
    private final Figures figures;
    private final Referred referred;

    ConversionSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.figures = basis.figures();
        this.referred = referred;
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (int days : HORIZONS) {
            for (Group<Journey> aged : referred.groups(ofAge(days))) {
                (aged.isCompany() ? company : groups).add(converted(days, aged));
            }
        }
        for (Stage stage : List.of(Stage.SCREENED, Stage.CLIENT_INTERVIEW, Stage.OFFERED)) {
            for (Group<Journey> left : referred.groups(leftInPeriod(stage))) {
                (left.isCompany() ? company : groups).add(quality(stage, left));
            }
        }
        groups.addAll(cohorts());
        return Sections.of("report.section.conversion", company, groups);
    }

    private List<Journey> ofAge(int days) {
        return referred.known().stream()
                .filter(journey ->
                        basis.period().contains(journey.referral().date().plusDays(days)))
                .toList();
    }

    private static List<Journey> hired(List<Journey> journeys, int days) {
        return journeys.stream().filter(journey -> journey.isHiredWithin(days)).toList();
    }

    private Figure converted(int days, Group<Journey> aged) {
        List<Journey> hired = hired(aged.members(), days);
        return figures.proportion(
                "conversion." + days + "d",
                aged.by(),
                new Proportion(hired.size(), aged.size()),
                () -> new Evidence(Referred.entries(hired), Referred.entries(aged.members()), List.of()));
    }

    private List<Figure> cohorts() {
        Dimension by = basis.question().by();
        if (by == null || !by.isCohort()) {
            return List.of();
        }
        LocalDate last = basis.question().period().to();
        List<Journey> made = referred.known().stream()
                .filter(journey -> !journey.referral().date().isAfter(last))
                .toList();
        List<Figure> list = new ArrayList<>();
        for (Group<Journey> cohort : Group.split(
                by.key(), made, journey -> Cohort.of(journey.referral().date(), by))) {
            HORIZONS.forEach(days -> list.add(cohort(days, cohort)));
        }
        return list;
    }

    private Figure cohort(int days, Group<Journey> cohort) {
        LocalDate latest = basis.question().asOf().minusDays(days);
        List<Journey> eligible = new ArrayList<>();
        List<Journey> young = new ArrayList<>();
        for (Journey journey : cohort.members()) {
            (journey.referral().date().isAfter(latest) ? young : eligible).add(journey);
        }
        List<Journey> hired = hired(eligible, days);
        Proportion part = new Proportion(hired.size(), eligible.size());
        Draft draft = figures.share(
                "conversion." + days + "d",
                cohort.by(),
                part,
                () -> new Evidence(
                        Referred.entries(hired),
                        Referred.entries(eligible),
                        Referred.entries(young, "report.reason.too-young")));
        return young.isEmpty()
                ? figures.settled(draft, part, cohort.by())
                : figures.immature(draft, part, cohort.size());
    }

    private List<Journey> leftInPeriod(Stage stage) {
        return Referred.counted(referred.all()).stream()
                .filter(journey -> {
                    LocalDate left = journey.left(stage);
                    return left != null && basis.period().contains(left);
                })
                .toList();
    }

    private Figure quality(Stage stage, Group<Journey> left) {
        List<Journey> passed =
                left.members().stream().filter(journey -> journey.passed(stage)).toList();
        Proportion part = new Proportion(passed.size(), left.size());
        return figures.proportion(
                QUALITIES.getOrDefault(stage, ""),
                left.by(),
                part,
                () -> new Evidence(Referred.entries(passed), Referred.entries(left.members()), List.of()));
    }
}

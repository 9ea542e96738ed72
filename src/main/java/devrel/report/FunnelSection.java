package devrel.report;

import devrel.metric.Funnel;
import devrel.metric.Journey;
import devrel.metric.Proportion;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** How far referrals come. */
final class FunnelSection {
    private static final String MATURITY = "maturity";
    private static final String MATURED = "matured";

    private final Basis basis;
    private final Figures figures;
    private final Referred referred;

    FunnelSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.figures = basis.figures();
        this.referred = referred;
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Journey> counted : referred.groups(Referred.counted(referred.ofPeriod()))) {
            (counted.isCompany() ? company : groups).addAll(figures(counted));
        }
        Section funnel = Sections.of("report.section.funnel", company, groups);
        List<Section.Part> parts = new ArrayList<>(funnel.parts());
        parts.add(new Section.Sentence(Note.of(
                "report.note.funnel-base", "days", basis.settings().referral().maturityDays())));
        return new Section(funnel.title(), parts);
    }

    /** The company's funnel, told apart by that from another of the same report. */
    List<Figure> company(SortedMap<String, String> by) {
        return figures(new Group<>(by, Referred.counted(referred.ofPeriod())));
    }

    private List<Figure> figures(Group<Journey> counted) {
        Funnel matured =
                new Funnel(counted.members().stream().filter(this::isMatured).toList());
        List<Figure> figures = new ArrayList<>(reached(new Funnel(counted.members()), counted.by()));
        figures.addAll(reached(matured, By.and(counted.by(), MATURITY, MATURED)));
        figures.addAll(steps(matured, counted));
        return figures;
    }

    private boolean isMatured(Journey journey) {
        int days = basis.settings().referral().maturityDays();
        LocalDate latest = basis.question().asOf().minusDays(days);
        return !journey.referral().date().isAfter(latest);
    }

    private List<Figure> reached(Funnel funnel, SortedMap<String, String> by) {
        List<Figure> list = new ArrayList<>();
        for (Stage stage : Journey.STAGES) {
            List<Journey> reached = funnel.reached(stage);
            Proportion part = new Proportion(reached.size(), funnel.journeys().size());
            list.add(figures.countOf(
                    "funnel.reached." + stage.code(),
                    by,
                    Unit.COUNT,
                    part,
                    () -> new Evidence(Referred.entries(reached), Referred.entries(funnel.journeys()), List.of())));
        }
        return list;
    }

    /** From stage to stage among the matured only: the young ones have not had the time. */
    private List<Figure> steps(Funnel matured, Group<Journey> counted) {
        List<Journey> young = counted.members().stream()
                .filter(journey -> !isMatured(journey))
                .toList();
        List<Figure> list = new ArrayList<>();
        for (Stage stage : Journey.STAGES) {
            List<Journey> reached = matured.reached(stage);
            List<Journey> before = matured.before(stage);
            Proportion part = new Proportion(reached.size(), before.size());
            list.add(figures.proportion(
                    "funnel.step." + stage.code(),
                    counted.by(),
                    part,
                    () -> new Evidence(
                            Referred.entries(reached),
                            Referred.entries(before),
                            Referred.entries(young, "report.reason.too-young"))));
        }
        return list;
    }
}

package devrel.report;

import devrel.metric.BetaPrior;
import devrel.metric.Interval;
import devrel.metric.Journey;
import devrel.metric.Proportion;
import devrel.metric.Shrinkage;
import devrel.record.Order;
import devrel.record.Person;
import devrel.record.ReferralStep.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How referrals of each referrer went, for staff: drawn towards all referrers' share, the more the fewer there are. In
 * the order of names, never of rates.
 */
final class ReferrerSection {
    private static final String ID = "referrer.conversion";
    private static final String REFERRER = Dimension.REFERRER.key();
    private static final int DECIMALS = 1;

    private final Basis basis;
    private final Referred referred;
    private final int maturity;

    ReferrerSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.referred = referred;
        this.maturity = basis.settings().referral().maturityDays();
    }

    /** A referrer and those of their referrals that came of age in the period. */
    private record Own(String person, String name, List<Journey> referrals, List<Journey> hired, long screened) {
        Proportion part() {
            return new Proportion(hired.size(), referrals.size());
        }
    }

    Section section() {
        List<Own> all = referrers();
        List<Proportion> parts = all.stream().map(Own::part).toList();
        boolean isSupported = Shrinkage.isSupportedBy(parts);
        Shrinkage shrinkage = Shrinkage.byLikelihood(parts);
        List<Figure> figures = new ArrayList<>(List.of(pooled(all, shrinkage.pooled())));
        for (Own own : all) {
            figures.add(figure(own, shrinkage, isSupported));
        }
        List<Section.Part> section = new ArrayList<>();
        section.add(new Section.Sentence(Note.of("report.note.referrers-for-staff")));
        section.add(new Section.Rows(table(all, figures)));
        section.add(new Section.Data(figures));
        section.add(new Section.Sentence(conclusion(shrinkage, isSupported)));
        return new Section("report.section.referrers", section);
    }

    private static Note conclusion(Shrinkage shrinkage, boolean isSupported) {
        if (!isSupported) {
            return Note.of("report.note.referrers-too-few");
        }
        return Note.of(shrinkage.prior().isPresent() ? "report.note.referrers-shrunk" : "report.note.referrers-alike");
    }

    private List<Own> referrers() {
        Map<String, List<Journey>> byReferrer = new TreeMap<>();
        for (Journey journey : referred.known()) {
            if (basis.period().contains(journey.referral().date().plusDays(maturity))) {
                byReferrer
                        .computeIfAbsent(journey.referrer(), person -> new ArrayList<>())
                        .add(journey);
            }
        }
        List<Own> all = new ArrayList<>();
        byReferrer.forEach((person, referrals) -> all.add(own(person, referrals)));
        all.sort(Order.by(Own::name).then(Own::person));
        return all;
    }

    private Own own(String person, List<Journey> referrals) {
        String name = basis.data()
                .find(Person.KIND, person)
                .filter(found -> !found.isBlocked())
                .map(Person::label)
                .orElse(person);
        List<Journey> hired = referrals.stream()
                .filter(journey -> journey.isHiredWithin(maturity))
                .toList();
        long screened = referrals.stream()
                .filter(journey -> journey.passed(Stage.SCREENED))
                .count();
        return new Own(person, name, referrals, hired, screened);
    }

    private Figure pooled(List<Own> all, Proportion pooled) {
        return basis.figures().proportion(ID, By.COMPANY, pooled, () -> {
            List<Journey> hired = new ArrayList<>();
            List<Journey> referrals = new ArrayList<>();
            for (Own own : all) {
                hired.addAll(own.hired());
                referrals.addAll(own.referrals());
            }
            return new Evidence(Referred.entries(hired), Referred.entries(referrals), List.of());
        });
    }

    /** Too few referrers for any estimate: only what was counted. No differences to be seen: everybody the same. */
    private Figure figure(Own own, Shrinkage shrinkage, boolean isSupported) {
        Proportion part = own.part();
        double confidence = basis.question().confidence();
        Draft draft = Draft.of(ID, By.of(REFERRER, own.person()), Unit.RATIO)
                .parts(part.count(), part.of())
                .n(part.of())
                .more("passed_screening", own.screened())
                .evidence(() ->
                        new Evidence(Referred.entries(own.hired()), Referred.entries(own.referrals()), List.of()));
        Optional<BetaPrior> prior = shrinkage.prior();
        if (!isSupported) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.referrers-too-few"));
        }
        if (prior.isPresent()) {
            Interval interval = prior.get().interval(part, confidence);
            return draft.value(shrinkage.estimate(part))
                    .interval(interval, confidence, "beta-binomial")
                    .status(SmallNumbers.ofProportion(part.of(), false))
                    .figure();
        }
        return draft.value(shrinkage.estimate(part))
                .status(SmallNumbers.ofProportion(part.of(), false))
                .note(Note.of("report.note.referrers-alike"))
                .figure();
    }

    private static Table table(List<Own> all, List<Figure> figures) {
        List<Table.Head> heads = List.of(
                new Table.Head("referrer", "report.column.referrer", false),
                new Table.Head("referrals", "report.column.referrals", true),
                new Table.Head("passed_screening", "report.column.passed-screening", true),
                new Table.Head("hired", "report.column.hired", true),
                new Table.Head("estimate", "report.column.estimate", true),
                new Table.Head("low", "report.column.low", true),
                new Table.Head("high", "report.column.high", true));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Own own = all.get(i);
            Figure figure = figures.get(i + 1);
            rows.add(List.of(
                    new Table.Text(own.name()),
                    new Table.Amount(own.referrals().size(), Unit.COUNT, 0),
                    new Table.Amount(own.screened(), Unit.COUNT, 0),
                    new Table.Amount(own.hired().size(), Unit.COUNT, 0),
                    amount(figure.value()),
                    amount(figure.low()),
                    amount(figure.high())));
        }
        return new Table(heads, rows);
    }

    private static Table.Cell amount(@Nullable Double value) {
        return value == null ? new Table.Blank() : new Table.Amount(value, Unit.RATIO, DECIMALS);
    }
}

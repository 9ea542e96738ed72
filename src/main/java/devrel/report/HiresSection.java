package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Proportion;
import devrel.metric.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Who stayed: of those of the opening, of those of a year ago, and of the hires as they come of age. */
final class HiresSection {
    private static final int DAYS_OF_STABILITY = 365;

    /** A figure of hires that have come of age: when that is, and which of them count. */
    private record Aging(String id, ToLongFunction<Employed> comesOfAge, Predicate<Employed> counts) {
        static Aging retained(int months) {
            return new Aging(
                    "retention.hires." + months + "m",
                    employed -> employed.anniversary(months),
                    employed -> employed.reaches(months));
        }

        static Aging early(int days) {
            return new Aging(
                    "exits.early." + days + "d",
                    employed -> employed.start() + days,
                    employed -> employed.end() != Employed.OPEN && employed.end() - employed.start() <= days);
        }
    }

    private static final Aging TWELVE_MONTHS = Aging.retained(12);
    private static final List<Aging> AGINGS = List.of(
            Aging.retained(3), Aging.retained(6), TWELVE_MONTHS, Aging.retained(24), Aging.early(90), Aging.early(365));

    private final Basis basis;
    private final Figures figures;

    HiresSection(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
    }

    /** Stayers and stability. */
    Section stayers() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Employed> population : basis.groups(atOpening(), this::atOpening)) {
            (population.isCompany() ? company : groups).add(stayers(population));
        }
        for (Group<Employed> population : basis.groups(aYearAgo(), this::aYearAgo)) {
            (population.isCompany() ? company : groups).add(stability(population));
        }
        return Sections.of("report.section.stayers", company, groups);
    }

    private List<Employed> atOpening() {
        long opening = basis.period().from();
        return basis.roster().employees().stream()
                .filter(employed -> employed.start() < opening && employed.end() > opening)
                .toList();
    }

    private Function<Employed, String> atOpening(Grouping grouping) {
        return employed -> grouping.on(employed, basis.period().from() - 1);
    }

    private Figure stayers(Group<Employed> population) {
        if (basis.period().isEmpty()) {
            return figures.notAvailable("retention.stayers", population.by(), Unit.RATIO, basis.beforeDataStart());
        }
        Predicate<Employed> stays = employed -> employed.end() > basis.period().cut();
        return share("retention.stayers", population, stays, List.of());
    }

    private Figure share(
            String id, Group<Employed> population, Predicate<Employed> counts, List<Evidence.Entry> leftOut) {
        List<Employed> counted = population.members().stream().filter(counts).toList();
        Proportion part = new Proportion(counted.size(), population.size());
        return figures.proportion(
                id,
                population.by(),
                part,
                () -> new Evidence(Entries.starts(counted, ""), Entries.starts(population.members(), ""), leftOut));
    }

    private long firstDayOfStability() {
        return basis.end() - DAYS_OF_STABILITY + 1;
    }

    private List<Employed> aYearAgo() {
        return basis.roster().employees().stream()
                .filter(employed -> employed.covers(firstDayOfStability()))
                .toList();
    }

    private Function<Employed, String> aYearAgo(Grouping grouping) {
        return employed -> grouping.on(employed, firstDayOfStability());
    }

    private Figure stability(Group<Employed> population) {
        if (LocalDate.ofEpochDay(firstDayOfStability()).isBefore(basis.dataStart())) {
            return figures.notAvailable("stability.365d", population.by(), Unit.RATIO, basis.beforeDataStart());
        }
        Set<String> here = new HashSet<>();
        for (Employed employed : basis.roster().employees()) {
            if (employed.covers(basis.end())) {
                here.add(employed.person());
            }
        }
        return share("stability.365d", population, employed -> here.contains(employed.person()), List.of());
    }

    /** Hires as they come of age: those whose day lies in the period, or every cohort of hires. */
    Section hires() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Aging aging : AGINGS) {
            for (Group<Employed> population : basis.groups(ofAge(aging), grouping -> grouping::ofHire)) {
                (population.isCompany() ? company : groups).add(aged(aging, population));
            }
        }
        groups.addAll(cohorts());
        return Sections.of("report.section.hires", company, groups);
    }

    /** The headline: of the hires of a year ago, those still here. */
    Figure headline() {
        return aged(TWELVE_MONTHS, Group.company(ofAge(TWELVE_MONTHS)));
    }

    /** The same of those who came of age a year earlier. */
    Figure yearEarlier() {
        Window earlier = basis.periodYearEarlier();
        return earlier == null
                ? figures.notAvailable(TWELVE_MONTHS.id(), By.COMPANY, Unit.RATIO, basis.beforeDataStart())
                : share(
                        TWELVE_MONTHS.id(),
                        Group.company(ofAge(TWELVE_MONTHS, earlier)),
                        TWELVE_MONTHS.counts(),
                        List.of());
    }

    private Figure aged(Aging aging, Group<Employed> population) {
        return share(aging.id(), population, aging.counts(), population.isCompany() ? leftOut(aging) : List.of());
    }

    private boolean isKnown(Employed employed) {
        return employed.start() >= basis.dataStart().toEpochDay();
    }

    private List<Employed> ofAge(Aging aging) {
        return ofAge(aging, basis.period());
    }

    private List<Employed> ofAge(Aging aging, Window period) {
        return basis.roster().employees().stream()
                .filter(employed -> employed.isFirst()
                        && isKnown(employed)
                        && period.contains(aging.comesOfAge().applyAsLong(employed)))
                .toList();
    }

    private List<Evidence.Entry> leftOut(Aging aging) {
        List<Evidence.Entry> entries = new ArrayList<>();
        for (Employed employed : basis.roster().employees()) {
            boolean inPeriod = basis.period().contains(aging.comesOfAge().applyAsLong(employed));
            if (inPeriod && !(employed.isFirst() && isKnown(employed))) {
                String reason = employed.isFirst() ? "report.reason.before-data-start" : "report.reason.rehire";
                entries.addAll(Entries.starts(List.of(employed), reason));
            }
        }
        return entries;
    }

    /** How many hires of each cohort stay, as each comes of age. */
    List<Figure> cohortsThatStay() {
        return cohorts().stream()
                .filter(figure -> figure.id().startsWith("retention."))
                .toList();
    }

    private List<Figure> cohorts() {
        Dimension by = basis.question().by();
        if (by == null || !by.isCohort()) {
            return List.of();
        }
        List<Employed> hires = basis.roster().employees().stream()
                .filter(employed -> employed.isFirst() && isKnown(employed) && employed.start() <= basis.end())
                .toList();
        List<Figure> cohorts = new ArrayList<>();
        for (Group<Employed> cohort :
                Group.split(by.key(), hires, employed -> Cohort.of(LocalDate.ofEpochDay(employed.start()), by))) {
            AGINGS.forEach(aging -> cohorts.add(cohort(aging, cohort)));
        }
        return cohorts;
    }

    /** Who is eligible depends on the day of the hire only, never on how it went. */
    private Figure cohort(Aging aging, Group<Employed> cohort) {
        long cut = basis.question().cut().toEpochDay();
        List<Employed> eligible = new ArrayList<>();
        List<Employed> tooYoung = new ArrayList<>();
        for (Employed employed : cohort.members()) {
            (aging.comesOfAge().applyAsLong(employed) <= cut ? eligible : tooYoung).add(employed);
        }
        List<Employed> counted = eligible.stream().filter(aging.counts()).toList();
        Proportion part = new Proportion(counted.size(), eligible.size());
        Draft draft = figures.share(
                aging.id(),
                cohort.by(),
                part,
                () -> new Evidence(
                        Entries.starts(counted, ""),
                        Entries.starts(eligible, ""),
                        Entries.starts(tooYoung, "report.reason.too-young")));
        return tooYoung.isEmpty()
                ? figures.settled(draft, part, cohort.by())
                : figures.immature(draft, part, cohort.size());
    }
}

package devrel.report;

import devrel.metric.Contact;
import devrel.metric.Contact.Due;
import devrel.metric.Employed;
import devrel.metric.Gap;
import devrel.metric.Proportion;
import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Checkin.Outcome;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** With whom we talked, with whom we have not, and whether we keep our own rhythm. */
public final class Checkins {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS =
            List.of(Person.KIND, Start.KIND, Position.KIND, Assignment.KIND, Absence.KIND, Exit.KIND, Checkin.KIND);

    private static final List<Integer> WINDOWS = List.of(30, 60, 90);
    private static final int HEADLINE_WINDOW = 90;

    private final Basis basis;
    private final Figures figures;
    private final Contact contact;

    private Checkins(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
        this.contact =
                Contact.of(basis.data(), basis.identities(), basis.question().asOf());
    }

    /** The first day on which it tells how long ago we talked; talks before it count from the last of each person. */
    public static LocalDate talksSince(Question question) {
        return question.period().from();
    }

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        return of(new Basis(question, data));
    }

    static Report of(Basis basis) {
        Checkins report = new Checkins(basis);
        List<Section> sections = List.of(report.coverage(), report.rhythm());
        return new Report(
                "checkins",
                basis.question(),
                basis.settings().definitions(),
                sections,
                basis.notesOn(Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
    }

    /** The headline: those with contact in the last 90 days. */
    static Figure headline(Basis basis) {
        Checkins report = new Checkins(basis);
        return report.covered(Group.company(report.expected(basis.roster().employees())), HEADLINE_WINDOW);
    }

    private List<Employed> expected(List<Employed> among) {
        return among.stream().filter(contact::isExpected).toList();
    }

    private List<Group<Employed>> today(List<Employed> among) {
        return basis.groups(among, grouping -> employed -> grouping.on(employed, basis.asOf()));
    }

    private Section coverage() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        List<Group<Employed>> populations =
                new ArrayList<>(today(expected(basis.roster().employees())));
        if (!basis.roster().feeBased().isEmpty()) {
            populations.add(new Group<>(By.FEE_BASED, expected(basis.roster().feeBased())));
        }
        for (Group<Employed> population : populations) {
            List<Figure> into = population.isCompany() ? company : groups;
            WINDOWS.forEach(days -> into.add(covered(population, days)));
            into.add(never(population));
        }
        return Sections.of("report.section.coverage", company, groups);
    }

    private Figure covered(Group<Employed> population, int days) {
        String id = "checkins.coverage." + days + "d";
        if (basis.asOf() - days + 1 < basis.dataStart().toEpochDay()) {
            return figures.notAvailable(id, population.by(), Unit.RATIO, basis.beforeDataStart());
        }
        List<Employed> covered = population.members().stream()
                .filter(employed -> contact.isCovered(employed, days))
                .toList();
        Proportion part = new Proportion(covered.size(), population.size());
        return figures.proportion(
                id,
                population.by(),
                part,
                () -> new Evidence(
                        lastCheckins(covered), Entries.starts(population.members(), ""), unexpected(population)));
    }

    private List<Evidence.Entry> lastCheckins(List<Employed> covered) {
        List<Evidence.Entry> entries = new ArrayList<>();
        for (Employed employed : covered) {
            contact.last(employed).ifPresent(checkin -> entries.add(new Evidence.Entry(Checkin.KIND, checkin, 1, "")));
        }
        return entries;
    }

    /** Employed, but away or too new for contact to be expected; told of the company only. */
    private List<Evidence.Entry> unexpected(Group<Employed> population) {
        List<Evidence.Entry> entries = new ArrayList<>();
        if (population.isCompany()) {
            for (Employed employed : basis.roster().employees()) {
                if (employed.covers(basis.asOf()) && !contact.isExpected(employed)) {
                    boolean isNew = basis.asOf() - employed.start() < Contact.LEAST_TENURE;
                    entries.addAll(
                            Entries.starts(List.of(employed), isNew ? "report.reason.new" : "report.reason.away"));
                }
            }
        }
        return entries;
    }

    private Figure never(Group<Employed> population) {
        List<Employed> never = population.members().stream()
                .filter(employed -> contact.last(employed).isEmpty())
                .toList();
        Proportion part = new Proportion(never.size(), population.size());
        return figures.countOf(
                "checkins.never",
                population.by(),
                Unit.PEOPLE,
                part,
                () -> new Evidence(Entries.starts(never, ""), Entries.starts(population.members(), ""), List.of()));
    }

    private Section rhythm() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        List<Employed> onTheClock = basis.roster().employees().stream()
                .filter(employed -> contact.due(employed).isPresent())
                .toList();
        for (Group<Employed> population : today(onTheClock)) {
            List<Figure> into = population.isCompany() ? company : groups;
            into.add(due("checkins.due", population, Due::isDue));
            into.add(due("checkins.overdue", population, Due::isOverdue));
        }
        for (Group<Gap> gaps : basis.groups(gaps(), grouping -> gap -> grouping.on(gap.employed(), lastDay(gap)))) {
            (gaps.isCompany() ? company : groups).add(cadenceKept(gaps));
        }
        for (Group<Checkin> appointments : basis.groups(
                appointments(), grouping -> checkin -> basis.groupOn(grouping, checkin.person(), checkin.date()))) {
            (appointments.isCompany() ? company : groups).add(movedByUs(appointments));
        }
        return Sections.of("report.section.rhythm", company, groups);
    }

    private Figure due(String id, Group<Employed> population, Predicate<Due> is) {
        List<Employed> due = population.members().stream()
                .filter(employed -> contact.due(employed).filter(is).isPresent())
                .toList();
        Proportion part = new Proportion(due.size(), population.size());
        return figures.countOf(
                id,
                population.by(),
                Unit.PEOPLE,
                part,
                () -> new Evidence(Entries.starts(due, ""), Entries.starts(population.members(), ""), List.of()));
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Employed employed : basis.roster().employees()) {
            gaps.addAll(contact.gaps(employed, basis.period()));
        }
        return gaps;
    }

    private long lastDay(Gap gap) {
        return gap.end() == null ? basis.end() : gap.end().date().toEpochDay();
    }

    private Figure cadenceKept(Group<Gap> gaps) {
        List<Gap> kept = gaps.members().stream().filter(Gap::isKept).toList();
        Proportion part = new Proportion(kept.size(), gaps.size());
        return figures.proportion(
                "checkins.cadence-kept",
                gaps.by(),
                part,
                () -> new Evidence(entries(kept), entries(gaps.members()), List.of()));
    }

    /** A gap is shown by the check-in that begins it. */
    private static List<Evidence.Entry> entries(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> new Evidence.Entry(
                        Checkin.KIND, gap.begin(), 1, gap.end() == null ? "report.reason.open-gap" : ""))
                .toList();
    }

    /** The appointments of the period with those under a contract of work; one that the person declined was none. */
    private List<Checkin> appointments() {
        return basis.data().all(Checkin.KIND).stream()
                .filter(checkin -> basis.period().contains(checkin.date())
                        && checkin.outcome() != Outcome.DECLINED
                        && !basis.identities().isStaff(checkin.person())
                        && !basis.isFeeBased(checkin.person(), checkin.date()))
                .toList();
    }

    private Figure movedByUs(Group<Checkin> appointments) {
        List<Checkin> moved = appointments.members().stream()
                .filter(checkin -> checkin.outcome() == Outcome.MOVED_BY_US)
                .toList();
        Proportion part = new Proportion(moved.size(), appointments.size());
        return figures.proportion(
                "checkins.moved-by-us",
                appointments.by(),
                part,
                () -> new Evidence(
                        Entries.of(Checkin.KIND, moved), Entries.of(Checkin.KIND, appointments.members()), List.of()));
    }
}

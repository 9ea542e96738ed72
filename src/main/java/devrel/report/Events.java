package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Journey;
import devrel.metric.Proportion;
import devrel.metric.Visit;
import devrel.record.Assignment;
import devrel.record.Attendance;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who comes to our events, who comes again, and what comes of those whom our people bring along. */
public final class Events {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = List.of(
            Person.KIND,
            Event.KIND,
            Start.KIND,
            Position.KIND,
            Assignment.KIND,
            Exit.KIND,
            Attendance.KIND,
            Referral.KIND,
            ReferralStep.KIND);

    private static final int AGAIN_DAYS = 90;
    private static final int REFERRED_DAYS = 180;
    private static final int LEAST_PEOPLE = 5;

    private final Basis basis;
    private final Figures figures;
    private final Turnout turnout;

    private Events(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
        this.turnout = new Turnout(basis);
    }

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        Basis basis = new Basis(question, data);
        Events report = new Events(basis);
        Section people = report.people();
        return new Report(
                "events",
                question,
                basis.settings().definitions(),
                List.of(people, new EventList(report.turnout).section()),
                basis.notesOn(
                        Dimension.SOURCE, Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
    }

    /** What the monthly report tells of events. */
    static Section part(Basis basis) {
        return new Events(basis).people();
    }

    private Section people() {
        List<Figure> company = List.of(showRate(), newFaces(), returnRate(), guestYield(), internal());
        List<Section.Part> parts = new ArrayList<>(Sections.of("report.section.turnout", company, internalByGroup())
                .parts());
        parts.add(0, new Section.Sentence(taken()));
        return new Section("report.section.turnout", parts);
    }

    /** Of how many events it is known who came: of the others nothing is known, which is not nobody. */
    private Note taken() {
        int held = turnout.held().size();
        int untold = turnout.untold().size();
        Map<String, String> counts = Map.of("held", Integer.toString(held), "untold", Integer.toString(untold));
        if (held == 0) {
            return Note.of("report.note.no-events");
        }
        return untold == 0
                ? Note.of("report.note.attendance-taken", "held", held)
                : new Note("report.note.attendance-not-taken", counts);
    }

    /** A share of what events tell; where no event tells anything, that is said, and no share given. */
    private Figure share(String id, Proportion part, Supplier<Evidence> evidence, Note note) {
        Draft draft = figures.share(id, By.COMPANY, part, evidence);
        if (part.of() == 0 && !turnout.untold().isEmpty()) {
            return draft.without(Status.NOT_AVAILABLE, taken());
        }
        return figures.settled(draft.note(note), part, By.COMPANY);
    }

    private Figure showRate() {
        List<Visit> visits = turnout.ofPeriod();
        List<Visit> expected = visits.stream().filter(Visit::isExpected).toList();
        List<Visit> came = Turnout.attended(expected);
        List<Visit> walkIns = visits.stream().filter(Visit::isWalkIn).toList();
        return share(
                "events.show-rate",
                new Proportion(came.size(), expected.size()),
                () -> new Evidence(
                        Turnout.entries(came, ""),
                        Turnout.entries(expected, ""),
                        turnout.leftOut(walkIns, "report.reason.walk-in")),
                Note.of("report.note.walk-ins", "count", walkIns.size()));
    }

    private Figure newFaces() {
        List<Visit> came = Turnout.firsts(Turnout.attended(turnout.ofPeriod()));
        Map<String, List<Visit>> ever = Turnout.byPerson(turnout.attended());
        List<Visit> first = came.stream()
                .filter(visit ->
                        isOf(ever.getOrDefault(visit.person(), List.of(visit)).get(0), visit.event()))
                .toList();
        return share(
                "events.new-faces",
                new Proportion(first.size(), came.size()),
                () -> new Evidence(Turnout.entries(first, ""), Turnout.entries(came, ""), turnout.untoldEntries()),
                Note.of("report.note.not-named", "count", unnamed()));
    }

    private static boolean isOf(Visit visit, Event event) {
        return visit.event().id().equals(event.id());
    }

    private int unnamed() {
        int unnamed = 0;
        for (Event event : turnout.held()) {
            unnamed += event.attendanceTaken() && event.unnamed() != null ? event.unnamed() : 0;
        }
        return unnamed;
    }

    /** People, each by the first visit that turned 90 days old in the period, so that nobody counts twice. */
    private Figure returnRate() {
        Map<String, List<Visit>> all = Turnout.byPerson(turnout.attended());
        List<Visit> firsts = turnout.ofAge(AGAIN_DAYS, visit -> true);
        List<Visit> again = firsts.stream()
                .filter(first -> all.getOrDefault(first.person(), List.of()).stream()
                        .anyMatch(visit -> visit.isAgain(first, AGAIN_DAYS)))
                .toList();
        return share(
                "events.return-rate",
                new Proportion(again.size(), firsts.size()),
                () -> new Evidence(Turnout.entries(again, ""), Turnout.entries(firsts, ""), List.of()),
                Note.of("report.note.once-each"));
    }

    private Figure guestYield() {
        Map<String, List<Journey>> referrals = new Referred(basis).byCandidate();
        List<Visit> guests = turnout.ofAge(REFERRED_DAYS, this::isGuest);
        List<Visit> referred = guests.stream()
                .filter(guest -> referrals.getOrDefault(guest.person(), List.of()).stream()
                        .anyMatch(journey -> follows(journey, guest)))
                .toList();
        return share(
                "events.guest-yield",
                new Proportion(referred.size(), guests.size()),
                () -> new Evidence(Turnout.entries(referred, ""), Turnout.entries(guests, ""), List.of()),
                Note.of("report.note.association"));
    }

    private boolean isGuest(Visit visit) {
        return visit.host() != null && !basis.isEmployed(visit.person(), visit.on());
    }

    private static boolean follows(Journey journey, Visit guest) {
        long days = journey.referral().date().toEpochDay() - guest.on().toEpochDay();
        return days >= 0 && days <= REFERRED_DAYS;
    }

    /** The visits of those who were employed on the day of the event. */
    private List<Visit> internals() {
        return Turnout.attended(turnout.ofPeriod()).stream()
                .filter(visit -> employment(visit) != null && !basis.isFeeBased(visit.person(), visit.on()))
                .toList();
    }

    private @Nullable Employed employment(Visit visit) {
        return basis.employment(visit.person(), visit.on());
    }

    private Figure internal() {
        return internal(Line.company(basis), internals());
    }

    private List<Figure> internalByGroup() {
        Grouping grouping = basis.grouping();
        if (grouping == null) {
            return List.of();
        }
        List<Figure> groups = new ArrayList<>();
        for (Line line : Line.groups(basis)) {
            String own = line.by().get(line.by().firstKey());
            groups.add(internal(
                    line,
                    internals().stream()
                            .filter(visit -> grouping.on(
                                            Objects.requireNonNull(employment(visit)),
                                            visit.on().toEpochDay())
                                    .equals(own))
                            .toList()));
        }
        return groups;
    }

    private Figure internal(Line line, List<Visit> visits) {
        List<Visit> people = Turnout.firsts(visits);
        SortedMap<String, String> by = line.by();
        int employed = line.people(basis.period());
        Draft draft = Draft.of("events.internal", by, Unit.RATIO)
                .n(employed)
                .evidence(() -> new Evidence(Turnout.entries(people, ""), List.of(), turnout.untoldEntries()));
        if (basis.period().isEmpty() || employed == 0) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        if (turnout.held().size() == turnout.untold().size()) {
            return draft.without(Status.NOT_AVAILABLE, taken());
        }
        double average = line.headcount(basis.period()).average();
        draft.parts(people.size(), average);
        return !line.isCompany() && employed < LEAST_PEOPLE
                ? draft.without(Status.HIDDEN, Note.of("report.note.hidden-proportion"))
                : draft.value(people.size() / average)
                        .status(SmallNumbers.ofProportion(employed, false))
                        .figure();
    }
}

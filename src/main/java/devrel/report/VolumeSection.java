package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Headcount;
import devrel.metric.Journey;
import devrel.metric.Journey.Counting;
import devrel.metric.Proportion;
import devrel.metric.Rate;
import devrel.metric.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many referrals there are, and from how many people. */
final class VolumeSection {
    private static final String REFERRAL = "referral";
    private static final String UNKNOWN = "unknown";
    private static final int TOP = 3;
    private static final int YEAR = 365;
    private static final double HUNDRED = 100;

    private final Basis basis;
    private final Figures figures;
    private final Referred referred;

    VolumeSection(Basis basis, Referred referred) {
        this.basis = basis;
        this.figures = basis.figures();
        this.referred = referred;
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Journey> logged : referred.groups(referred.ofPeriod())) {
            (logged.isCompany() ? company : groups).addAll(volume(logged));
        }
        company.add(headline());
        company.add(participation());
        company.add(concentration());
        company.add(second());
        for (Group<Employed> starts : basis.groups(starts(), grouping -> grouping::ofHire)) {
            (starts.isCompany() ? company : groups).add(share(starts));
        }
        Section section = Sections.of("report.section.volume", company, groups);
        List<Section.Part> parts = new ArrayList<>(section.parts());
        parts.add(new Section.Months(List.of(
                series("referrals.logged", journey -> true),
                series("referrals.counted", Journey::isCounted),
                series("referrals.not-counted", journey -> !journey.isCounted()))));
        return new Section(section.title(), parts);
    }

    private List<Figure> volume(Group<Journey> logged) {
        return List.of(
                count("referrals.logged", logged, journey -> true),
                count("referrals.counted", logged, Journey::isCounted),
                notCounted(logged));
    }

    /** One candidate counts once, which the note tells apart. */
    private Figure notCounted(Group<Journey> logged) {
        List<Journey> out = logged.members().stream()
                .filter(journey -> !journey.isCounted())
                .toList();
        long hired = out.stream()
                .filter(journey -> journey.counting() == Counting.ALREADY_HIRED)
                .count();
        Note why = new Note(
                "report.note.not-counted",
                Map.of("hired", Long.toString(hired), "again", Long.toString(out.size() - hired)));
        return Draft.of("referrals.not-counted", logged.by(), Unit.COUNT)
                .value(out.size())
                .note(out.isEmpty() ? null : why)
                .evidence(() -> evidence(logged.members(), journey -> !journey.isCounted()))
                .figure();
    }

    private Figure count(String id, Group<Journey> logged, Predicate<Journey> counts) {
        int count = logged.members().stream().filter(counts).toList().size();
        return figures.count(id, logged.by(), Unit.COUNT, count, () -> evidence(logged.members(), counts));
    }

    private static Evidence evidence(List<Journey> among, Predicate<Journey> counts) {
        List<Evidence.Entry> in = new ArrayList<>();
        List<Evidence.Entry> out = new ArrayList<>();
        for (Journey journey : among) {
            (counts.test(journey) ? in : out).addAll(Referred.entries(List.of(journey), reason(journey)));
        }
        return new Evidence(in, List.of(), out);
    }

    private static String reason(Journey journey) {
        if (journey.isCounted()) {
            return "";
        }
        return journey.counting() == Counting.ALREADY_HIRED
                ? "report.reason.already-hired"
                : "report.reason.referred-before";
    }

    private Series series(String id, Predicate<Journey> counts) {
        List<Series.Point> points = new ArrayList<>();
        for (YearMonth month : basis.question().period().calendarMonths()) {
            if (basis.month(month).isEmpty()) {
                points.add(new Series.Point(month, null, Status.NOT_AVAILABLE));
            } else {
                double count =
                        within(basis.month(month)).stream().filter(counts).count();
                points.add(new Series.Point(month, count, basis.isWhole(month) ? Status.SHOWN : Status.PARTIAL));
            }
        }
        return new Series(id, By.COMPANY, Unit.COUNT, points, month -> evidence(within(basis.month(month)), counts));
    }

    private List<Journey> within(Window window) {
        return referred.all().stream()
                .filter(journey -> window.contains(journey.referral().date()))
                .toList();
    }

    /** The average headcount of the twelve months; null when records do not reach back. */
    private @Nullable Headcount year() {
        return headcount(basis.trailingYear());
    }

    private @Nullable Headcount headcount(@Nullable Window year) {
        return year == null ? null : Line.company(basis).headcount(year);
    }

    /** The headline: counted referrals of the twelve months over the headcount. */
    Figure headline() {
        return perHundred(year());
    }

    /** The same of the twelve months before those. */
    Figure yearEarlier() {
        return perHundred(headcount(basis.yearBeforeTrailing()));
    }

    private Figure perHundred(@Nullable Headcount year) {
        String id = "referrals.per-100";
        if (year == null) {
            return figures.notAvailable(id, By.COMPANY, Unit.COUNT, basis.beforeDataStart());
        }
        List<Journey> counted = Referred.counted(within(year.window()));
        Draft draft = Draft.of(id, By.COMPANY, Unit.COUNT)
                .evidence(() -> new Evidence(Referred.entries(counted), List.of(), List.of()));
        Rate rate = new Rate(counted.size(), year.average() / HUNDRED);
        return figures.rate(draft.n(Line.company(basis).people(year.window())), rate, year.personYears(), By.COMPANY);
    }

    private Figure participation() {
        String id = "referrals.participation";
        Headcount year = year();
        if (year == null) {
            return figures.notAvailable(id, By.COMPANY, Unit.RATIO, basis.beforeDataStart());
        }
        List<Journey> firsts = firstByReferrer(Referred.counted(within(year.window())).stream()
                .filter(this::isFromEmployee)
                .toList());
        Draft draft = Draft.of(id, By.COMPANY, Unit.RATIO)
                .parts(firsts.size(), year.average())
                .n(Line.company(basis).people(year.window()))
                .evidence(() -> new Evidence(Referred.entries(firsts), List.of(), List.of()));
        return year.personDays() == 0
                ? draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"))
                : draft.value(firsts.size() / year.average()).figure();
    }

    private boolean isFromEmployee(Journey journey) {
        return basis.isEmployed(journey.referrer(), journey.referral().date());
    }

    private static List<Journey> firstByReferrer(List<Journey> journeys) {
        Set<String> seen = new HashSet<>();
        return journeys.stream().filter(journey -> seen.add(journey.referrer())).toList();
    }

    private Figure concentration() {
        List<Journey> counted = Referred.counted(referred.ofPeriod());
        Map<String, Integer> perReferrer = new HashMap<>();
        counted.forEach(journey -> perReferrer.merge(journey.referrer(), 1, Integer::sum));
        int top = perReferrer.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(TOP)
                .mapToInt(Integer::intValue)
                .sum();
        Draft draft = Draft.of("referrals.concentration.top3", By.COMPANY, Unit.RATIO)
                .parts(top, counted.size())
                .n(counted.size())
                .evidence(() -> new Evidence(List.of(), Referred.entries(counted), List.of()));
        return counted.isEmpty()
                ? draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"))
                : draft.value((double) top / counted.size())
                        .status(SmallNumbers.ofProportion(counted.size(), false))
                        .figure();
    }

    /** Of those whose first referral turned a year old in the period, who made a second within that year. */
    private Figure second() {
        List<Journey> counted = Referred.counted(referred.all());
        List<Journey> aYearOld = firstByReferrer(counted).stream()
                .filter(first -> isKnown(first.referral().date())
                        && basis.period().contains(first.referral().date().plusDays(YEAR)))
                .toList();
        List<Journey> again = aYearOld.stream()
                .filter(first -> counted.stream().anyMatch(other -> isSecondWithinAYear(first, other)))
                .toList();
        Proportion part = new Proportion(again.size(), aYearOld.size());
        return figures.proportion(
                "referrals.second.365d",
                By.COMPANY,
                part,
                () -> new Evidence(Referred.entries(again), Referred.entries(aYearOld), List.of()));
    }

    private boolean isKnown(LocalDate date) {
        return !date.isBefore(basis.dataStart());
    }

    private static boolean isSecondWithinAYear(Journey first, Journey other) {
        return !other.referral().id().equals(first.referral().id())
                && other.referrer().equals(first.referrer())
                && other.referral().date().toEpochDay()
                                - first.referral().date().toEpochDay()
                        <= YEAR;
    }

    private List<Employed> starts() {
        return basis.roster().employees().stream()
                .filter(employed -> basis.period().contains(employed.start()))
                .toList();
    }

    private Figure share(Group<Employed> starts) {
        List<Employed> unknown = ofSource(starts.members(), UNKNOWN::equals);
        List<Employed> known = ofSource(starts.members(), source -> !source.equals(UNKNOWN));
        List<Employed> byReferral = ofSource(known, REFERRAL::equals);
        Proportion part = new Proportion(byReferral.size(), known.size());
        Draft draft = figures.share(
                        "hires.referral.share",
                        starts.by(),
                        part,
                        () -> new Evidence(
                                Entries.starts(byReferral, ""),
                                Entries.starts(known, ""),
                                Entries.starts(unknown, "report.reason.unknown-source")))
                .note(unknown.isEmpty() ? null : Note.of("report.note.unknown-source", "count", unknown.size()));
        return figures.settled(draft, part, starts.by());
    }

    private static List<Employed> ofSource(List<Employed> starts, Predicate<String> source) {
        return starts.stream()
                .filter(employed -> source.test(employed.begun().hireSource()))
                .toList();
    }
}

package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Identities;
import devrel.metric.Roster;
import devrel.metric.Window;
import devrel.record.Dataset;
import devrel.record.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all the figures of one report stand on: the question, the records, the roster and the windows of time. */
final class Basis {
    /** The months of records below which a rate is not given. */
    private static final int LEAST_MONTHS = 6;

    private static final int MONTHS_OF_YEAR = 12;

    private final Question question;
    private final Dataset data;
    private final Identities identities;
    private final Window period;
    private final Roster roster;
    private final Figures figures;
    private final @Nullable Grouping grouping;
    private final Map<String, List<Employed>> employments = new HashMap<>();

    Basis(Question question, Dataset data) {
        this.question = question;
        this.data = data;
        this.period = since(question.period(), data.settings().dataStart());
        this.identities = Identities.of(data);
        this.roster = Roster.of(data, question.asOf());
        this.figures = new Figures(question.confidence());
        this.grouping = question.by() == null ? null : grouping(question.by(), question, data, identities);
        roster.employees().forEach(this::index);
        roster.feeBased().forEach(this::index);
    }

    private void index(Employed employed) {
        employments.computeIfAbsent(employed.person(), p -> new ArrayList<>()).add(employed);
    }

    Question question() {
        return question;
    }

    Dataset data() {
        return data;
    }

    Settings settings() {
        return data.settings();
    }

    Identities identities() {
        return identities;
    }

    Roster roster() {
        return roster;
    }

    Figures figures() {
        return figures;
    }

    LocalDate dataStart() {
        return settings().dataStart();
    }

    /** The last day of the period, where "at the end" is. */
    long end() {
        return question.period().to().toEpochDay();
    }

    /** The day of the question, as days since 1970. */
    long asOf() {
        return question.asOf().toEpochDay();
    }

    /** The period, as far as records reach back; empty when they do not reach it. */
    Window period() {
        return period;
    }

    private static Window since(Period period, LocalDate dataStart) {
        return Window.of(period.from().isBefore(dataStart) ? dataStart : period.from(), period.to());
    }

    /** The part of a month that belongs to the period; empty when records do not reach it. */
    Window month(YearMonth month) {
        Window days = Window.of(month.atDay(1), month.atEndOfMonth());
        return new Window(Math.max(days.from(), period.from()), Math.min(days.cut(), period.cut()));
    }

    /** Whether the month lies in the period as a whole. */
    boolean isWhole(YearMonth month) {
        return month(month).days() == month.lengthOfMonth();
    }

    /** The twelve complete months to the period's end; null when records do not reach back that far. */
    @Nullable
    Window trailingYear() {
        return yearOf(question.period().trailingYear());
    }

    /** The twelve months before those; null when records do not reach back that far. */
    @Nullable
    Window yearBeforeTrailing() {
        YearMonth last = YearMonth.from(question.period().trailingYear().to());
        return yearOf(Period.months(last.minusYears(1), MONTHS_OF_YEAR));
    }

    /** The twelve months that end with this one; null when it is not over, or records do not reach back that far. */
    @Nullable
    Window trailingYear(YearMonth last) {
        return isWhole(last) ? yearOf(Period.months(last, MONTHS_OF_YEAR)) : null;
    }

    private @Nullable Window yearOf(Period year) {
        return year.from().isBefore(dataStart()) ? null : Window.of(year.from(), year.to());
    }

    /** The days of the period a year earlier; null when records do not reach back that far. */
    @Nullable
    Window periodYearEarlier() {
        LocalDate from = question.period().from().minusYears(1);
        LocalDate cut = question.period().cut().minusYears(1);
        return from.isBefore(dataStart()) ? null : new Window(from.toEpochDay(), cut.toEpochDay());
    }

    /** Whether records go back at least six months from the period's end, so that a rate can be given. */
    boolean hasEnoughMonths() {
        return !dataStart().plusMonths(LEAST_MONTHS).isAfter(question.period().cut());
    }

    /** Why a figure that needs earlier records cannot be given. */
    Note beforeDataStart() {
        return Note.of("report.note.before-data-start", "date", dataStart());
    }

    /** The grouping that was asked for, when it is one of people. */
    @Nullable
    Grouping grouping() {
        return grouping;
    }

    /** What is to be said under a report that cannot group everything by what was asked for. */
    List<Note> notesOn(Dimension... notByThese) {
        Dimension by = question.by();
        return by != null && List.of(notByThese).contains(by) ? List.of(Note.of("report.note.not-by")) : List.of();
    }

    private static @Nullable Grouping grouping(Dimension by, Question question, Dataset data, Identities identities) {
        return switch (by) {
            case CLIENT -> Grouping.byClient(data, identities, question.asOf());
            case ROLE -> Grouping.byRole(data, identities, question.asOf());
            case SENIORITY -> Grouping.bySeniority(data, identities, question.asOf());
            case SOURCE -> Grouping.bySource();
            case REFERRER, COHORT_YEAR, COHORT_QUARTER, COHORT_MONTH -> null;
        };
    }

    /** All of them as the company, and each group that was asked for, by the group of the employment on a day. */
    <T> List<Group<T>> groups(List<T> all, Function<Grouping, Function<T, String>> name) {
        List<Group<T>> groups = new ArrayList<>();
        groups.add(Group.company(all));
        Dimension by = question.by();
        if (grouping != null && by != null) {
            groups.addAll(Group.split(by.key(), all, name.apply(grouping)));
        }
        return groups;
    }

    /** All of them as the company, and each group or cohort that was asked for, by what held at the hire. */
    List<Group<Employed>> groupsOfHires(List<Employed> all) {
        return groupsOrCohorts(all, grouping -> grouping::ofHire);
    }

    /** All of them as the company, and each group, or each cohort of those who began in the same span of time. */
    List<Group<Employed>> groupsOrCohorts(List<Employed> all, Function<Grouping, Function<Employed, String>> name) {
        List<Group<Employed>> groups = new ArrayList<>(groups(all, name));
        Dimension by = question.by();
        if (by != null && by.isCohort()) {
            groups.addAll(
                    Group.split(by.key(), all, employed -> Cohort.of(LocalDate.ofEpochDay(employed.start()), by)));
        }
        return groups;
    }

    /** The group of a person on a day, unknown of those not employed then. */
    String groupOn(Grouping grouping, String person, LocalDate date) {
        long day = date.toEpochDay();
        for (Employed employed : employments.getOrDefault(identities.of(person), List.of())) {
            if (employed.covers(day)) {
                return grouping.on(employed, day);
            }
        }
        return Grouping.UNKNOWN;
    }

    /** The employment of the person on that day, fee-based contracts included; null of those not employed then. */
    @Nullable
    Employed employment(String person, LocalDate date) {
        for (Employed employed : employments.getOrDefault(identities.of(person), List.of())) {
            if (employed.covers(date.toEpochDay())) {
                return employed;
            }
        }
        return null;
    }

    /** Whether the person is employed on that day, fee-based contracts included. */
    boolean isEmployed(String person, LocalDate date) {
        return employment(person, date) != null;
    }

    /** Whether the person is employed on that day and never paid by fee on it. */
    boolean isPaidByWage(String person, LocalDate date) {
        boolean any = false;
        long day = date.toEpochDay();
        for (Employed employed : employments.getOrDefault(identities.of(person), List.of())) {
            if (employed.covers(day)) {
                if (employed.isFeeBased()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** Whether the person is paid by fee on that day. */
    boolean isFeeBased(String person, LocalDate date) {
        return employments.getOrDefault(identities.of(person), List.of()).stream()
                .anyMatch(employed -> employed.isFeeBased() && employed.covers(date.toEpochDay()));
    }
}

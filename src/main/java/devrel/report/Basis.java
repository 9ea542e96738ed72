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
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all the figures of one report stand on: the question, the records, the roster and the windows of time. */
final class Basis {
    /** The months of records below which a rate is not given. */
    private static final int LEAST_MONTHS = 6;

    private final Question question;
    private final Dataset data;
    private final Identities identities;
    private final Roster roster;
    private final Figures figures;

    Basis(Question question, Dataset data) {
        this.question = question;
        this.data = data;
        this.identities = Identities.of(data);
        this.roster = Roster.of(data, identities, question.asOf());
        this.figures = new Figures(question.confidence());
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
        return since(question.period());
    }

    private Window since(Period period) {
        LocalDate from = period.from().isBefore(dataStart()) ? dataStart() : period.from();
        return Window.of(from, period.to());
    }

    /** The part of a month that belongs to the period; empty when records do not reach it. */
    Window month(YearMonth month) {
        Window period = period();
        Window days = Window.of(month.atDay(1), month.atEndOfMonth());
        return new Window(Math.max(days.from(), period.from()), Math.min(days.cut(), period.cut()));
    }

    /** Whether the month lies in the period as a whole. */
    boolean isWhole(YearMonth month) {
        return month(month).days() == month.lengthOfMonth();
    }

    /** The twelve complete months to the period's end; null when records do not reach back that far. */
    @Nullable Window trailingYear() {
        return yearOf(question.period().trailingYear());
    }

    /** The twelve months that end with this one; null when it is not over, or records do not reach back that far. */
    @Nullable Window trailingYear(YearMonth last) {
        return isWhole(last) ? yearOf(Period.months(last, 12)) : null;
    }

    private @Nullable Window yearOf(Period year) {
        return year.from().isBefore(dataStart()) ? null : Window.of(year.from(), year.to());
    }

    /** The days of the period a year earlier; null when records do not reach back that far. */
    @Nullable Window periodYearEarlier() {
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
        return Figures.note("report.note.before-data-start", "date", dataStart());
    }

    /** The grouping that was asked for, when it is one of people. */
    @Nullable Grouping grouping() {
        return question.by() == null ? null : grouping(question.by());
    }

    private @Nullable Grouping grouping(Dimension by) {
        return switch (by) {
            case CLIENT -> Grouping.byClient(data, identities, question.asOf());
            case ROLE -> Grouping.byRole(data, identities, question.asOf());
            case SENIORITY -> Grouping.bySeniority(data, identities, question.asOf());
            case SOURCE -> Grouping.bySource();
            case COHORT_YEAR, COHORT_QUARTER, COHORT_MONTH -> null;
        };
    }

    /** The employments of the company, of each group asked for, and of fee-based contracts if there are any. */
    List<Population> populations(List<Employed> among, Function<Grouping, Function<Employed, String>> group) {
        List<Population> populations = new ArrayList<>();
        populations.add(new Population(By.COMPANY, among));
        Grouping grouping = grouping();
        if (grouping != null && question.by() != null) {
            populations.addAll(split(question.by().key(), among, group.apply(grouping)));
        }
        return populations;
    }

    /** The employments of each group, in the order of the groups' names. */
    static List<Population> split(String key, List<Employed> among, Function<Employed, String> group) {
        Map<String, List<Employed>> groups = new TreeMap<>();
        for (Employed employed : among) {
            groups.computeIfAbsent(group.apply(employed), g -> new ArrayList<>()).add(employed);
        }
        List<Population> populations = new ArrayList<>();
        groups.forEach((name, members) -> populations.add(new Population(By.of(key, name), members)));
        return populations;
    }

    /** Some employments, and the {@code by} under which they are counted. */
    record Population(SortedMap<String, String> by, List<Employed> employed) {}
}

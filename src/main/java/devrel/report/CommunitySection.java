package devrel.report;

import devrel.metric.ActiveCount;
import devrel.metric.Activity;
import devrel.metric.Activity.Act;
import devrel.metric.Proportion;
import devrel.metric.Window;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is active in the community, who came, came back and went, and who gives something to the others. */
final class CommunitySection {
    private static final String ACTIVE = "community.active";
    private static final String CONTRIBUTORS = "community.contributors";

    /** One item of the accounts: its id, and the acts that it counts. */
    private record Account(String id, Function<ActiveCount, List<Act>> acts) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account(ACTIVE, ActiveCount::active),
            new Account("community.new", ActiveCount::fresh),
            new Account("community.returned", ActiveCount::returned),
            new Account("community.lapsed", ActiveCount::lapsed));

    private final Basis basis;
    private final Activity activity;

    CommunitySection(Basis basis, Activity activity) {
        this.basis = basis;
        this.activity = activity;
    }

    Section section() {
        List<Group<String>> groups = groups();
        List<Figure> company = new ArrayList<>();
        List<Figure> others = new ArrayList<>();
        for (Group<String> group : groups) {
            (group.isCompany() ? company : others).addAll(figures(group));
        }
        List<Section.Part> parts = new ArrayList<>();
        parts.add(new Section.Sentence(Note.of("report.note.community-active")));
        parts.add(new Section.Figures(company));
        parts.addAll(Sections.groups(others));
        groups.forEach(group -> parts.add(new Section.Months(series(group))));
        return new Section("report.section.community", parts);
    }

    /** The company's figures only. */
    List<Figure> company() {
        return figures(groups().get(0));
    }

    /** Everybody who ever did something, in the group of the period's last day; unknown of those not employed then. */
    private List<Group<String>> groups() {
        return basis.groups(
                List.copyOf(activity.people()),
                grouping -> person -> basis.groupOn(
                        grouping, person, basis.question().period().to()));
    }

    private List<Figure> figures(Group<String> people) {
        List<Figure> figures = new ArrayList<>();
        ActiveCount count = count(people, basis.period());
        for (Account account : ACCOUNTS) {
            figures.add(
                    count == null
                            ? basis.figures()
                                    .notAvailable(account.id(), people.by(), Unit.PEOPLE, basis.beforeDataStart())
                            : figure(account, people.by(), count));
        }
        figures.add(contributors(people));
        return figures;
    }

    private Figure figure(Account account, SortedMap<String, String> by, ActiveCount count) {
        Draft draft = Draft.of(account.id(), by, Unit.PEOPLE)
                .value(account.acts().apply(count).size())
                .evidence(() -> evidence(account, count));
        return account.id().equals(ACTIVE)
                ? draft.note(Note.of(
                                "report.note.active-before",
                                "count",
                                count.before().size()))
                        .figure()
                : draft.figure();
    }

    private static Evidence evidence(Account account, ActiveCount count) {
        return Entries.counted(entries(account.acts().apply(count)));
    }

    private static List<Evidence.Entry> entries(List<Act> acts) {
        List<Evidence.Entry> entries = new ArrayList<>(acts.size());
        for (Act act : acts) {
            entries.add(new Evidence.Entry(act.kind(), act.record(), 1, ""));
        }
        return entries;
    }

    /** Who was active before can be told only where records reach back as far. */
    private @Nullable ActiveCount count(Group<String> people, Window window) {
        boolean isTold = !window.isEmpty()
                && window.from() - Activity.DAYS >= basis.dataStart().toEpochDay();
        return isTold ? ActiveCount.of(activity, people.members(), window) : null;
    }

    private Figure contributors(Group<String> people) {
        Window year = basis.trailingYear();
        if (year == null) {
            return basis.figures().notAvailable(CONTRIBUTORS, people.by(), Unit.RATIO, basis.beforeDataStart());
        }
        List<Act> active = new ArrayList<>();
        List<Act> gave = new ArrayList<>();
        for (String person : people.members()) {
            List<Act> acts = activity.within(person, year);
            acts.stream().limit(1).forEach(active::add);
            acts.stream().filter(Act::isContribution).limit(1).forEach(gave::add);
        }
        return basis.figures()
                .proportion(
                        CONTRIBUTORS,
                        people.by(),
                        new Proportion(gave.size(), active.size()),
                        () -> new Evidence(entries(gave), entries(active), List.of()));
    }

    private List<Series> series(Group<String> people) {
        List<List<Series.Point>> points = new ArrayList<>();
        ACCOUNTS.forEach(account -> points.add(new ArrayList<>()));
        for (YearMonth month : basis.question().period().calendarMonths()) {
            ActiveCount count = count(people, basis.month(month));
            for (int i = 0; i < ACCOUNTS.size(); i++) {
                points.get(i).add(point(ACCOUNTS.get(i), month, count));
            }
        }
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            Account account = ACCOUNTS.get(i);
            series.add(new Series(account.id(), people.by(), Unit.PEOPLE, points.get(i), month -> {
                ActiveCount count = count(people, basis.month(month));
                return count == null ? Evidence.NONE : evidence(account, count);
            }));
        }
        return series;
    }

    private Series.Point point(Account account, YearMonth month, @Nullable ActiveCount count) {
        if (count == null) {
            return new Series.Point(month, null, Status.NOT_AVAILABLE);
        }
        double value = account.acts().apply(count).size();
        return new Series.Point(month, value, basis.isWhole(month) ? Status.SHOWN : Status.PARTIAL);
    }
}

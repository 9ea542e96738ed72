package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Proportion;
import devrel.metric.Quartiles;
import devrel.metric.Window;
import devrel.record.Assignment;
import devrel.record.Content;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Share;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether what was planned is published in time, and how many of our people pass it on. */
public final class Contents {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS =
            List.of(Person.KIND, Content.KIND, Start.KIND, Position.KIND, Assignment.KIND, Exit.KIND, Share.KIND);

    private static final int DAYS = 90;

    private final Basis basis;
    private final Figures figures;
    private final Map<String, List<Share>> named = new TreeMap<>();
    private final List<Share> anonymous = new ArrayList<>();

    private Contents(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
        for (Share share : basis.data().all(Share.KIND)) {
            String person = share.person();
            if (window().contains(share.date()) && person != null) {
                named.computeIfAbsent(basis.identities().of(person), p -> new ArrayList<>())
                        .add(share);
            } else if (window().contains(share.date())) {
                anonymous.add(share);
            }
        }
    }

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        Basis basis = new Basis(question, data);
        return new Report(
                "content",
                question,
                basis.settings().definitions(),
                List.of(part(basis)),
                basis.notesOn(Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
    }

    /** All of it, which the monthly report tells too. */
    static Section part(Basis basis) {
        Contents report = new Contents(basis);
        List<Figure> company = new ArrayList<>(List.of(report.onPlan()));
        List<Figure> groups = new ArrayList<>();
        for (Group<Employed> group :
                basis.groups(report.employed(), grouping -> each -> grouping.on(each, basis.end()))) {
            (group.isCompany() ? company : groups).add(report.sharers(group));
        }
        company.add(report.perSharer());
        return Sections.of("report.section.content", company, groups);
    }

    private Window window() {
        return new Window(basis.end() + 1 - DAYS, basis.end() + 1);
    }

    private List<Employed> employed() {
        return basis.roster().employees().stream()
                .filter(each -> each.covers(basis.end()))
                .toList();
    }

    private Figure onPlan() {
        List<Content> all = basis.data().all(Content.KIND);
        List<Content> planned = all.stream()
                .filter(each -> isIn(basis.period(), each.plannedFor()))
                .toList();
        List<Content> onPlan = planned.stream().filter(Contents::isOnPlan).toList();
        List<Content> unplanned = all.stream()
                .filter(each -> each.plannedFor() == null && isIn(basis.period(), each.publishedOn()))
                .toList();
        return figures.proportion(
                "content.on-plan",
                By.COMPANY,
                new Proportion(onPlan.size(), planned.size()),
                () -> new Evidence(
                        Entries.of(Content.KIND, onPlan),
                        Entries.of(Content.KIND, planned),
                        Entries.of(Content.KIND, unplanned, "report.reason.no-plan")));
    }

    private static boolean isIn(Window window, @Nullable LocalDate date) {
        return date != null && window.contains(date);
    }

    private static boolean isOnPlan(Content content) {
        LocalDate published = content.publishedOn();
        LocalDate planned = content.plannedFor();
        return published != null && planned != null && !published.isAfter(planned);
    }

    private boolean isTooEarly() {
        return window().from() < basis.dataStart().toEpochDay();
    }

    private List<Share> shares(List<Employed> people) {
        List<Share> shares = new ArrayList<>();
        people.forEach(each -> shares.addAll(named.getOrDefault(each.person(), List.of())));
        return shares;
    }

    private List<Employed> sharersAmong(List<Employed> people) {
        return people.stream().filter(each -> named.containsKey(each.person())).toList();
    }

    private Figure sharers(Group<Employed> people) {
        String id = "content.sharers";
        if (isTooEarly()) {
            return figures.notAvailable(id, people.by(), Unit.RATIO, basis.beforeDataStart());
        }
        Proportion part = new Proportion(sharersAmong(people.members()).size(), people.size());
        Draft draft = figures.share(
                id,
                people.by(),
                part,
                () -> new Evidence(
                        Entries.of(Share.KIND, shares(people.members())),
                        Entries.starts(people.members(), ""),
                        people.isCompany() ? Entries.of(Share.KIND, anonymous, "report.reason.not-named") : List.of()));
        return figures.settled(draft, part, people.by());
    }

    private static int count(Share share) {
        Integer count = share.count();
        return count == null ? 1 : count;
    }

    private int count(List<Share> shares) {
        int count = 0;
        for (Share share : shares) {
            count += count(share);
        }
        return count;
    }

    private Figure perSharer() {
        String id = "content.shares-per-sharer";
        List<Employed> sharers = sharersAmong(employed());
        if (isTooEarly()) {
            return figures.notAvailable(id, By.COMPANY, Unit.COUNT, basis.beforeDataStart());
        }
        Quartiles quartiles = Quartiles.of(sharers.stream()
                .mapToDouble(each -> count(named.getOrDefault(each.person(), List.of())))
                .toArray());
        Draft draft = Draft.of(id, By.COMPANY, Unit.COUNT)
                .n(sharers.size())
                .method("median")
                .evidence(() -> new Evidence(
                        Entries.of(Share.KIND, shares(sharers)),
                        Entries.starts(sharers, ""),
                        Entries.of(Share.KIND, anonymous, "report.reason.not-named")));
        if (sharers.isEmpty()) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        return draft.value(quartiles.median().orElseThrow())
                .note(Note.of("report.note.unnamed-shares", "count", count(anonymous)))
                .status(SmallNumbers.ofProportion(sharers.size(), false))
                .figure();
    }
}

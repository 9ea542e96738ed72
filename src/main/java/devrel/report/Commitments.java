package devrel.report;

import devrel.metric.Promise;
import devrel.metric.Proportion;
import devrel.record.Assignment;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Start;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Whether promises are kept, ours and theirs. */
public final class Commitments {
    /** The kinds of records that the report needs. */
    public static final List<Kind<?>> NEEDS = List.of(
            Person.KIND, Start.KIND, Position.KIND, Assignment.KIND, Exit.KIND, Commitment.KIND, CommitmentStep.KIND);

    private static final String OWNER = "owner";
    private static final String OURS = "ours";
    private static final String THEIRS = "theirs";

    private final Basis basis;
    private final Figures figures;
    private final List<Promise> made;

    private Commitments(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
        this.made = promises(basis.question().asOf());
    }

    /** The report's answer to the question. */
    public static Report of(Question question, Dataset data) {
        return of(new Basis(question, data));
    }

    static Report of(Basis basis) {
        Commitments report = new Commitments(basis);
        return new Report(
                "commitments",
                basis.question(),
                basis.settings().definitions(),
                List.of(report.section()),
                basis.notesOn(Dimension.COHORT_YEAR, Dimension.COHORT_QUARTER, Dimension.COHORT_MONTH));
    }

    /** The headline: how many of our own promises we kept. */
    static Figure headline(Basis basis) {
        Commitments report = new Commitments(basis);
        return report.kept(report.side(Group.company(report.due()), true));
    }

    private Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Promise> due : sides(due())) {
            (Figures.isGroup(due.by()) ? groups : company).add(kept(due));
        }
        for (Group<Promise> open : sides(open())) {
            List<Figure> into = Figures.isGroup(open.by()) ? groups : company;
            into.add(open(open));
            into.add(late(open));
        }
        for (Group<Promise> made : sides(made)) {
            (Figures.isGroup(made.by()) ? groups : company).add(closing(made));
        }
        return Sections.of("report.section.commitments", company, groups);
    }

    /** Each group as a whole, and each of its sides. */
    private List<Group<Promise>> sides(List<Promise> promises) {
        List<Group<Promise>> sides = new ArrayList<>();
        for (Group<Promise> group : basis.groups(
                promises,
                grouping ->
                        promise -> basis.groupOn(grouping, promise.commitment().person(), dayOf(promise)))) {
            sides.add(group);
            sides.add(side(group, true));
            sides.add(side(group, false));
        }
        return sides;
    }

    /** The day that settles the group of a promise: the due date, or today while it lies ahead. */
    private LocalDate dayOf(Promise promise) {
        LocalDate asOf = basis.question().asOf();
        return promise.due().isAfter(asOf) ? asOf : promise.due();
    }

    private Group<Promise> side(Group<Promise> group, boolean ours) {
        return new Group<>(
                By.and(group.by(), OWNER, ours ? OURS : THEIRS),
                group.members().stream()
                        .filter(promise -> promise.commitment().isOurs() == ours)
                        .toList());
    }

    private List<Promise> promises(LocalDate asOf) {
        return Promise.all(basis.data(), asOf).stream()
                .filter(promise ->
                        !basis.identities().isStaff(promise.commitment().person()))
                .toList();
    }

    private List<Promise> due() {
        return made.stream()
                .filter(promise -> basis.period().contains(promise.due()))
                .toList();
    }

    /** Those open when the period ended. */
    private List<Promise> open() {
        return promises(basis.question().period().to()).stream()
                .filter(Promise::isOpen)
                .toList();
    }

    private static List<Evidence.Entry> entries(List<Promise> promises, String reason) {
        return Entries.of(
                Commitment.KIND, promises.stream().map(Promise::commitment).toList(), reason);
    }

    private Figure kept(Group<Promise> due) {
        List<Promise> released =
                due.members().stream().filter(Promise::isReleased).toList();
        List<Promise> counted =
                due.members().stream().filter(promise -> !promise.isReleased()).toList();
        List<Promise> kept = counted.stream().filter(Promise::isKept).toList();
        Proportion part = new Proportion(kept.size(), counted.size());
        return figures.proportion(
                "commitments.kept",
                due.by(),
                part,
                () -> new Evidence(
                        entries(kept, ""), entries(counted, ""), entries(released, "report.reason.released")));
    }

    private Figure open(Group<Promise> open) {
        return figures.count(
                "commitments.open",
                open.by(),
                Unit.COUNT,
                open.size(),
                () -> Entries.counted(entries(open.members(), "")));
    }

    private Figure late(Group<Promise> open) {
        LocalDate end = basis.question().period().to();
        List<Promise> late =
                open.members().stream().filter(promise -> promise.isLate(end)).toList();
        return figures.countOf(
                "commitments.late",
                open.by(),
                Unit.COUNT,
                new Proportion(late.size(), open.size()),
                () -> new Evidence(entries(late, ""), entries(open.members(), ""), List.of()));
    }

    /** Of all promises in the records, whatever the period: an end of any kind closes one. */
    private Figure closing(Group<Promise> made) {
        MedianDays median = new MedianDays();
        List<Promise> closed = new ArrayList<>();
        for (Promise promise : made.members()) {
            CommitmentStep end = promise.end();
            LocalDate until = end == null ? basis.question().asOf() : end.date();
            median.add(ChronoUnit.DAYS.between(promise.commitment().date(), until), end != null);
            if (end != null) {
                closed.add(promise);
            }
        }
        Draft draft = Draft.of("commitments.close.median", made.by(), Unit.DAYS)
                .n(made.size())
                .evidence(() -> new Evidence(entries(closed, ""), entries(made.members(), ""), List.of()));
        return median.figure(
                draft,
                Figures.isGroup(made.by()),
                basis.question().confidence(),
                "report.note.hidden-proportion",
                "report.note.median-not-reached");
    }
}

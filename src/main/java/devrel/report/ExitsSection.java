package devrel.report;

import devrel.metric.BenchTime;
import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Proportion;
import devrel.record.Assignment;
import devrel.record.Exit;
import devrel.record.Exit.Destination;
import devrel.record.Exit.Interview;
import devrel.record.Exit.Regrettable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is known of the exits of the period. */
final class ExitsSection {
    private static final String NOT_SAID = "not_said";

    /** A question that leavers answer: its figure, the key of its answers, and what is said beside it. */
    private record Asked(String id, String key, String note) {}

    private static final Asked REASON = new Asked("exits.reason", "reason", "report.note.several-answers");
    private static final Asked DESTINATION =
            new Asked("exits.destination", "destination", "report.note.without-answer");

    private final Basis basis;
    private final Figures figures;

    ExitsSection(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Employed> exits : basis.groups(exits(), grouping -> grouping::atEnd)) {
            List<Figure> into = exits.isCompany() ? company : groups;
            into.add(regrettable(exits));
            into.add(interviewed(exits));
            into.add(bench(exits));
        }
        company.addAll(answers(REASON, ExitsSection::reasons));
        company.addAll(answers(DESTINATION, ExitsSection::destination));
        return Sections.of("report.section.exits", company, groups);
    }

    private List<Employed> exits() {
        return basis.roster().employees().stream()
                .filter(employed -> employed.endsIn(basis.period()))
                .toList();
    }

    private static boolean has(Employed employed, Predicate<Exit> what) {
        Exit exit = employed.ended();
        return exit != null && what.test(exit);
    }

    /** An assessment made after the last day would know too much, and does not count. */
    private static boolean isAssessedInTime(Exit exit) {
        return (exit.regrettable() == Regrettable.YES || exit.regrettable() == Regrettable.NO)
                && exit.assessedOn() != null
                && !exit.assessedOn().isAfter(exit.date());
    }

    private Figure regrettable(Group<Employed> exits) {
        List<Employed> assessed = which(exits.members(), ExitsSection::isAssessedInTime);
        List<Employed> others = which(exits.members(), exit -> !isAssessedInTime(exit));
        List<Employed> regretted = which(assessed, exit -> exit.regrettable() == Regrettable.YES);
        Proportion part = new Proportion(regretted.size(), assessed.size());
        Draft draft = figures.share(
                        "exits.regrettable",
                        exits.by(),
                        part,
                        () -> new Evidence(
                                Entries.exits(regretted, ""),
                                Entries.exits(assessed, ""),
                                Entries.exits(others, "report.reason.not-assessed")))
                .note(others.isEmpty() ? null : Note.of("report.note.not-assessed", "count", others.size()));
        return settled(draft, part, exits);
    }

    /** What we thought of people who left is told of a group like answers are: of so few, not even the counts. */
    private Figure settled(Draft draft, Proportion part, Group<Employed> exits) {
        boolean fewOfGroup = Figures.isGroup(exits.by())
                && exits.size() < basis.settings().privacy().minGroup();
        return fewOfGroup
                ? Draft.of("exits.regrettable", exits.by(), Unit.RATIO)
                        .without(Status.HIDDEN, Note.of("report.note.hidden-few"))
                : figures.settled(draft, part, exits.by());
    }

    private static List<Employed> which(List<Employed> exits, Predicate<Exit> fits) {
        return exits.stream().filter(employed -> has(employed, fits)).toList();
    }

    private Figure interviewed(Group<Employed> exits) {
        List<Employed> held = which(exits.members(), exit -> exit.interview() == Interview.HELD);
        return figures.proportion(
                "exits.interviewed",
                exits.by(),
                new Proportion(held.size(), exits.size()),
                () -> new Evidence(Entries.exits(held, ""), Entries.exits(exits.members(), ""), List.of()));
    }

    private Figure bench(Group<Employed> exits) {
        if (basis.data().all(Assignment.KIND).isEmpty()) {
            return figures.notAvailable("bench.exits", exits.by(), Unit.RATIO, Note.of("report.note.no-assignments"));
        }
        Grouping byClient = Grouping.byClient(
                basis.data(), basis.identities(), basis.question().asOf());
        List<Employed> benched = exits.members().stream()
                .filter(employed -> BenchTime.isLongBeforeExit(employed, byClient))
                .toList();
        Proportion part = new Proportion(benched.size(), exits.size());
        Draft draft = figures.share(
                        "bench.exits",
                        exits.by(),
                        part,
                        () -> new Evidence(Entries.exits(benched, ""), Entries.exits(exits.members(), ""), List.of()))
                .note(Note.of("report.note.association"));
        return figures.settled(draft, part, exits.by());
    }

    private static Set<String> reasons(Exit exit) {
        Set<String> reasons = new HashSet<>(exit.reasons());
        if (exit.primaryReason() != null) {
            reasons.add(exit.primaryReason());
        }
        reasons.remove(NOT_SAID);
        return reasons;
    }

    private static Set<String> destination(Exit exit) {
        Destination destination = exit.destination();
        return destination == null || destination == Destination.UNKNOWN ? Set.of() : Set.of(destination.code());
    }

    /** What the leavers said, by answer: hidden while few said anything, for the company too. */
    private List<Figure> answers(Asked asked, Function<Exit, Set<String>> said) {
        List<Employed> answered = which(exits(), exit -> !said.apply(exit).isEmpty());
        if (answered.isEmpty()) {
            return List.of(figures.notAvailable(asked.id(), By.COMPANY, Unit.RATIO, Note.of("report.note.nobody")));
        }
        Map<String, List<Employed>> byAnswer = byAnswer(answered, said);
        Status status = SmallNumbers.ofAnswers(
                answered.size(), basis.settings().privacy().minGroup());
        if (status == Status.HIDDEN || isUnanimous(byAnswer, answered.size())) {
            String why = status == Status.HIDDEN ? "report.note.hidden-answers" : "report.note.same-answer";
            return List.of(Draft.of(asked.id(), By.COMPANY, Unit.RATIO).without(Status.HIDDEN, Note.of(why)));
        }
        List<Employed> silent = which(exits(), exit -> said.apply(exit).isEmpty());
        List<Figure> list = new ArrayList<>();
        byAnswer.forEach((answer, exits) -> list.add(figures.share(
                        asked.id(),
                        By.of(asked.key(), answer),
                        new Proportion(exits.size(), answered.size()),
                        () -> new Evidence(
                                Entries.exits(exits, ""),
                                Entries.exits(answered, ""),
                                Entries.exits(silent, "report.reason.not-said")))
                .status(status)
                .note(Note.of(asked.note(), "silent", silent.size()))
                .figure()));
        return list;
    }

    private static Map<String, List<Employed>> byAnswer(List<Employed> answered, Function<Exit, Set<String>> said) {
        Map<String, List<Employed>> byAnswer = new TreeMap<>();
        for (Employed employed : answered) {
            Exit exit = employed.ended();
            if (exit != null) {
                said.apply(exit)
                        .forEach(answer -> byAnswer.computeIfAbsent(answer, a -> new ArrayList<>())
                                .add(employed));
            }
        }
        return byAnswer;
    }

    private static boolean isUnanimous(Map<String, List<Employed>> byAnswer, int answered) {
        return byAnswer.values().stream().allMatch(exits -> exits.size() == answered);
    }
}

package devrel.report;

import devrel.metric.Offer;
import devrel.metric.Proportion;
import devrel.record.Coded;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.MatchStep.Step;
import devrel.record.Opportunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of what we bring to people: taken or declined, completed or abandoned, and whom it serves. */
final class OffersSection {
    private static final String NO_NEED = "none";
    private static final String DECLINED = "growth.declined";

    /** Whom a completed opportunity serves. */
    enum Serves implements Coded {
        BOTH,
        ASPIRATION,
        NEED,
        NEITHER;

        static Serves of(boolean wanted, boolean needed) {
            return wanted ? needed ? BOTH : ASPIRATION : needed ? NEED : NEITHER;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** An offer with the step that was made in the period. */
    private record Turn(Offer offer, MatchStep step) {
        String person() {
            return offer.match().person();
        }
    }

    private final Basis basis;
    private final Figures figures;

    OffersSection(Basis basis) {
        this.basis = basis;
        this.figures = basis.figures();
    }

    Section section() {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Turn> decided : groups(turns(Step.ACCEPTED, Step.DECLINED))) {
            (decided.isCompany() ? company : groups).add(uptake(decided));
        }
        for (Group<Turn> ended : groups(turns(Step.COMPLETED, Step.ABANDONED))) {
            (ended.isCompany() ? company : groups).add(completion(ended));
        }
        for (Group<Turn> completed : groups(turns(Step.COMPLETED))) {
            (completed.isCompany() ? company : groups).addAll(alignment(completed));
        }
        company.addAll(declined());
        return Sections.of("report.section.offers", company, groups);
    }

    /** The company's figures only. */
    List<Figure> company() {
        return List.of(
                uptake(Group.company(turns(Step.ACCEPTED, Step.DECLINED))),
                completion(Group.company(turns(Step.COMPLETED, Step.ABANDONED))));
    }

    /** The offers that took one of these steps in the period, and were not staff's. */
    private List<Turn> turns(Step... steps) {
        List<Turn> turns = new ArrayList<>();
        for (Offer offer : Offer.all(basis.data(), basis.question().asOf())) {
            for (Step wanted : steps) {
                MatchStep step = offer.step(wanted);
                if (step != null
                        && basis.period().contains(step.date())
                        && !basis.identities().isStaff(offer.match().person())) {
                    turns.add(new Turn(offer, step));
                }
            }
        }
        return turns;
    }

    private List<Group<Turn>> groups(List<Turn> turns) {
        return basis.groups(
                turns,
                grouping -> turn ->
                        basis.groupOn(grouping, turn.person(), turn.step().date()));
    }

    private static List<Turn> which(List<Turn> turns, Step step) {
        return turns.stream().filter(turn -> turn.step().step() == step).toList();
    }

    private Figure uptake(Group<Turn> decided) {
        return share("growth.uptake", decided, which(decided.members(), Step.ACCEPTED));
    }

    private Figure completion(Group<Turn> ended) {
        return share("growth.completion", ended, which(ended.members(), Step.COMPLETED));
    }

    private List<Figure> alignment(Group<Turn> completed) {
        List<Figure> list = new ArrayList<>();
        for (Serves serves : Serves.values()) {
            List<Turn> such = completed.members().stream()
                    .filter(turn -> serves(turn.offer().match()) == serves)
                    .toList();
            Group<Turn> group = new Group<>(By.and(completed.by(), "serves", serves.code()), completed.members());
            list.add(share("growth.alignment", group, such));
        }
        return list;
    }

    private Serves serves(Match match) {
        boolean needed = basis.data()
                .find(Opportunity.KIND, match.opportunity())
                .map(Opportunity::businessNeed)
                .filter(need -> !need.equals(NO_NEED))
                .isPresent();
        return Serves.of(match.aspiration() != null, needed);
    }

    private Figure share(String id, Group<Turn> of, List<Turn> such) {
        Proportion part = new Proportion(such.size(), of.size());
        int people = (int) of.members().stream().map(Turn::person).distinct().count();
        Draft draft = figures.share(
                        id, of.by(), part, () -> new Evidence(entries(such), entries(of.members()), List.of()))
                .n(people);
        return figures.settled(draft, part, of.by());
    }

    private static List<Evidence.Entry> entries(List<Turn> turns) {
        return Entries.of(MatchStep.KIND, turns.stream().map(Turn::step).toList());
    }

    /** How many said no, and why: what a person answers is theirs, so that few answers are not told apart. */
    private List<Figure> declined() {
        List<Turn> declined = turns(Step.DECLINED);
        List<Turn> said =
                declined.stream().filter(turn -> turn.step().reason() != null).toList();
        Map<String, List<Turn>> byReason = byReason(said);
        int people = (int) said.stream().map(Turn::person).distinct().count();
        Status status =
                SmallNumbers.ofAnswers(people, basis.settings().privacy().minGroup());
        boolean isHidden = status == Status.HIDDEN || byReason.size() == 1;
        Draft all = Draft.of(DECLINED, By.COMPANY, Unit.COUNT)
                .value(declined.size())
                .evidence(() -> Entries.counted(entries(declined)));
        List<Figure> list = new ArrayList<>(List.of(
                said.isEmpty() || !isHidden
                        ? all.figure()
                        : all.note(Note.of(
                                        status == Status.HIDDEN
                                                ? "report.note.hidden-answers"
                                                : "report.note.same-answer"))
                                .figure()));
        if (!isHidden) {
            byReason.forEach((reason, such) -> list.add(Draft.of(DECLINED, By.of("decline_reason", reason), Unit.COUNT)
                    .value(such.size())
                    .parts(such.size(), said.size())
                    .n(people)
                    .status(status)
                    .note(Note.of("report.note.without-answer", "silent", declined.size() - said.size()))
                    .evidence(() -> new Evidence(entries(such), entries(said), List.of()))
                    .figure()));
        }
        return list;
    }

    private static Map<String, List<Turn>> byReason(List<Turn> said) {
        Map<String, List<Turn>> byReason = new TreeMap<>();
        for (Turn turn : said) {
            String reason = turn.step().reason();
            if (reason != null) {
                byReason.computeIfAbsent(reason, r -> new ArrayList<>()).add(turn);
            }
        }
        return byReason;
    }
}

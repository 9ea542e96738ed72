package devrel.report;

import devrel.metric.Grouping;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answers of now to one question, in groups, and which of them may be shown. */
final class Polled {
    private static final Note TOO_FEW = Note.of("report.note.hidden-answers");
    private static final Note UNANIMOUS = Note.of("report.note.same-answer");
    private static final Note COMPLEMENT = Note.of("report.note.hidden-complement");

    private final Asked asked;
    private final List<Group<Answer>> groups;
    private final int minGroup;
    private final Map<SortedMap<String, String>, Note> hidden = new HashMap<>();

    private Polled(Asked asked, List<Group<Answer>> groups, int minGroup) {
        this.asked = asked;
        this.groups = groups;
        this.minGroup = minGroup;
        hide(groups.subList(0, 1));
        hide(groups.subList(1, groups.size()));
    }

    /** The answers of the company, and of each group that was asked for. */
    static Polled of(Asked asked, List<Answer> answers, Basis basis) {
        List<Group<Answer>> groups = basis.groups(
                answers,
                grouping -> answer -> answer.person() == null
                        ? anonymous(answer, basis)
                        : basis.groupOn(grouping, answer.person(), answer.date()));
        Polled polled = new Polled(asked, groups, basis.settings().privacy().minGroup());
        polled.refuseAllButOne(basis);
        return polled;
    }

    /** The same of groups of another kind. */
    static Polled of(Asked asked, List<Group<Answer>> groups, int minGroup) {
        List<Group<Answer>> all = new ArrayList<>();
        List<Answer> company = new ArrayList<>();
        groups.forEach(group -> company.addAll(group.members()));
        all.add(Group.company(company));
        all.addAll(groups);
        return new Polled(asked, all, minGroup);
    }

    /** The same of one group alone. */
    static Polled ofCompany(Asked asked, List<Answer> answers, int minGroup) {
        return new Polled(asked, List.of(Group.company(answers)), minGroup);
    }

    private static String anonymous(Answer answer, Basis basis) {
        boolean byClient = basis.question().by() == Dimension.CLIENT;
        return byClient && answer.client() != null ? answer.client() : Grouping.UNKNOWN;
    }

    private void hide(List<Group<Answer>> alike) {
        SortedMap<String, Integer> answers = new TreeMap<>();
        Set<String> tooSmall = new HashSet<>();
        for (Group<Answer> group : alike) {
            String name = name(group);
            answers.put(name, group.size());
            Note why = group.size() < minGroup ? TOO_FEW : asked.isUnanimous(group.members()) ? UNANIMOUS : null;
            if (why != null) {
                tooSmall.add(name);
                hidden.put(group.by(), why);
            }
        }
        Set<String> all = SmallNumbers.withComplement(answers, tooSmall, minGroup);
        for (Group<Answer> group : alike) {
            if (all.contains(name(group))) {
                hidden.putIfAbsent(group.by(), COMPLEMENT);
            }
        }
    }

    private static String name(Group<Answer> group) {
        return String.join("/", group.by().values());
    }

    /** With all answers but one in a group that is shown, the one could be worked out. */
    private void refuseAllButOne(Basis basis) {
        int all = groups.get(0).size();
        for (Group<Answer> group : groups) {
            if (group.size() == all - 1
                    && group.size() >= minGroup
                    && basis.question().by() != null) {
                throw Refusal.of(
                        Problem.GROUP_TOO_SMALL,
                        Place.of("--by"),
                        "value",
                        basis.question().by().code(),
                        "question",
                        asked.name());
            }
        }
    }

    Asked asked() {
        return asked;
    }

    List<Group<Answer>> groups() {
        return groups;
    }

    boolean isShown(SortedMap<String, String> by) {
        return !hidden.containsKey(by)
                && groups.stream().anyMatch(group -> group.by().equals(by));
    }

    /** What a figure about these answers is begun with. */
    interface Shown {
        Draft of(Draft draft, List<Answer> answers);
    }

    /** The figure of a group, or that it is hidden: then not even how many answered. */
    Figure figure(String id, Group<Answer> group, Unit unit, Shown shown) {
        Note why = hidden.get(group.by());
        Draft draft = Draft.of(id, group.by(), unit);
        if (why != null) {
            return draft.without(Status.HIDDEN, why);
        }
        Supplier<Evidence> evidence = () -> new Evidence(List.of(), Answer.entries(group.members()), List.of());
        draft.n(group.size()).evidence(evidence).status(SmallNumbers.ofAnswers(group.size(), minGroup));
        return shown.of(draft, group.members()).figure();
    }

    /** The same where a group that nobody answered in has figures too. */
    @Nullable
    Note whyHidden(SortedMap<String, String> by) {
        Note why = hidden.get(by);
        return why == null && !isShown(by) ? TOO_FEW : why;
    }
}

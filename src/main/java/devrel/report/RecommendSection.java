package devrel.report;

import devrel.metric.Enps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who would recommend working here, and what the silent could make of it. */
final class RecommendSection {
    private final Basis basis;

    RecommendSection(Basis basis) {
        this.basis = basis;
    }

    /** The company's alone, as it is asked now. */
    Polled company() {
        return Polled.ofCompany(
                Asked.RECOMMEND, answers(), basis.settings().privacy().minGroup());
    }

    private List<Answer> answers() {
        return new Answers(basis).latest(Asked.RECOMMEND).answers();
    }

    /** The company's score. */
    Figure headline() {
        Polled polled = company();
        return score(polled, polled.groups().get(0));
    }

    /** What became of it since an earlier day, within the people who answered both times. */
    Trend since(Basis earlier) {
        Map<String, Integer> before = new HashMap<>();
        for (Answer answer : new RecommendSection(earlier).answers()) {
            if (answer.person() != null) {
                before.put(answer.person(), points(answer));
            }
        }
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        for (Answer answer : answers()) {
            Integer then = answer.person() == null ? null : before.get(answer.person());
            if (then != null) {
                first.add(then);
                second.add(points(answer));
            }
        }
        return first.size() < basis.settings().privacy().minGroup()
                ? Trend.UNCLEAR
                : Trend.within(first, second, basis.question().confidence());
    }

    /** What one answer adds to the score, times the answers. */
    private static int points(Answer answer) {
        return (int) Enps.of(List.of(answer.score())).value();
    }

    Section section(Polled polled) {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Answer> group : polled.groups()) {
            List<Figure> into = group.isCompany() ? company : groups;
            Response response = Response.of(group, basis);
            into.add(score(polled, group));
            into.add(bound("enps.worst", polled, group, response));
            into.add(bound("enps.best", polled, group, response));
        }
        return Sections.of("report.section.recommend", company, groups);
    }

    private Figure score(Polled polled, Group<Answer> group) {
        double confidence = basis.question().confidence();
        return polled.figure("enps", group, Unit.PERCENT_POINTS, (draft, answers) -> {
            Enps enps = Enps.of(Answer.scores(answers));
            return draft.value(enps.value())
                    .interval(enps.interval(confidence), confidence, "add-one")
                    .more("se", enps.standardError())
                    .note(counts(enps));
        });
    }

    private static Note counts(Enps enps) {
        return new Note(
                "report.note.promoters",
                Map.of(
                        "promoters", Integer.toString(enps.promoters()),
                        "passives", Integer.toString(enps.passives()),
                        "detractors", Integer.toString(enps.detractors())));
    }

    private Figure bound(String id, Polled polled, Group<Answer> group, Response response) {
        return polled.figure(id, group, Unit.PERCENT_POINTS, (draft, answers) -> {
            Enps enps = Enps.of(Answer.scores(answers));
            int silent = response.silent();
            Enps bound = id.endsWith("worst") ? enps.worst(silent) : enps.best(silent);
            return draft.value(bound.value()).n(bound.answers()).note(Note.of("report.note.silent", "count", silent));
        });
    }
}

package devrel.report;

import java.util.ArrayList;
import java.util.List;

/** How content people are, and how many of them said so. */
final class SatisfactionSection {
    private static final Note MORE_THAN_PEOPLE = Note.of("report.note.more-answers-than-people");

    private static final String RESPONSE = "satisfaction.response";

    private final Basis basis;

    SatisfactionSection(Basis basis) {
        this.basis = basis;
    }

    Section section(Polled polled) {
        List<Figure> company = new ArrayList<>();
        List<Figure> groups = new ArrayList<>();
        for (Group<Answer> group : polled.groups()) {
            List<Figure> into = group.isCompany() ? company : groups;
            into.add(AnswerFigures.mean("satisfaction.mean", polled, group, basis));
            into.add(AnswerFigures.share("satisfaction.low", polled, group, AnswerFigures.LOW, basis));
            into.add(AnswerFigures.share("satisfaction.high", polled, group, AnswerFigures.HIGH, basis));
            into.add(response(polled, group));
        }
        return Sections.of("report.section.satisfaction", company, groups);
    }

    /** How many answered is hidden where the answers are: it would tell how few they were. */
    private Figure response(Polled polled, Group<Answer> group) {
        Note why = polled.whyHidden(group.by());
        if (why != null) {
            return Draft.of(RESPONSE, group.by(), Unit.RATIO).without(Status.HIDDEN, why);
        }
        Response response = Response.of(group, basis);
        return response.isShare()
                ? share(response, group)
                : basis.figures().notAvailable(RESPONSE, group.by(), Unit.RATIO, MORE_THAN_PEOPLE);
    }

    /** Scores of people who are new or have left since count in the mean, but not in the share. */
    private Figure share(Response response, Group<Answer> group) {
        int outside = group.size() - response.answers();
        Draft draft = basis.figures()
                .share(RESPONSE, group.by(), response.part(), response::evidence)
                .note(outside == 0 ? null : Note.of("report.note.answered-outside", "count", outside));
        return basis.figures().settled(draft, response.part(), group.by());
    }
}

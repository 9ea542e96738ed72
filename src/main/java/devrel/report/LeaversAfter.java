package devrel.report;

import devrel.metric.Contact;
import devrel.metric.Employed;
import devrel.metric.Proportion;
import devrel.metric.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many left in the 90 days to the end, of those who had answered by the day before these began and of those who had
 * not: silence tells something too.
 */
final class LeaversAfter {
    private final Basis basis;
    private final LocalDate asked;

    LeaversAfter(Basis basis) {
        this.basis = basis;
        this.asked = basis.question().period().to().minusDays(Answers.DAYS);
    }

    /** Those who answered, then the silent. */
    List<Figure> figures() {
        List<Answer> answers = answers();
        Set<String> people = new HashSet<>();
        boolean isAnonymous = false;
        for (Answer answer : answers) {
            isAnonymous |= answer.person() == null;
            people.add(answer.person() == null ? "" : answer.person());
        }
        List<Employed> answered = new ArrayList<>();
        List<Employed> silent = new ArrayList<>();
        for (Employed employed : basis.roster().employees()) {
            if (employed.covers(asked.toEpochDay() + 1)
                    && asked.toEpochDay() - employed.start() >= Contact.LEAST_TENURE) {
                (people.contains(employed.person()) ? answered : silent).add(employed);
            }
        }
        Note why = answers.isEmpty()
                ? Note.of("report.note.nobody")
                : isAnonymous ? Note.of("report.note.anonymous-answers") : null;
        return List.of(
                figure("satisfaction.exits.answered", answered, why, answered.size()),
                figure("satisfaction.exits.silent", silent, why, answered.size()));
    }

    private List<Answer> answers() {
        Question question = basis.question();
        Period then = new Period(asked.minusDays(Answers.DAYS - 1L), asked);
        Question earlier = new Question(then, asked, null, false, question.confidence(), question.commit());
        return new Answers(new Basis(earlier, basis.data()))
                .latest(Asked.SATISFACTION)
                .answers();
    }

    /** How many answered is hidden where the answers are. */
    private Figure figure(String id, List<Employed> asked, @Nullable Note why, int answered) {
        Draft draft = Draft.of(id, By.COMPANY, Unit.COUNT);
        if (why != null) {
            return draft.without(Status.NOT_AVAILABLE, why);
        }
        if (answered < basis.settings().privacy().minGroup()) {
            return draft.without(Status.HIDDEN, Note.of("report.note.hidden-answers"));
        }
        Window since = new Window(basis.end() + 1 - Answers.DAYS, basis.end() + 1);
        List<Employed> left =
                asked.stream().filter(employed -> employed.endsIn(since)).toList();
        return basis.figures()
                .countOf(
                        id,
                        By.COMPANY,
                        Unit.COUNT,
                        new Proportion(left.size(), asked.size()),
                        () -> new Evidence(Entries.exits(left, ""), Entries.starts(asked, ""), List.of()));
    }
}

package devrel.report;

import devrel.metric.Employed;
import devrel.metric.PairedChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the mean of those still here does not tell: how the same people changed, what leavers said, and by tenure. */
final class SamePeopleSection {
    private static final String TENURE = "tenure";

    private static final String UNKNOWN = "unknown";
    private static final int HALF_A_YEAR = 180;
    private static final int YEAR = 365;
    private static final int TWO_YEARS = 730;

    private final Basis basis;
    private final Answers answers;
    private final int minGroup;

    SamePeopleSection(Basis basis, Answers answers) {
        this.basis = basis;
        this.answers = answers;
        this.minGroup = basis.settings().privacy().minGroup();
    }

    Section section(Answers.Wave now) {
        List<Figure> company = new ArrayList<>(List.of(within(now), leavers()));
        company.addAll(new LeaversAfter(basis).figures());
        return Sections.of("report.section.same-people", company, byTenure(now));
    }

    private Figure within(Answers.Wave now) {
        Map<String, Answer> before = new HashMap<>();
        for (Answer answer : answers.before(Asked.SATISFACTION, now).answers()) {
            if (answer.person() != null) {
                before.put(answer.person(), answer);
            }
        }
        List<Answer> first = new ArrayList<>();
        List<Answer> second = new ArrayList<>();
        for (Answer answer : now.answers()) {
            Answer earlier = answer.person() == null ? null : before.get(answer.person());
            if (earlier != null) {
                first.add(earlier);
                second.add(answer);
            }
        }
        return within(first, second);
    }

    private Figure within(List<Answer> first, List<Answer> second) {
        Draft draft = Draft.of("satisfaction.within", By.COMPANY, Unit.SCORE);
        PairedChange change = PairedChange.between(Answer.numbers(first), Answer.numbers(second));
        if (first.size() < minGroup) {
            return draft.without(Status.HIDDEN, Note.of("report.note.hidden-answers"));
        }
        if (change.sd() == 0) {
            return draft.without(Status.HIDDEN, Note.of("report.note.same-answer"));
        }
        double confidence = basis.question().confidence();
        draft.value(change.mean())
                .n(change.n())
                .interval(change.interval(confidence), confidence, "student-paired")
                .more("se", change.standardError())
                .status(SmallNumbers.ofAnswers(change.n(), minGroup))
                .note(Note.of("report.note.same-people"))
                .evidence(() -> new Evidence(Answer.entries(second), Answer.entries(first), List.of()));
        change.p().ifPresent(draft::p);
        return draft.figure();
    }

    /** The last score that each leaver of the period gave while employed. */
    private Figure leavers() {
        Map<String, List<Answer>> all =
                answers.byPerson(Asked.SATISFACTION, basis.question().period().to());
        List<Answer> last = new ArrayList<>();
        List<Employed> silent = new ArrayList<>();
        for (Employed employed : basis.roster().employees()) {
            if (employed.endsIn(basis.period())) {
                List<Answer> own = during(employed, all.getOrDefault(employed.person(), List.of()));
                if (own.isEmpty()) {
                    silent.add(employed);
                } else {
                    last.add(own.get(own.size() - 1));
                }
            }
        }
        Polled polled = Polled.ofCompany(Asked.SATISFACTION, last, minGroup);
        return polled.figure(
                "satisfaction.leavers",
                Group.company(last),
                Unit.SCORE,
                (draft, scores) -> AnswerFigures.mean(draft, scores, basis)
                        .note(AnswerFigures.distribution(Asked.SATISFACTION, scores))
                        .evidence(() -> new Evidence(
                                List.of(), Answer.entries(scores), Entries.exits(silent, "report.reason.not-said"))));
    }

    private static List<Answer> during(Employed employed, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> employed.covers(answer.date().toEpochDay()))
                .toList();
    }

    /** By the days employed when the answer was given. */
    private List<Figure> byTenure(Answers.Wave now) {
        List<Group<Answer>> bands = Group.split(TENURE, now.answers(), this::band);
        Polled polled = Polled.of(Asked.SATISFACTION, bands, minGroup);
        return polled.groups().stream()
                .filter(group -> !group.isCompany())
                .map(group -> AnswerFigures.mean("satisfaction.by-tenure", polled, group, basis))
                .toList();
    }

    private String band(Answer answer) {
        String person = answer.person();
        return person == null ? UNKNOWN : band(person, answer.date());
    }

    private String band(String person, LocalDate date) {
        Employed employed = basis.employment(person, date);
        return employed == null ? UNKNOWN : band(date.toEpochDay() - employed.start());
    }

    private static String band(long days) {
        if (days <= HALF_A_YEAR) {
            return "0-180";
        }
        return days <= YEAR ? "181-365" : days <= TWO_YEARS ? "366-730" : "731+";
    }
}

package devrel.report;

import devrel.metric.Learnt;
import devrel.record.LessonStep.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What exits taught us and what was done about it, by the month in which it was due; neither words nor people. */
final class LessonsSection {
    private final Basis basis;

    LessonsSection(Basis basis) {
        this.basis = basis;
    }

    Section section() {
        Map<YearMonth, List<Learnt>> byDue = new TreeMap<>();
        for (Learnt learnt : Learnt.all(basis.data(), end())) {
            if (learnt.isFromExit() && isTold(learnt)) {
                byDue.computeIfAbsent(YearMonth.from(learnt.lesson().due()), month -> new ArrayList<>())
                        .add(learnt);
            }
        }
        return new Section("report.section.lessons", List.of(part(byDue)));
    }

    private LocalDate end() {
        return basis.question().period().to();
    }

    /** Those open at the end of the period, and those that ended in it. */
    private boolean isTold(Learnt learnt) {
        return learnt.end() == null || basis.period().contains(learnt.end().date());
    }

    private Section.Part part(Map<YearMonth, List<Learnt>> byDue) {
        if (byDue.isEmpty()) {
            return new Section.Sentence(Note.of("report.note.no-lessons"));
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        byDue.forEach((month, lessons) -> rows.add(row(month, lessons)));
        return new Section.Rows(new Table(heads(), rows));
    }

    private static List<Table.Head> heads() {
        return List.of(
                new Table.Head("due", "report.column.due", false),
                new Table.Head("open", "report.column.lessons-open", true),
                new Table.Head("late", "report.column.late", true),
                new Table.Head("done", "report.column.done", true),
                new Table.Head("dropped", "report.column.dropped", true));
    }

    private List<Table.Cell> row(YearMonth month, List<Learnt> lessons) {
        return List.of(
                new Table.Text(month.toString()),
                count(lessons, Learnt::isOpen),
                count(lessons, learnt -> learnt.isLate(end())),
                count(lessons, learnt -> learnt.isEndedAs(Step.DONE)),
                count(lessons, learnt -> learnt.isEndedAs(Step.DROPPED)));
    }

    private static Table.Cell count(List<Learnt> lessons, Predicate<Learnt> which) {
        return new Table.Amount(lessons.stream().filter(which).count(), Unit.COUNT, 0);
    }
}

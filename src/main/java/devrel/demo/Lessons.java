package devrel.demo;

import devrel.record.Exit;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import devrel.record.LessonStep.Step;
import java.time.LocalDate;
import java.util.List;

/** What we learned from those who left, about what we do and never about them, and what became of it. */
final class Lessons {
    private enum Fate {
        DONE,
        DROPPED,
        OPEN
    }

    private final Frame frame;
    private final Ledger ledger;
    private final List<Line> lines = Line.of("lessons");

    Lessons(Frame frame, Ledger ledger) {
        this.frame = frame;
        this.ledger = ledger;
    }

    void of(Worker worker) {
        Dice dice = frame.dice(Dice.Subject.LESSONS, worker.number);
        for (Stint stint : worker.stints) {
            Exit exit = stint.exit();
            String reason = exit == null ? null : exit.primaryReason();
            if (exit != null && reason != null && dice.chance(0.9)) {
                learn(exit, reason, worker.facilitator, dice);
            }
        }
    }

    private void learn(Exit exit, String reason, String owner, Dice dice) {
        LocalDate day = frame.workdays().onOrAfter(exit.date().plusDays(dice.between(2, 15)));
        LocalDate due = frame.workdays().onOrAfter(day.plusDays(dice.between(25, 80)));
        if (!frame.isOver(day)) {
            return;
        }
        List<Line> own = Line.tagged(lines, reason);
        String what =
                dice.pick(own.isEmpty() ? Line.tagged(lines, "other") : own).text();
        Lesson lesson = new Lesson(ledger.happeningId(), day, Exit.KIND.name() + ":" + exit.id(), owner, due, what);
        ledger.add(owner, Lesson.KIND, lesson);
        boolean isRecent = due.isAfter(frame.asOf().minusDays(120));
        int[] weights = isRecent ? new int[] {30, 10, 60} : new int[] {70, 15, 15};
        Fate fate = dice.weighted(weights, Fate.values());
        int days = dice.between(10, Crowd.days(day, due) + 15);
        LocalDate end = frame.workdays().onOrAfter(day.plusDays(days));
        if (fate != Fate.OPEN && frame.isOver(end)) {
            Step step = fate == Fate.DONE ? Step.DONE : Step.DROPPED;
            ledger.add(owner, LessonStep.KIND, new LessonStep(ledger.happeningId(), end, lesson.id(), step));
        }
    }
}

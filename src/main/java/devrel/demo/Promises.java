package devrel.demo;

import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.CommitmentStep.Step;
import devrel.record.Exit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What we and the person promise each other in a check-in, and what becomes of it. */
final class Promises {
    private enum Fate {
        ON_TIME,
        LATE,
        RENEGOTIATED,
        RELEASED,
        BROKEN,
        OPEN
    }

    private static final int[] OURS = {71, 12, 8, 3, 2, 4};
    private static final int[] THEIRS = {60, 15, 6, 6, 3, 10};

    private final Frame frame;
    private final Ledger ledger;
    private final Worker worker;
    private final Voice voice;
    private final Dice dice;

    Promises(Frame frame, Ledger ledger, Worker worker, Voice voice) {
        this.frame = frame;
        this.ledger = ledger;
        this.worker = worker;
        this.voice = voice;
        this.dice = frame.dice(Dice.Subject.PROMISES, worker.number);
    }

    /** Nothing is promised in somebody's last week. */
    void after(Checkin checkin, Worker.Tenure tenure, Worker.Placement place) {
        Exit exit = tenure.exit();
        if (exit != null && exit.date().isBefore(checkin.date().plusDays(8))) {
            return;
        }
        if (dice.chance(0.28)) {
            promise(checkin, checkin.by(), tenure, place);
        }
        if (dice.chance(0.12)) {
            promise(checkin, Commitment.THEIRS, tenure, place);
        }
    }

    private void promise(Checkin checkin, String owner, Worker.Tenure tenure, Worker.Placement place) {
        LocalDate due = frame.workdays().onOrAfter(checkin.date().plusDays(dice.between(7, 42)));
        boolean isOurs = !owner.equals(Commitment.THEIRS);
        Commitment commitment = new Commitment(
                ledger.happeningId(),
                checkin.date(),
                worker.id,
                owner,
                due,
                Checkin.KIND.name() + ":" + checkin.id(),
                voice.promise(isOurs, place));
        ledger.add(checkin.by(), Commitment.KIND, commitment);
        follow(commitment, checkin.by(), tenure.exit(), dice.weighted(isOurs ? OURS : THEIRS, Fate.values()));
    }

    private void follow(Commitment made, String writer, @Nullable Exit exit, Fate fate) {
        Story story = new Story(made, writer, exit);
        switch (fate) {
            case ON_TIME -> story.step(between(made.date(), made.due()), Step.KEPT, null);
            case LATE -> story.step(after(made.due(), 1, 25), Step.KEPT, null);
            case RELEASED -> story.step(between(made.date(), made.due()), Step.RELEASED, null);
            case BROKEN -> story.step(after(made.due(), 5, 30), Step.BROKEN, null);
            case RENEGOTIATED -> renegotiate(made, story);
            case OPEN -> story.step(LocalDate.MAX, Step.KEPT, null);
        }
    }

    private void renegotiate(Commitment made, Story story) {
        LocalDate day = dice.chance(0.8) ? between(made.date(), made.due()) : after(made.due(), 1, 8);
        LocalDate due = after(Frame.later(day, made.due()), 7, 21);
        if (story.step(day, Step.RENEGOTIATED, due)) {
            story.step(dice.chance(0.8) ? between(day, due) : after(due, 1, 15), Step.KEPT, null);
        }
    }

    /** A workday after the first day and not after the last, which is one. */
    private LocalDate between(LocalDate first, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(first, last);
        return frame.workdays().onOrAfter(first.plusDays(dice.between(1, days)));
    }

    private LocalDate after(LocalDate day, int least, int greatest) {
        return frame.workdays().onOrAfter(day.plusDays(dice.between(least, greatest)));
    }

    /** The steps of one promise, as far as they have come by today; what is open when the person leaves is released. */
    private final class Story {
        private final Commitment made;
        private final String writer;
        private final @Nullable LocalDate lastDay;

        Story(Commitment made, String writer, @Nullable Exit exit) {
            this.made = made;
            this.writer = writer;
            this.lastDay = exit == null ? null : exit.date();
        }

        /** Whether the step was taken. */
        boolean step(LocalDate day, Step step, @Nullable LocalDate due) {
            if (lastDay != null && day.isAfter(lastDay)) {
                write(lastDay, Step.RELEASED, null);
                return false;
            }
            return write(day, step, due);
        }

        private boolean write(LocalDate day, Step step, @Nullable LocalDate due) {
            if (!frame.isOver(day)) {
                return false;
            }
            ledger.add(
                    writer, CommitmentStep.KIND, new CommitmentStep(ledger.happeningId(), day, made.id(), step, due));
            return true;
        }
    }
}

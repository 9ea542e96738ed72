package devrel.demo;

import devrel.record.Absence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days away, without a reason: two or three weeks a year, for a few some months, and one person is away today. */
final class Away {
    private static final int SMALLEST_WITH_SOMEBODY_AWAY = 20;

    private final Frame frame;
    private final Ledger ledger;

    Away(Frame frame, Ledger ledger) {
        this.frame = frame;
        this.ledger = ledger;
    }

    void of(Worker worker) {
        Dice dice = frame.dice(Dice.Subject.ABSENCES, worker.number);
        for (Worker.Tenure tenure : worker.tenures()) {
            LocalDate from = Frame.later(tenure.from(), frame.first());
            LocalDate to = lastDay(tenure);
            LocalDate day = from.plusDays(dice.between(100, 330));
            boolean isLongAhead = dice.chance(0.08);
            while (!day.isAfter(to)) {
                int length = isLongAhead ? dice.between(84, 170) : dice.weighted(new int[] {3, 4, 2}, 5, 12, 19);
                isLongAhead = false;
                LocalDate first = frame.workdays().onOrAfter(day);
                LocalDate last = first.plusDays(length - 1L);
                if (!last.isAfter(to)) {
                    add(worker, first, last);
                }
                day = last.plusDays(dice.between(120, 260));
            }
        }
    }

    /** The last day on which the person can be away: neither in the future nor in the month before leaving. */
    private LocalDate lastDay(Worker.Tenure tenure) {
        return tenure.exit() == null
                ? frame.asOf()
                : Frame.earlier(frame.asOf(), tenure.exit().date().minusDays(40));
    }

    /** One of those who have been here for some time is away, and it is not known until when. */
    void somebodyToday(List<Worker> workers) {
        Dice dice = frame.dice(Dice.Subject.ABSENCES, -1);
        LocalDate since = frame.workdays().onOrAfter(frame.asOf().minusDays(dice.between(30, 60)));
        int offset = dice.nextInt(workers.size());
        for (int i = 0; i < workers.size() && frame.people() >= SMALLEST_WITH_SOMEBODY_AWAY; i++) {
            Worker worker = workers.get((offset + i) % workers.size());
            Stint stint = worker.last();
            boolean isHere = stint.exit() == null && ChronoUnit.DAYS.between(stint.from(), since) > 150;
            if (isHere && !worker.isAwayFrom(since)) {
                add(worker, since, null);
                return;
            }
        }
    }

    private void add(Worker worker, LocalDate first, @Nullable LocalDate last) {
        Absence absence = new Absence(ledger.happeningId(), first, worker.id, last);
        worker.absences.add(absence);
        ledger.add(frame.movesWriter(), Absence.KIND, absence);
    }
}

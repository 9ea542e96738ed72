package devrel.demo;

import devrel.record.Pulse;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/** Two survey waves a year, in May and November: seven in ten answer, one in four of them without a name. */
final class Surveys {
    private final Frame frame;
    private final Ledger ledger;
    private final Mood mood;

    Surveys(Frame frame, Ledger ledger, Mood mood) {
        this.frame = frame;
        this.ledger = ledger;
        this.mood = mood;
    }

    void ask(List<Worker> workers) {
        for (int number = 0; number < frame.months(); number++) {
            YearMonth month = frame.month(number);
            if (month.getMonth() == Month.MAY || month.getMonth() == Month.NOVEMBER) {
                String wave = month.getYear() + (month.getMonth() == Month.MAY ? "-h1" : "-h2");
                ask(wave, frame.workdays().onOrAfter(month.atDay(5)), workers, frame.dice(Dice.Subject.PULSES, number));
            }
        }
    }

    private void ask(String wave, LocalDate opened, List<Worker> workers, Dice dice) {
        for (Worker worker : workers) {
            if (worker.isEmployedOn(opened) && dice.chance(0.7)) {
                LocalDate day = frame.workdays().later(opened, dice.between(0, 8));
                if (worker.isEmployedOn(day)) {
                    ledger.add(frame.sourcingWriter(), Pulse.KIND, answer(wave, day, worker, dice));
                }
            }
        }
    }

    private Pulse answer(String wave, LocalDate day, Worker worker, Dice dice) {
        double feeling = mood.of(worker, day) - 0.1;
        String client = worker.placementOn(day).client();
        boolean isNamed = dice.chance(0.75);
        return new Pulse(
                ledger.happeningId(),
                day,
                wave,
                isNamed ? worker.id : null,
                isNamed || dice.chance(0.4) ? null : client,
                mood.recommend(feeling, dice),
                mood.satisfaction(feeling, dice),
                mood.stay(feeling, dice),
                mood.drivers(feeling, client, dice));
    }
}

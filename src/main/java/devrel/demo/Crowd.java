package devrel.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is employed in each month, and how much drawn to gatherings: three in ten hardly, three in ten very much. That is
 * a whim which goes with nothing else about a person, so that nothing about people can be read from it.
 */
final class Crowd {
    private static final int TRIES = 30;

    private final Frame frame;
    private final List<List<Worker>> byMonth = new ArrayList<>();
    private final double[] sociability;

    Crowd(Frame frame, List<Worker> workers) {
        this.frame = frame;
        this.sociability = new double[workers.size()];
        for (int i = 0; i < frame.months(); i++) {
            byMonth.add(new ArrayList<>());
        }
        for (Worker worker : workers) {
            Dice dice = frame.dice(Dice.Subject.SOCIABILITY, worker.number);
            sociability[worker.number] = dice.weighted(new int[] {3, 4, 3}, 0.08, 0.5, 1.0);
            worker.stints.forEach(stint -> enter(worker, stint));
        }
    }

    private void enter(Worker worker, Stint stint) {
        LocalDate lastDay = stint.lastDay();
        if (!frame.isOver(stint.from())) {
            return;
        }
        int last = frame.monthOf(lastDay == null ? frame.asOf() : lastDay);
        for (int month = frame.monthOf(stint.from()); month <= last; month++) {
            List<Worker> there = byMonth.get(month);
            if (there.isEmpty() || there.get(there.size() - 1) != worker) {
                there.add(worker);
            }
        }
    }

    /** How many are employed at some time of the month. */
    int size(int month) {
        return byMonth.get(month).size();
    }

    /** So many of something as come on average for one person in a month. */
    int count(int month, double perPerson, Dice dice) {
        return (int) (size(month) * perPerson + dice.nextDouble());
    }

    double sociability(Worker worker) {
        return sociability[worker.number];
    }

    /** Somebody who is there on that day; null when nobody was found. */
    @Nullable
    Worker present(LocalDate day, Dice dice) {
        List<Worker> there = byMonth.get(frame.monthOf(day));
        for (int tries = 0; tries < TRIES && !there.isEmpty(); tries++) {
            Worker worker = dice.pick(there);
            if (worker.isPresentOn(day)) {
                return worker;
            }
        }
        return null;
    }

    /** Somebody who is there on that day and likes to come; null when nobody was found. */
    @Nullable
    Worker keen(LocalDate day, Dice dice) {
        for (int tries = 0; tries < TRIES; tries++) {
            Worker worker = present(day, dice);
            if (worker != null && dice.chance(sociability(worker))) {
                return worker;
            }
        }
        return null;
    }

    /** Whole days from one day to another. */
    static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}

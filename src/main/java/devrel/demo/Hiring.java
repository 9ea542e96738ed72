package devrel.demo;

import devrel.demo.Stint.Introduction;
import devrel.demo.Worker.Grade;
import devrel.record.Assignment;
import devrel.record.Exit;
import devrel.record.Exit.WouldReturn;
import devrel.record.Seniority;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How people come: those who were there before the records begin, the hires from all sources, and those who return. */
final class Hiring {
    private static final int SHORTEST_PIPELINE = 28;

    private final Frame frame;
    private final Ledger ledger;
    private final Crafts crafts;
    private final Openings openings;
    private final List<Worker> workers = new ArrayList<>();
    private final List<Worker> alumni = new ArrayList<>();
    private final Dice rehires;

    Hiring(Frame frame, Ledger ledger, Crafts crafts, Openings openings) {
        this.frame = frame;
        this.ledger = ledger;
        this.crafts = crafts;
        this.openings = openings;
        this.rehires = frame.dice(Dice.Subject.HIRING, Integer.MIN_VALUE);
    }

    /** Everybody who was ever hired, in the order in which they came. */
    List<Worker> workers() {
        return workers;
    }

    /** Somebody who started before the first day of the records. */
    Worker earlier() {
        Worker worker = worker();
        Dice dice = frame.dice(Dice.Subject.HIRING, worker.number);
        LocalDate from = frame.workdays()
                .onOrAfter(frame.first().minusDays(20 + (long) (dice.nextDouble() * dice.nextInt(1700))));
        Contract contract =
                dice.weighted(new int[] {90, 5, 5}, Contract.INDEFINITE, Contract.PER_PROJECT, Contract.FEE_BASED);
        String source = dice.weighted(
                new int[] {20, 25, 20, 5, 5, 5, 20},
                "referral",
                "applied",
                "sourced",
                "event",
                "community",
                "agency",
                "unknown");
        worker.stints.add(Stint.from(Frame.earlier(from, frame.first().minusDays(1)), contract, source));
        settle(worker, dice.pick(Charter.CLIENTS), Grade.above(seniority(dice)), dice);
        return worker;
    }

    /** Somebody who starts on that day: sometimes one who had left, mostly a new person. */
    Worker hire(LocalDate day) {
        Worker returning = rehires.chance(0.1) ? returning(day) : null;
        return returning == null ? newcomer(day) : returning;
    }

    /** Somebody whose first day is still to come: not yet placed anywhere. */
    Worker future(LocalDate day) {
        Worker worker = worker();
        worker.stints.add(Stint.from(day, Contract.INDEFINITE, "job_board"));
        return worker;
    }

    /** Keeps in mind those who would come back. */
    void left(Worker worker, Exit exit) {
        if (exit.wouldReturn() == WouldReturn.YES) {
            alumni.add(worker);
        }
    }

    private Worker worker() {
        int number = workers.size();
        Dice traits = frame.dice(Dice.Subject.TRAITS, number);
        String facilitator = frame.writers().get(number % frame.writers().size());
        Worker worker = new Worker(number, ledger.personId(), traits.pick(crafts.names()), facilitator, traits);
        workers.add(worker);
        return worker;
    }

    private @Nullable Worker returning(LocalDate day) {
        for (Worker worker : alumni) {
            LocalDate lastDay = worker.last().lastDay();
            if (lastDay != null && ChronoUnit.DAYS.between(lastDay, day) > 75) {
                alumni.remove(worker);
                Dice dice = frame.dice(Dice.Subject.HIRING, -1 - worker.number);
                worker.stints.add(Stint.from(day, Contract.INDEFINITE, "rehire"));
                Seniority before = worker.grades.get(worker.grades.size() - 1).seniority();
                settle(worker, dice.pick(Charter.CLIENTS), before, dice);
                return worker;
            }
        }
        return null;
    }

    private Worker newcomer(LocalDate day) {
        Worker worker = worker();
        Dice dice = frame.dice(Dice.Subject.HIRING, worker.number);
        Contract contract = dice.weighted(
                new int[] {70, 16, 7, 7},
                Contract.INDEFINITE,
                Contract.FIXED_TERM,
                Contract.PER_PROJECT,
                Contract.FEE_BASED);
        String source = dice.weighted(
                new int[] {32, 22, 13, 13, 5, 3, 5, 4, 3},
                "referral",
                "job_board",
                "applied",
                "sourced",
                "event",
                "content",
                "community",
                "agency",
                "unknown");
        String client = dice.pick(Charter.CLIENTS);
        Seniority seniority = seniority(dice);
        Introduction introduction =
                source.equals("referral") ? introduction(worker, client, seniority, day, dice) : null;
        Stint stint = Stint.from(day, contract, source.equals("referral") ? "applied" : source);
        stint = introduction == null ? stint : stint.through(introduction);
        worker.stints.add(
                contract == Contract.FIXED_TERM ? stint.until(day.plusMonths(6).minusDays(1)) : stint);
        settle(worker, dice.chance(0.12) ? Assignment.BENCH : client, seniority, dice);
        return worker;
    }

    private void settle(Worker worker, String client, Seniority seniority, Dice dice) {
        LocalDate day = worker.last().from();
        worker.placements.add(new Worker.Placement(day, client, crafts.project(client, dice)));
        worker.grades.add(new Grade(day, seniority));
    }

    private static Seniority seniority(Dice dice) {
        return dice.weighted(
                new int[] {1, 4, 4, 2}, Seniority.TRAINEE, Seniority.JUNIOR, Seniority.SEMI, Seniority.SENIOR);
    }

    /** The referral behind a hire, by somebody employed on its day; null when there is no room or nobody for one. */
    private @Nullable Introduction introduction(
            Worker hired, String client, Seniority seniority, LocalDate start, Dice dice) {
        LocalDate wanted = start.minusDays(dice.between(SHORTEST_PIPELINE + 4, 95));
        LocalDate day = frame.workdays().onOrAfter(Frame.later(frame.first(), wanted));
        Worker referrer = ChronoUnit.DAYS.between(day, start) < SHORTEST_PIPELINE ? null : referrer(day, dice);
        if (referrer == null) {
            return null;
        }
        LocalDate opened = frame.workdays().onOrBefore(day.minusDays(dice.between(2, 25)));
        String opening =
                dice.chance(0.85) ? openings.filled(hired.craft, client, seniority, opened, start, dice) : null;
        return new Introduction(ledger.happeningId(), day, referrer, opening);
    }

    /** Somebody employed on that day; those who have been here for long refer more, and a few of them most. */
    @Nullable
    Worker referrer(LocalDate day, Dice dice) {
        for (int tries = 0; tries < 40; tries++) {
            int number = Math.min(dice.nextInt(workers.size()), dice.nextInt(workers.size()));
            Worker worker = workers.get(number);
            if (worker.isEmployedOn(day)) {
                return worker;
            }
        }
        return null;
    }
}

package devrel.demo;

import devrel.demo.Worker.Grade;
import devrel.demo.Worker.Placement;
import devrel.record.Assignment;
import devrel.record.Exit;
import devrel.record.Seniority;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Who works where and when: every month some leave, some move or are promoted, and others are hired to the plan. */
final class Staffing {
    private static final int SMALLEST_WITH_A_FUTURE = 10;

    private final Frame frame;
    private final Crafts crafts;
    private final Openings openings;
    private final Hiring hiring;
    private final Farewells farewells;
    private final List<Worker> active = new ArrayList<>();
    private final int[] headcounts;

    Staffing(Frame frame, Ledger ledger, Crafts crafts, Openings openings) {
        this.frame = frame;
        this.crafts = crafts;
        this.openings = openings;
        this.hiring = new Hiring(frame, ledger, crafts, openings);
        this.farewells = new Farewells(frame, ledger);
        this.headcounts = new int[frame.months()];
    }

    /** Tells the whole story; afterwards {@link #hiring} knows everybody. */
    void run() {
        for (int i = 0; i < planned(0); i++) {
            active.add(hiring.earlier());
        }
        List<Dice> careers = new ArrayList<>();
        for (int month = 0; month < frame.months(); month++) {
            openings.open(month, active.size());
            live(frame.month(month), careers);
            hire(month);
            headcounts[month] = active.size();
        }
        if (frame.people() >= SMALLEST_WITH_A_FUTURE) {
            announceAnExit();
            announceAStart();
        }
    }

    Hiring hiring() {
        return hiring;
    }

    /** How many are employed at the end of that month. */
    int headcount(int month) {
        return headcounts[month];
    }

    /** The headcount planned after so many months: a straight line that ends at the number of people asked for. */
    private int planned(int months) {
        double share = Math.min(0.3, 0.0125 * frame.months());
        double missing = share * frame.people() * (frame.months() - months) / frame.months();
        return Math.max(1, frame.people() - (int) missing);
    }

    private void live(YearMonth month, List<Dice> careers) {
        for (Worker worker : active) {
            while (careers.size() <= worker.number) {
                careers.add(frame.dice(Dice.Subject.CAREER, careers.size()));
            }
            if (!worker.last().from().isAfter(month.atEndOfMonth())) {
                live(worker, month, careers.get(worker.number));
            }
        }
        active.removeIf(Worker::hasLeft);
    }

    private void live(Worker worker, YearMonth month, Dice dice) {
        Stint stint = worker.last();
        LocalDate until = stint.until();
        if (until != null && YearMonth.from(until).equals(month)) {
            if (until.isBefore(frame.asOf())) {
                endTerm(worker, until, dice);
            }
            return;
        }
        String ground = groundOfLeaving(worker, month, dice);
        if (ground.isEmpty()) {
            move(worker, month, dice);
            promote(worker, month, dice);
        } else {
            leave(worker, month, ground, dice);
        }
    }

    private void endTerm(Worker worker, LocalDate until, Dice dice) {
        if (!dice.chance(0.75)) {
            end(worker, farewells.exit(worker, until, Farewells.END_OF_TERM, dice), false);
            return;
        }
        worker.replaceLast(worker.last().ended(farewells.renewed(worker, until), false));
        LocalDate next = until.plusDays(1);
        boolean isAgainFixed = dice.chance(0.25);
        Stint renewed = Stint.from(next, isAgainFixed ? Contract.FIXED_TERM : Contract.INDEFINITE, "rehire");
        worker.stints.add(isAgainFixed ? renewed.until(next.plusMonths(6).minusDays(1)) : renewed);
        Placement place = worker.placementOn(until);
        worker.placements.add(new Placement(next, place.client(), place.project()));
    }

    /** The legal ground on which the person leaves in this month, or an empty one: most stay. */
    private String groundOfLeaving(Worker worker, YearMonth month, Dice dice) {
        double roll = dice.nextDouble();
        return switch (worker.last().contract()) {
            case FEE_BASED ->
                roll < 0.04
                        ? dice.weighted(new int[] {5, 3, 2}, "contract_end", "client_ended", "professional_ended")
                        : "";
            case PER_PROJECT -> roll < 0.05 ? "159-5" : "";
            default -> {
                double resignation = resignation(worker, month);
                yield roll < resignation
                        ? Farewells.RESIGNATION
                        : roll < resignation + 0.0030
                                ? "161-1"
                                : roll < resignation + 0.0044 ? "159-1" : roll < resignation + 0.0048 ? "160" : "";
            }
        };
    }

    /** The chance to resign within the month; what is planted here is told in {@link Company}. */
    private static double resignation(Worker worker, YearMonth month) {
        long tenure = ChronoUnit.MONTHS.between(YearMonth.from(worker.last().from()), month);
        double chance = tenure < 3 ? 0.010 : tenure < 18 ? 0.018 : tenure < 36 ? 0.013 : 0.009;
        Placement place = worker.placements.get(worker.placements.size() - 1);
        chance *= place.client().equals(Charter.RETAIL) ? 2.0 : 1.0;
        chance *= place.client().equals(Assignment.BENCH) ? 1.3 : 1.0;
        return worker.stints.get(0).introduction() == null ? chance : chance * 0.8;
    }

    private void leave(Worker worker, YearMonth month, String ground, Dice dice) {
        LocalDate wanted = month.atDay(dice.between(1, month.lengthOfMonth()));
        LocalDate soonest = worker.last().from().plusDays(14);
        LocalDate day = frame.workdays().onOrBefore(wanted);
        day = day.isBefore(month.atDay(1)) ? frame.workdays().onOrAfter(month.atDay(1)) : day;
        if (!day.isBefore(soonest)) {
            boolean fading = ground.equals(Farewells.RESIGNATION) && dice.chance(0.6);
            end(worker, farewells.exit(worker, day, ground, dice), fading);
        }
    }

    private void end(Worker worker, Exit exit, boolean fading) {
        worker.replaceLast(worker.last().ended(exit, fading));
        hiring.left(worker, exit);
    }

    private void move(Worker worker, YearMonth month, Dice dice) {
        Placement place = worker.placements.get(worker.placements.size() - 1);
        double roll = dice.nextDouble();
        LocalDate day = frame.workdays().onOrAfter(month.atDay(dice.between(1, 20)));
        if (!day.isAfter(place.date()) || day.isBefore(worker.last().from())) {
            return;
        }
        if (worker.isOnBench()) {
            if (roll < 0.65) {
                place(worker, day, dice.pick(Charter.CLIENTS), dice);
            }
        } else if (roll < 0.008) {
            place(worker, day, Assignment.BENCH, dice);
        } else if (roll < 0.028) {
            place(worker, day, dice.pick(Charter.CLIENTS), dice);
        }
    }

    private void place(Worker worker, LocalDate day, String client, Dice dice) {
        worker.placements.add(new Placement(day, client, crafts.project(client, dice)));
    }

    private void promote(Worker worker, YearMonth month, Dice dice) {
        Grade grade = worker.grades.get(worker.grades.size() - 1);
        LocalDate day = frame.workdays().onOrAfter(month.atDay(1));
        boolean isDue = ChronoUnit.DAYS.between(grade.date(), day) > 360;
        if (isDue && grade.seniority() != Seniority.LEAD && dice.chance(0.035)) {
            worker.grades.add(new Grade(day, Grade.above(grade.seniority())));
        }
    }

    private void hire(int month) {
        int wanted = planned(month + 1) - active.size();
        Dice dice = frame.dice(Dice.Subject.CAREER, Integer.MIN_VALUE + month);
        for (int i = 0; i < wanted; i++) {
            LocalDate day = frame.month(month).atDay(dice.weighted(new int[] {6, 2, 2}, 1, 15, 8));
            active.add(hiring.hire(frame.workdays().onOrAfter(day)));
        }
    }

    /** One person has given notice, and is still here. */
    private void announceAnExit() {
        Dice dice = frame.dice(Dice.Subject.LEAVING, 0);
        LocalDate day = frame.workdays().onOrBefore(frame.asOf().plusDays(dice.between(12, 40)));
        int from = dice.nextInt(active.size());
        for (int i = 0; i < active.size(); i++) {
            Worker worker = active.get((from + i) % active.size());
            Stint stint = worker.last();
            if (stint.contract() == Contract.INDEFINITE
                    && stint.from().isBefore(frame.asOf().minusDays(90))) {
                worker.replaceLast(stint.ended(farewells.exit(worker, day, Farewells.RESIGNATION, dice), true));
                return;
            }
        }
    }

    /** One person has signed, and comes soon. */
    private void announceAStart() {
        Dice dice = frame.dice(Dice.Subject.LEAVING, 1);
        hiring.future(frame.workdays().onOrAfter(frame.asOf().plusDays(dice.between(3, 20))));
    }
}

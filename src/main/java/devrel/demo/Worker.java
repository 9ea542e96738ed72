package devrel.demo;

import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Exit;
import devrel.record.Seniority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A professional while the company's story is told: filled month by month, then only read. */
final class Worker {
    /** A client and a project from a day on. */
    record Placement(LocalDate date, String client, String project) {}

    /** A seniority from a day on. */
    record Grade(LocalDate date, Seniority seniority) {
        /** The next step of a career; nobody here goes beyond lead. */
        static Seniority above(Seniority seniority) {
            return switch (seniority) {
                case TRAINEE -> Seniority.JUNIOR;
                case JUNIOR -> Seniority.SEMI;
                case SEMI -> Seniority.SENIOR;
                case SENIOR, LEAD, PRINCIPAL -> Seniority.LEAD;
            };
        }
    }

    /** An aspiration, and the day on which it was paused, achieved or dropped; never, when it still stands. */
    record Hope(String id, LocalDate from, String area, LocalDate until) {
        boolean isAliveOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** An unbroken time at work: spells renewed the next day are one. */
    record Tenure(LocalDate from, @Nullable Exit exit) {}

    final int number;
    final String id;
    final String craft;
    final String facilitator;
    /** The satisfaction that the person comes back to, from 1 to 5. */
    final double ease;
    /** Whether check-ins are mostly declined, which is their right. */
    final boolean reserved;

    final List<Stint> stints = new ArrayList<>();
    final List<Placement> placements = new ArrayList<>();
    final List<Grade> grades = new ArrayList<>();
    final List<Absence> absences = new ArrayList<>();
    final List<Hope> hopes = new ArrayList<>();
    /** What of ours reached the person. */
    final List<Trace> traces = new ArrayList<>();

    Worker(int number, String id, String craft, String facilitator, Dice dice) {
        this.number = number;
        this.id = id;
        this.craft = craft;
        this.facilitator = facilitator;
        this.ease = 3.9 + 0.5 * dice.bell();
        this.reserved = dice.chance(0.03);
    }

    Stint last() {
        return stints.get(stints.size() - 1);
    }

    void replaceLast(Stint stint) {
        stints.set(stints.size() - 1, stint);
    }

    boolean hasLeft() {
        return last().exit() != null;
    }

    /** The aspiration is spoken of no more, for now or for good. */
    void rest(String hope, LocalDate day) {
        hopes.replaceAll(each -> each.id().equals(hope) && day.isBefore(each.until())
                ? new Hope(each.id(), each.from(), each.area(), day)
                : each);
    }

    boolean isEmployedOn(LocalDate day) {
        return stintOn(day) != null;
    }

    @Nullable
    Stint stintOn(LocalDate day) {
        for (Stint stint : stints) {
            if (stint.covers(day)) {
                return stint;
            }
        }
        return null;
    }

    /** Where the person works on a day on which they are employed. */
    Placement placementOn(LocalDate day) {
        int at = placements.size() - 1;
        while (at > 0 && placements.get(at).date().isAfter(day)) {
            at--;
        }
        return placements.get(at);
    }

    /** Whether the last client is one where most work on site. */
    boolean isOnSite() {
        return !placements.isEmpty()
                && placements.get(placements.size() - 1).client().equals(Charter.MINING)
                && number % 3 != 0;
    }

    boolean isOnBench() {
        return placements.get(placements.size() - 1).client().equals(Assignment.BENCH);
    }

    /** Whether the person is away on that day or on a later one. */
    boolean isAwayFrom(LocalDate day) {
        for (Absence absence : absences) {
            LocalDate until = absence.until();
            if (until == null || !until.isBefore(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person is employed and not away. */
    boolean isPresentOn(LocalDate day) {
        return isEmployedOn(day) && absenceOn(day) == null;
    }

    /** The absence that covers the day, if the person is away. */
    @Nullable
    Absence absenceOn(LocalDate day) {
        for (Absence absence : absences) {
            if (absence.covers(day)) {
                return absence;
            }
        }
        return null;
    }

    List<Tenure> tenures() {
        List<Tenure> tenures = new ArrayList<>();
        LocalDate from = stints.get(0).from();
        for (int i = 0; i < stints.size(); i++) {
            Exit exit = stints.get(i).exit();
            boolean isRenewed = exit != null
                    && i + 1 < stints.size()
                    && stints.get(i + 1).from().equals(exit.date().plusDays(1));
            if (!isRenewed) {
                tenures.add(new Tenure(from, exit));
                from = i + 1 < stints.size() ? stints.get(i + 1).from() : from;
            }
        }
        return tenures;
    }
}

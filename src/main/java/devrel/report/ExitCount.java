package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Rate;
import devrel.metric.Stretch;
import devrel.metric.Window;
import devrel.record.Exit;
import devrel.record.Exit.InitiatedBy;
import devrel.record.Exit.Renewal;
import devrel.record.ExitClass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Which exits a figure of turnover counts, and the word for them in its id. */
record ExitCount(String name, Predicate<Employed> counts) {
    static final ExitCount TOTAL = new ExitCount("total", employed -> true);
    static final ExitCount VOLUNTARY = of(ExitClass.VOLUNTARY);

    private static final ExitCount WIDE = new ExitCount("voluntary.wide", ExitCount::isVoluntaryInAWideSense);

    private static ExitCount of(ExitClass exitClass) {
        return new ExitCount(exitClass.code(), employed -> employed.exitClass() == exitClass);
    }

    /** All exits, those of each class, and after the voluntary ones those in a wide sense. */
    static List<ExitCount> all() {
        List<ExitCount> all = new ArrayList<>(List.of(TOTAL, VOLUNTARY, WIDE));
        for (ExitClass exitClass : ExitClass.values()) {
            if (exitClass != ExitClass.VOLUNTARY) {
                all.add(of(exitClass));
            }
        }
        return all;
    }

    /** Voluntary, or agreed or forced in a way that may hide that the person wanted to go. */
    private static boolean isVoluntaryInAWideSense(Employed employed) {
        Exit exit = employed.ended();
        ExitClass exitClass = employed.exitClass();
        if (exit == null || exitClass == null) {
            return false;
        }
        return switch (exitClass) {
            case VOLUNTARY, BY_WORKER_FOR_CAUSE -> true;
            case MUTUAL -> exit.initiatedBy() != InitiatedBy.COMPANY;
            case INVOLUNTARY -> exit.ground().equals("160") && exit.initiatedBy() == InitiatedBy.PROFESSIONAL;
            case END_OF_TERM -> exit.ground().equals("159-4") && exit.renewal() == Renewal.OFFERED_DECLINED;
            case OTHER, UNKNOWN -> false;
        };
    }

    /** How many there were. */
    int in(Line line, Window window) {
        int exits = 0;
        for (Stretch stretch : line.stretches()) {
            exits += stretch.exitsIn(window) && counts.test(stretch.employed()) ? 1 : 0;
        }
        return exits;
    }

    /** How many there were per person-year. */
    Rate perYear(Line line, Window window) {
        return new Rate(in(line, window), line.headcount(window).personYears());
    }

    /** The employments that ended so. */
    List<Employed> exited(Line line, Window window) {
        return exited(line, window, counts);
    }

    private static List<Employed> exited(Line line, Window window, Predicate<Employed> fits) {
        return Entries.employed(line.stretches(), stretch -> stretch.exitsIn(window) && fits.test(stretch.employed()));
    }

    /** The exits over the person-days, the exits of other classes left out. */
    Supplier<Evidence> evidence(Line line, Window window) {
        return () -> new Evidence(
                Entries.exits(exited(line, window), ""),
                Entries.weighed(line.stretches(), stretch -> stretch.daysIn(window)),
                Entries.exits(exited(line, window, counts.negate()), "report.reason.other-class"));
    }
}

package devrel.demo;

import devrel.record.Assignment;
import devrel.record.Start.Contract;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When contracts and projects of those who are here today are planned to end; some of them soon. */
final class Plans {
    private final Frame frame;

    Plans(Frame frame) {
        this.frame = frame;
    }

    /** The planned end of a contract: of a fixed term always, and of one by project when it is the current one. */
    @Nullable
    LocalDate contractEnd(Worker worker, Stint stint) {
        boolean isByProject = stint.contract() == Contract.PER_PROJECT || stint.contract() == Contract.FEE_BASED;
        boolean isCurrent = stint.exit() == null && frame.isOver(stint.from());
        return isByProject && isCurrent ? ahead(worker.number, 95) : stint.until();
    }

    /** The planned end of a project: known for about four in ten of those that somebody works in today. */
    @Nullable
    LocalDate projectEnd(Worker worker, Worker.Placement place) {
        boolean isCurrent = worker.placements.indexOf(place) == worker.placements.size() - 1
                && worker.last().exit() == null;
        boolean isProject = !place.client().equals(Assignment.BENCH);
        boolean isKnown = isCurrent
                && isProject
                && frame.dice(Dice.Subject.PLANS, -1 - worker.number).chance(0.4);
        return isKnown ? ahead(worker.number, 170) : null;
    }

    private LocalDate ahead(int number, int most) {
        int days = frame.dice(Dice.Subject.PLANS, number).between(6, most);
        return frame.workdays().onOrAfter(frame.asOf().plusDays(days));
    }
}

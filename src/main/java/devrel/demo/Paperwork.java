package devrel.demo;

import devrel.record.Assignment;
import devrel.record.Exit;
import devrel.record.Position;
import devrel.record.Start;

/** A worker's career as records: starts, positions, assignments and exits. */
final class Paperwork {
    private final Frame frame;
    private final Ledger ledger;
    private final Plans plans;

    Paperwork(Frame frame, Ledger ledger) {
        this.frame = frame;
        this.ledger = ledger;
        this.plans = new Plans(frame);
    }

    void of(Worker worker) {
        String writer = frame.movesWriter();
        for (Stint stint : worker.stints) {
            ledger.add(writer, Start.KIND, start(worker, stint));
            Exit exit = stint.exit();
            if (exit != null) {
                ledger.add(writer, Exit.KIND, exit);
            }
        }
        for (Worker.Grade grade : worker.grades) {
            ledger.add(
                    writer,
                    Position.KIND,
                    new Position(ledger.happeningId(), grade.date(), worker.id, worker.craft, grade.seniority()));
        }
        for (Worker.Placement place : worker.placements) {
            ledger.add(
                    writer,
                    Assignment.KIND,
                    new Assignment(
                            ledger.happeningId(),
                            place.date(),
                            worker.id,
                            place.client(),
                            place.project(),
                            plans.projectEnd(worker, place)));
        }
    }

    private Start start(Worker worker, Stint stint) {
        Stint.Introduction introduction = stint.introduction();
        return new Start(
                ledger.happeningId(),
                stint.from(),
                worker.id,
                stint.contract(),
                stint.source(),
                introduction == null ? null : introduction.referral(),
                plans.contractEnd(worker, stint));
    }
}

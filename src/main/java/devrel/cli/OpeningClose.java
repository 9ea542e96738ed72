package devrel.cli;

import devrel.record.Changes;
import devrel.record.Opening;
import devrel.record.Opening.CloseReason;

/** {@code opening close}: the day on which an opening was closed, and why. */
final class OpeningClose implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("ID", "command.option.thing")
                .option("--date", "DATE", "command.opening.close.date")
                .column(Opening.KIND, Opening.KIND.column("close_reason"));
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Opening opening = session.records().find(Opening.KIND, arguments.required(0, "ID"));
        Draft<Opening> draft = Draft.from(session, Opening.KIND, opening)
                .read(arguments)
                .set("closed", session.day(arguments, "--date").orElseGet(session::today))
                .otherwise("close_reason", CloseReason.FILLED);
        Opening closed = draft.make();
        new Writing(session, arguments).save(Changes.by(session.writer()).replace(Opening.KIND, closed));
        return 0;
    }
}

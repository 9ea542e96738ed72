package devrel.cli;

import devrel.exchange.Imported;
import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Messages;
import devrel.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of every import: all of it is written, or nothing and the rows that stand in the way, in a file beside it. */
final class Bringing {
    private static final String REJECTED = ".rejected.csv";
    /** What stands for a name in logs that others read. */
    private static final String HIDDEN = "…";

    private final Session session;
    private final Arguments arguments;
    private final String file;

    Bringing(Session session, Arguments arguments, String file) {
        this.session = session;
        this.arguments = arguments;
        this.file = file;
    }

    /** Writes the changes, which are those of the import and whatever goes with them, and tells what came of the rows. */
    int in(Imported imported, Changes changes, Dataset current) {
        if (!imported.rejected().isEmpty()) {
            reject(imported, List.of());
        }
        Store.Saved saved = save(imported, changes, current);
        tell(imported);
        new Writing(session, arguments).tellCommit(saved);
        new Writing(session, arguments).sayDryRun();
        return 0;
    }

    private boolean isDryRun() {
        return arguments.flag("--dry-run");
    }

    /** What became of the rows, or in a dry run would become. */
    private void tell(Imported imported) {
        String codesKey = isDryRun() ? "say.would-import-codes" : "say.imported-codes";
        imported.newCodes()
                .forEach((vocabulary, codes) ->
                        session.say(codesKey, "vocabulary", vocabulary, "codes", String.join(", ", codes.keySet())));
        imported.counts().forEach(this::tell);
        passedOver(imported);
    }

    private void tell(String kind, Imported.Count count) {
        session.say(
                "say.imported",
                "kind",
                session.words().text("command.noun." + kind),
                "added",
                counted(isDryRun() ? "would-add" : "added", count.added()),
                "changed",
                counted(isDryRun() ? "would-change" : "changed", count.changed()),
                "same",
                counted("same", count.same()));
    }

    private String counted(String what, int count) {
        String number = count == 1 ? ".one" : ".other";
        return session.words().text("say.rows." + what + number, "count", String.valueOf(count));
    }

    /** The rows of nobody on record, by line, and the file that holds them. */
    private void passedOver(Imported imported) {
        if (imported.unmatched().isEmpty()) {
            return;
        }
        write(imported.unmatchedCsv(this::worded));
        for (Imported.Rejected row : imported.unmatched()) {
            for (Finding reason : row.reasons()) {
                String name = session.showsValues() ? reason.parameters().getOrDefault("value", "") : HIDDEN;
                String place = reason.place().toString();
                session.env().err().println(session.words().text("say.passed-over", "place", place, "name", name));
            }
        }
        String key = isDryRun() ? "say.would-count-unnamed" : "say.unnamed";
        imported.unnamed()
                .forEach((event, count) ->
                        session.say(key, "count", String.valueOf(count), "event", event, "file", file + REJECTED));
    }

    private String worded(Finding finding) {
        return new Messages(session.words()).of(List.of(finding), true).get(0);
    }

    private void write(String rows) {
        if (!isDryRun()) {
            Path target = session.env().workingDirectory().resolve(file + REJECTED);
            session.store().writeOutput(target, rows);
        }
    }

    /** Writes the rejected rows beside the file, with the reasons, and stops: nothing else is written. */
    private void reject(Imported imported, List<Finding> elsewhere) {
        write(imported.rejectedCsv(this::worded));
        List<Finding> reasons = new ArrayList<>(imported.reasons());
        reasons.addAll(elsewhere);
        String count = String.valueOf(imported.rejected().size());
        reasons.add(Finding.of(Problem.ROWS_REJECTED, Place.of(file), "count", count, "rejected", file + REJECTED));
        throw new Refusal(reasons);
    }

    /** Saves; rows whose records the rules refuse are rejected like those that could not be read. */
    private Store.Saved save(Imported imported, Changes changes, Dataset current) {
        try {
            Changes declared = changes.declare(imported.newCodes());
            Store.Saved saved = new Writing(session, arguments).write(declared, current);
            for (Finding advice : saved.advice()) {
                session.warn(imported.origins().trace(advice));
            }
            return saved;
        } catch (Refusal refusal) {
            Imported refused = imported.rejecting(refusal.findings());
            if (!refused.rejected().isEmpty()) {
                reject(refused, elsewhere(imported, refusal));
            }
            throw refusal;
        }
    }

    /** The findings that are about no row of the file. */
    private static List<Finding> elsewhere(Imported imported, Refusal refusal) {
        return refusal.findings().stream()
                .filter(finding -> imported.origins().trace(finding).equals(finding))
                .toList();
    }
}

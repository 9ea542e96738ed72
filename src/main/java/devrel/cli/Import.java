package devrel.cli;

import devrel.exchange.Imported;
import devrel.exchange.Importing;
import devrel.exchange.Mapping;
import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Messages;
import devrel.store.InputText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code import}: foreign rows become records, all of them or none; what could not be read goes to a file beside it. */
final class Import implements Command {
    @Override
    public void declare(Usage usage) {
        usage.parameter("FILE", "command.import.file").option("--mapping", "FILE", "command.import.mapping");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        String file = arguments.requiredParameter(0, "FILE");
        String mappingFile = arguments.value("--mapping").orElseThrow(Import::withoutMapping);
        Mapping mapping = Mapping.parse(InputText.read(path(session, mappingFile)), mappingFile);
        Dataset current = session.store().load(mapping.needs().toArray(Kind<?>[]::new));
        String text = Importing.decode(InputText.bytes(path(session, file)), mapping, file);
        Imported imported = Importing.plan(
                mapping,
                text,
                file,
                current,
                session.writer(),
                session.env().random().get());
        if (!imported.rejected().isEmpty()) {
            reject(session, arguments, file, imported, List.of());
        }
        save(session, arguments, file, imported, current);
        tell(session, imported, arguments.flag("--dry-run") ? "say.would-import" : "say.imported");
        new Writing(session, arguments).sayDryRun();
        return 0;
    }

    /** What became of the rows, or in a dry run would become. */
    private static void tell(Session session, Imported imported, String key) {
        imported.newCodes()
                .forEach((vocabulary, codes) -> session.say(
                        key + "-codes", "vocabulary", vocabulary, "codes", String.join(", ", codes.keySet())));
        imported.counts()
                .forEach((kind, count) -> session.say(
                        key,
                        "kind",
                        session.words().text("command.noun." + kind),
                        "added",
                        String.valueOf(count.added()),
                        "changed",
                        String.valueOf(count.changed()),
                        "same",
                        String.valueOf(count.same())));
    }

    private static Refusal withoutMapping() {
        String[] words = {"value", "--mapping", "mend", "devrel import FILE --mapping FILE"};
        return Refusal.of(Problem.MISSING_ARGUMENT, Place.of("--mapping"), words);
    }

    private static Path path(Session session, String file) {
        return session.env().workingDirectory().resolve(file);
    }

    /** Writes the rejected rows beside the file, with the reasons, and stops: nothing else is written. */
    private static void reject(
            Session session, Arguments arguments, String file, Imported imported, List<Finding> elsewhere) {
        Messages messages = new Messages(session.words());
        String rejected = imported.rejectedCsv(
                finding -> messages.of(List.of(finding), true).get(0));
        String target = file + ".rejected.csv";
        if (!arguments.flag("--dry-run")) {
            session.store().writeOutput(path(session, target), rejected);
        }
        List<Finding> reasons = new ArrayList<>(imported.reasons());
        reasons.addAll(elsewhere);
        String count = String.valueOf(imported.rejected().size());
        reasons.add(Finding.of(Problem.ROWS_REJECTED, Place.of(file), "count", count, "rejected", target));
        throw new Refusal(reasons);
    }

    /** Saves; rows whose records the rules refuse are rejected like those that could not be read. */
    private static void save(Session session, Arguments arguments, String file, Imported imported, Dataset current) {
        try {
            Changes changes = imported.changes().declare(imported.newCodes());
            for (Finding advice :
                    new Writing(session, arguments).write(changes, current).advice()) {
                session.warn(imported.origins().trace(advice));
            }
        } catch (Refusal refusal) {
            Imported refused = imported.rejecting(refusal.findings());
            if (!refused.rejected().isEmpty()) {
                reject(session, arguments, file, refused, elsewhere(imported, refusal));
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

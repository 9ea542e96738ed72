package devrel.cli;

import devrel.exchange.Imported;
import devrel.exchange.Importing;
import devrel.exchange.Mapping;
import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.InputText;
import java.nio.file.Path;

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
        return new Bringing(session, arguments, file).in(imported, imported.changes(), current);
    }

    private static Refusal withoutMapping() {
        String[] words = {"value", "--mapping", "mend", "devrel import FILE --mapping FILE"};
        return Refusal.of(Problem.MISSING_ARGUMENT, Place.of("--mapping"), words);
    }

    private static Path path(Session session, String file) {
        return session.env().workingDirectory().resolve(file);
    }
}

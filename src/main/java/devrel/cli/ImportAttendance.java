package devrel.cli;

import devrel.exchange.Gathering;
import devrel.exchange.Imported;
import devrel.exchange.Importing;
import devrel.exchange.Mapping;
import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Changes.Change;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Kind;
import devrel.record.Person.ContactBasis;
import devrel.record.Problem;
import devrel.store.InputText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * {@code import attendance}: the list of an event as a form service exports it. Its columns are known by their heads, or by
 * a mapping file; whoever is on no record is named nowhere without a basis for it.
 */
final class ImportAttendance implements Command {
    /** A contract is with the company, and no basis for a guest. */
    private static final List<String> BASES =
            List.of(ContactBasis.CONSENT.code(), ContactBasis.LEGITIMATE_INTEREST.code());

    @Override
    public void declare(Usage usage) {
        usage.parameter("FILE", "command.import.file")
                .option("--event", "EVENT", "command.import.event")
                .flag("--taken", "command.import.taken")
                .option("--basis", "consent|legitimate_interest", "command.import.basis")
                .flag("--unnamed", "command.import.unnamed")
                .option("--mapping", "FILE", "command.import.mapping");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        String file = arguments.requiredParameter(0, "FILE");
        byte[] bytes = InputText.bytes(path(session, file));
        boolean isMapped = arguments.has("--mapping");
        Mapping mapping = isMapped
                ? mapping(session, arguments.value("--mapping").orElseThrow())
                : Mapping.ofAttendance(Importing.decode(bytes, file), file);
        String text = isMapped ? Importing.decode(bytes, mapping, file) : Importing.decode(bytes, file);
        Dataset current = session.store().load(mapping.needs().toArray(Kind<?>[]::new));
        RandomGenerator random = session.env().random().get();
        Imported imported =
                Importing.plan(mapping, text, file, current, session.writer(), random, gathering(session, arguments));
        sayWhoIsUnknown(session, imported);
        TakenEvent taken = new TakenEvent(session, arguments);
        events(imported).forEach(id -> taken.add(current.find(Event.KIND, id).orElseThrow(), imported));
        return new Bringing(session, arguments, file).in(imported, imported.changes(), current);
    }

    private static Path path(Session session, String file) {
        return session.env().workingDirectory().resolve(file);
    }

    private static Mapping mapping(Session session, String file) {
        return Mapping.parse(InputText.read(path(session, file)), file);
    }

    /** What can be done about people on no record. */
    private static void sayWhoIsUnknown(Session session, Imported imported) {
        if (imported.reasons().stream().anyMatch(reason -> reason.problem() == Problem.UNKNOWN_PERSON)) {
            session.env().err().println(session.words().text("say.nobody-on-record"));
        }
    }

    private static Gathering gathering(Session session, Arguments arguments) {
        String event = arguments
                .value("--event")
                .map(typed -> session.records().find(Event.KIND, typed).id())
                .orElse(null);
        Optional<ContactBasis> basis =
                Choice.of(arguments, "--basis", BASES).map(code -> ContactBasis.valueOf(code.toUpperCase(Locale.ROOT)));
        return new Gathering(event, basis.orElse(null), arguments.flag("--unnamed"), session.today());
    }

    /** The events that somebody came to. */
    private static SortedSet<String> events(Imported imported) {
        SortedSet<String> events = new TreeSet<>(imported.unnamed().keySet());
        for (Change<?> change : imported.changes().all()) {
            if (change.item() instanceof Attendance row && row.status() == AttendanceStatus.ATTENDED) {
                events.add(row.event());
            }
        }
        return events;
    }
}

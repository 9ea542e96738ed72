package devrel.cli;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.record.Settings.Label;
import devrel.store.Store;
import devrel.store.git.Git;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code init}: makes a directory a data directory, empty or with the fictional company. */
final class Init implements Command {
    /** What scores can be about from the first day on; a company adds its own with {@code code add drivers}. */
    private static final Map<String, Label> DRIVERS = new TreeMap<>(
            Map.of("growth", new Label("Crecimiento", "Growth"), "workload", new Label("Carga", "Workload")));

    private static final String ZONE = "America/Santiago";

    @Override
    public void declare(Usage usage) {
        usage.parameter("DIR", "command.init.dir")
                .option("--organisation", "NAME", "command.init.organisation")
                .option("--zone", "ZONE", "command.init.zone")
                .option("--data-start", "DATE", "command.init.data-start")
                .option("--writer-email", "EMAIL", "command.init.writer-email")
                .option("--ci", String.join("|", Pipelines.SERVICES), "command.init.ci")
                .flag("--demo", "command.init.demo");
        DemoCompany.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Path directory =
                session.env().workingDirectory().resolve(arguments.parameter(0).orElse("data"));
        String shown = arguments.parameter(0).orElse("data");
        Optional<Pipelines> pipelines =
                Choice.of(arguments, "--ci", Pipelines.SERVICES).map(service -> Pipelines.of(service, directory));
        pipelines.ifPresent(Pipelines::refuseOthers);
        if (pipelines.isEmpty() || !Store.isAt(directory)) {
            make(session, arguments, directory, shown);
        }
        pipelines.ifPresent(files -> tell(session, files.write()));
        return 0;
    }

    /** What was written, and what is still to be done at the service. */
    private static void tell(Session session, List<String> written) {
        written.forEach(file -> session.say("say.written", "file", file));
        session.say(written.isEmpty() ? "say.ci-known" : "say.ci");
    }

    private static void make(Session session, Arguments arguments, Path directory, String shown) {
        if (arguments.has("--demo")) {
            DemoCompany.of(arguments).create(directory);
            Doctor.install(session, directory);
            session.say("say.init-demo", "dir", shown);
        } else {
            Settings settings = settings(session, arguments);
            Store.create(directory, settings);
            Doctor.install(session, directory);
            session.say("say.init", "dir", shown, "since", session.words().date(settings.dataStart()));
        }
    }

    private static Settings settings(Session session, Arguments arguments) {
        String zone = arguments.value("--zone").orElse(ZONE);
        LocalDate today = today(session, zone);
        String start =
                arguments.value("--data-start").orElse(today.withDayOfMonth(1).toString());
        LocalDate dataStart = Dates.read(start, today)
                .orElseThrow(() -> Refusal.of(
                        Problem.BAD_DATE, Place.of("--data-start"), "field", "--data-start", "value", start));
        return Settings.of(
                        organisation(session, arguments),
                        session.words().language(),
                        zone,
                        dataStart,
                        Map.of(writer(session), email(session, arguments)))
                .with(Map.of("drivers", DRIVERS));
    }

    private static LocalDate today(Session session, String zone) {
        try {
            return session.env().clock().apply(zone);
        } catch (DateTimeException noSuchZone) {
            throw Refusal.of(
                    Problem.BAD_ARGUMENT, Place.of("--zone"), "value", zone, "allowed", ZONE, "mend", "--zone " + ZONE);
        }
    }

    /** The name said, or that of the directory in which the data directory stands. */
    private static String organisation(Session session, Arguments arguments) {
        Path name = session.env().workingDirectory().getFileName();
        return arguments.value("--organisation").orElse(name == null ? "Organisation" : name.toString());
    }

    private static String email(Session session, Arguments arguments) {
        return arguments
                .value("--writer-email")
                .or(() -> Git.at(session.env().workingDirectory()).userEmail())
                .orElse(writer(session) + "@example.com");
    }

    /** The writer said, or the user's name on this machine. */
    private static String writer(Session session) {
        String said = session.asked("--writer", "DEVREL_WRITER");
        String user = Slugs.slug(said.isEmpty() ? session.env().variable("USER") : said);
        return user.isEmpty() ? "writer" : user.substring(0, Math.min(20, user.length()));
    }
}

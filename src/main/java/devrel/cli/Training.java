package devrel.cli;

import devrel.metric.Rate;
import devrel.record.Dataset;
import devrel.record.Employment;
import devrel.record.Exit;
import devrel.record.Person;
import devrel.record.Start;
import devrel.store.Scratch;
import devrel.store.Store;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs the daily commands once on a small fictional company, so that the launcher can archive the classes they load.
 * What it runs is what starts quickly afterwards.
 */
final class Training {
    /** The hidden argument by which the launcher asks for it. */
    static final String ARGUMENT = "__train";

    private static final String COMPANY = "init data --demo --people 24 --months 27";

    private static final int MANY_EXITS = 200;
    private static final double USUAL_CONFIDENCE = 0.95;

    /** WHO is an id, NAME the name of the same person, DATE a day on which they are employed. */
    private static final List<String> DAY = List.of(
            "--help",
            "checkin add --help",
            "person list",
            "person show WHO",
            "person add Training Person --kind professional",
            "checkin add WHO --channel call --satisfaction 4 --summary x --date DATE",
            "checkin add NAME --channel call --summary x --dry-run",
            "checkin list --limit 3",
            "checkin due",
            "agenda",
            "checkin prepare WHO",
            "commitment add WHO --what x",
            "referral log WHO --new-candidate Somebody --candidate-knows no --contact name_me --strength know_well --relationship friend",
            "commitment list",
            "referral list --format json",
            "referral silent",
            "report retention --format json",
            "checkin add nobody",
            "check");

    private Training() {}

    /** Runs the day; its answers go nowhere. Gives 0, whatever the commands said. */
    static int run(Env env) {
        try (Scratch scratch = Scratch.make();
                PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Env training = new Env(
                    nowhere,
                    nowhere,
                    env.in(),
                    Map.of("DEVREL_WRITER", "mariana"),
                    scratch.directory(),
                    env.clock(),
                    env.random());
            App.run(training, COMPANY.split(" "));
            Store store = Store.at(scratch.directory().resolve("data"));
            LocalDate today = Objects.requireNonNull(store.settings().asOf());
            Person who = employed(store, today);
            String date = today.toString();
            for (String command : DAY) {
                String named = command.replace("WHO", who.id())
                        .replace("NAME", who.label())
                        .replace("DATE", date);
                App.run(training, named.split(" "));
            }
            for (String report : Reports.NAMES) {
                App.run(training, "report", report);
            }
            // as many exits take another way through the library than a small company's
            new Rate(MANY_EXITS, MANY_EXITS).garwood(USUAL_CONFIDENCE);
        }
        return 0;
    }

    private static Person employed(Store store, LocalDate today) {
        Dataset data = store.load(Person.KIND, Start.KIND, Exit.KIND);
        Employment employment = Employment.of(data);
        for (Person person : data.all(Person.KIND)) {
            if (employment.on(person.id(), today).isPresent()) {
                return person;
            }
        }
        throw new IllegalStateException("nobody is employed in the demo company");
    }
}

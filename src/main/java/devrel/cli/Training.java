package devrel.cli;

import devrel.store.Scratch;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Runs the daily commands once on a small fictional company, so that the launcher can archive the classes they load.
 * What it runs is what starts quickly afterwards.
 */
final class Training {
    /** The hidden argument by which the launcher asks for it. */
    static final String ARGUMENT = "__train";

    private static final List<String> DAY = List.of(
            "init data --demo --people 4 --months 3",
            "--help",
            "checkin add --help",
            "person list",
            "person show p-",
            "checkin add p- --satisfaction 4 --summary x --dry-run",
            "checkin list --limit 3",
            "checkin due",
            "commitment list",
            "referral list --format json",
            "referral silent",
            "report retention",
            "report retention --format json",
            "report checkins",
            "report commitments",
            "report referrals",
            "report monthly",
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
            for (String command : DAY) {
                App.run(training, command.split(" "));
            }
        }
        return 0;
    }
}

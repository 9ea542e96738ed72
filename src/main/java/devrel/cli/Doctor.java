package devrel.cli;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.render.Messages;
import devrel.store.Store;
import devrel.store.git.Git;
import devrel.store.git.MergeDriver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code doctor}: whether this clone is set up right, and nothing waits to be finished; {@code --fix} does it. */
final class Doctor implements Command {
    @Override
    public void declare(Usage usage) {
        usage.flag("--fix", "command.doctor.fix");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Store store = session.store();
        if (arguments.flag("--fix")) {
            store.recover("doctor");
            install(session, store.directory());
        }
        List<Finding> findings = new ArrayList<>(store.unfinished());
        findings.addAll(clone(store.directory(), session));
        new Messages(session.words())
                .of(findings, session.showsValues())
                .forEach(session.env().err()::println);
        if (findings.isEmpty()) {
            session.say("say.doctor-well");
        }
        return findings.isEmpty() ? 0 : 1;
    }

    /** Tells the git around the directory how to merge its files, where there is one. */
    static void install(Session session, Path directory) {
        Git git = Git.at(directory);
        if (git.isWorkTree()) {
            String launcher = session.env().variable("DEVREL_LAUNCHER");
            MergeDriver.install(git, MergeDriver.command(Optional.of(launcher)));
        }
    }

    /** What is missing in the clone that holds the directory. */
    static List<Finding> clone(Path directory, Session session) {
        boolean isMissing = MergeDriver.isMissing(Git.at(directory));
        String name = session.env().workingDirectory().relativize(directory).toString();
        Place place = Place.of(name.isEmpty() ? "." : name);
        return isMissing ? List.of(Finding.of(Problem.NO_MERGE_DRIVER, place)) : List.of();
    }
}

package devrel.cli;

import devrel.record.Finding;
import devrel.render.Messages;
import devrel.store.Merge;
import java.nio.file.Path;
import java.util.List;

/** {@code merge-driver}: git calls it with three versions of a file and the path of the file; people do not. */
final class MergeVersions implements Command {
    @Override
    public void declare(Usage usage) {
        usage.parameter("BASE", "command.merge-driver.base")
                .parameter("OURS", "command.merge-driver.ours")
                .parameter("THEIRS", "command.merge-driver.theirs")
                .parameter("PATH", "command.merge-driver.path");
    }

    @Override
    public int run(Session session, Arguments arguments) {
        List<Finding> conflicts = Merge.files(
                file(session, arguments.requiredParameter(0, "BASE")),
                file(session, arguments.requiredParameter(1, "OURS")),
                file(session, arguments.requiredParameter(2, "THEIRS")),
                arguments.requiredParameter(3, "PATH"));
        new Messages(session.words())
                .of(conflicts, session.showsValues())
                .forEach(session.env().err()::println);
        return conflicts.isEmpty() ? 0 : 1;
    }

    private static Path file(Session session, String typed) {
        return session.env().workingDirectory().resolve(typed);
    }
}

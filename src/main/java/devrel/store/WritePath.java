package devrel.store;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.git.Commit;
import devrel.store.git.Git;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one way to change a data directory: under the lock, with the files as they are at that moment, all of them or none,
 * then noted among the operations and, where the settings ask for it, committed.
 */
final class WritePath {
    private final Layout layout;
    private final Disk disk;
    private final Duration patience;

    WritePath(Layout layout, Disk disk, Duration patience) {
        this.layout = layout;
        this.disk = disk;
        this.patience = patience;
    }

    /** Files that may be written, and the advice to give with them. */
    record Proven(List<Landing.Target> targets, List<Finding> advice) {}

    /** What a command wants to write, held against the files as they are; what must not be written is refused. */
    interface Intent {
        Proven prove(Layout now);
    }

    /** What of it is remembered: who did it, by which command, what it takes back, and what a commit says. */
    record Deed(String writer, String command, @Nullable String undoes, boolean commits, String message) {}

    /** What would be written. */
    Store.Saved look(Intent intent) {
        Proven proven = checked(intent.prove(layout.now()));
        return new Store.Saved(shown(proven), proven.advice(), "", "");
    }

    /** Writes it. */
    Store.Saved write(Intent intent, Deed deed) {
        Lock lock = Lock.take(layout, deed.writer(), patience);
        try {
            new Recovery(disk, layout).run(lock.isInherited());
            Proven proven = checked(intent.prove(layout));
            Commit commit = deed.commits() ? Commit.of(Git.at(layout.root()), files(proven)) : null;
            String operation = land(proven.targets(), deed);
            List<Finding> advice = new ArrayList<>(proven.advice());
            String made = commit == null ? "" : committed(commit, proven.targets(), deed.message(), advice);
            return new Store.Saved(shown(proven), List.copyOf(advice), operation, made);
        } finally {
            lock.release();
        }
    }

    /** The operation is noted first: what did not happen after all is found to change nothing when it is taken back. */
    private String land(List<Landing.Target> targets, Deed deed) {
        OperationLog log = new OperationLog(disk, layout);
        boolean isNoted = !deed.command().isEmpty() && !targets.isEmpty();
        int number = isNoted ? log.note(Operation.of(layout, targets, deed)) : 0;
        try {
            new Landing(disk, layout, new Journal(disk, layout)).land(targets);
            return isNoted ? Operation.name(number) : "";
        } catch (Refusal refusal) {
            Problem problem = refusal.findings().get(0).problem();
            if (isNoted && problem != Problem.PARTLY_WRITTEN && problem != Problem.NOT_FORCED) {
                log.forget(number);
            }
            throw refusal;
        }
    }

    private List<String> files(Proven proven) {
        List<String> files = new ArrayList<>();
        for (Landing.Target target : proven.targets()) {
            files.add(layout.inside(target.path()));
        }
        return files;
    }

    /** What no command could read again, and so no command could make smaller, is refused. */
    private Proven checked(Proven proven) {
        for (Landing.Target target : proven.targets()) {
            int limit = Limits.of(target.path());
            byte[] after = target.after();
            if (after != null && after.length > limit) {
                throw Refusal.of(
                        Problem.WOULD_BE_TOO_LARGE,
                        Place.of(layout.shown(target.path())),
                        "bytes",
                        String.valueOf(after.length),
                        "max",
                        String.valueOf(limit));
            }
        }
        return proven;
    }

    private List<String> shown(Proven proven) {
        List<String> files = new ArrayList<>();
        for (Landing.Target target : proven.targets()) {
            files.add(layout.shown(target.path()));
        }
        return List.copyOf(files);
    }

    /** The commit that holds what was written; when there is none, the advice says why. */
    private String committed(Commit commit, List<Landing.Target> targets, String message, List<Finding> advice) {
        List<Commit.Change> changes = new ArrayList<>();
        for (Landing.Target target : targets) {
            changes.add(new Commit.Change(layout.inside(target.path()), target.before(), target.after()));
        }
        Commit.Outcome outcome = commit.make(message, changes, Merge::quietly);
        if (outcome.reason() != null) {
            Place place = Place.of(layout.shown(layout.root()));
            advice.add(Finding.of(Problem.NOT_COMMITTED, place, "reason", outcome.reason()));
        }
        return outcome.commit();
    }
}

package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.Disk.Sight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a list of new file contents so, all of them or none. Everything is staged and flushed before the first file
 * changes its name, so a full disk changes nothing; of one file the rename decides, of several the journal.
 */
final class Landing {
    private static final String STAGED_SUFFIX = ".tmp";

    /**
     * What one file shall hold; null is no file. So many bytes of its beginning and of its end are known to stay, 0 where
     * nobody knows.
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file; never compared as a record
    record Target(Path path, byte @Nullable [] before, byte @Nullable [] after, int head, int tail) {
        Target(Path path, byte @Nullable [] before, byte @Nullable [] after) {
            this(path, before, after, 0, 0);
        }
    }

    /** The names by which the user is told of files. */
    @FunctionalInterface
    interface Names {
        String shown(Path file);
    }

    private final Disk disk;
    private final Names names;
    private final @Nullable Journal journal;

    /** Without a journal files come one by one. */
    Landing(Disk disk, Names names, @Nullable Journal journal) {
        this.disk = disk;
        this.names = names;
        this.journal = journal;
    }

    /** Writes the targets; refused when one of the files is no longer what it was when its target was made. */
    void land(List<Target> targets) {
        if (targets.size() > 1 && journal != null) {
            landTogether(targets, journal);
        } else {
            for (Target target : targets) {
                landAlone(target, true);
            }
        }
    }

    /** Writes one file, whatever stood there before. */
    void overwrite(Path path, byte[] content) {
        landAlone(new Target(path, null, content), false);
    }

    private void landAlone(Target target, boolean minds) {
        Path staged = staged(target.path());
        boolean isNew = false;
        try {
            stage(target, staged);
            if (minds) {
                refuseChanged(target);
            }
            replace(target, staged);
            isNew = true;
            disk.force(directory(target.path()));
        } catch (IOException failure) {
            throw isNew ? notForced(target, failure) : refusal(names.shown(target.path()), failure);
        } finally {
            discard(staged);
        }
    }

    private void replace(Target target, Path staged) throws IOException {
        if (target.after() == null) {
            disk.delete(target.path());
        } else {
            disk.rename(staged, target.path());
        }
    }

    private Refusal notForced(Target target, IOException failure) {
        Place place = Place.of(names.shown(target.path()));
        return Refusal.of(Problem.NOT_FORCED, place, "reason", Reason.of(failure));
    }

    private void landTogether(List<Target> targets, Journal decisions) {
        List<Journal.Entry> entries = new ArrayList<>();
        boolean isStaged = false;
        try {
            stage(targets, entries);
            isStaged = true;
        } finally {
            if (!isStaged) {
                discard(entries);
            }
        }
        decide(entries, decisions);
        carryOut(entries, decisions);
    }

    private void stage(List<Target> targets, List<Journal.Entry> entries) {
        for (Target target : targets) {
            Journal.Entry entry = entry(target);
            entries.add(entry);
            stageOrMark(target, entry.staged());
        }
        for (Target target : targets) {
            refuseChanged(target);
        }
    }

    private static Journal.Entry entry(Target target) {
        Path path = target.path();
        return new Journal.Entry(path, staged(path), Journal.sum(target.before()), Journal.sum(target.after()));
    }

    private void stageOrMark(Target target, Path staged) {
        try {
            stage(target, staged);
            if (target.after() == null) {
                disk.write(staged, new byte[0], staged);
            }
        } catch (IOException failure) {
            throw refusal(names.shown(target.path()), failure);
        }
    }

    /** What is staged for a decision that a power cut may bring back stays: without it half of it would be lost. */
    private void decide(List<Journal.Entry> entries, Journal decisions) {
        try {
            for (Path directory : directories(entries)) {
                disk.force(directory);
            }
            decisions.commit(entries);
        } catch (IOException failure) {
            if (!decisions.revoke()) {
                throw partly(entries, decisions, failure);
            }
            if (decisions.isGoneForGood()) {
                discard(entries);
            }
            throw refusal(names.shown(entries.get(0).path()), failure);
        }
    }

    /** Does what a journal decided; refused with what is done and what waits when the disk fails meanwhile. */
    void carryOut(List<Journal.Entry> entries, Journal decisions) {
        try {
            decisions.carryOut(entries);
        } catch (IOException failure) {
            throw partly(entries, decisions, failure);
        }
    }

    private Refusal partly(List<Journal.Entry> entries, Journal decisions, IOException failure) {
        List<String> done = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (Journal.Entry entry : entries) {
            (decisions.mayWait(entry) ? waiting : done).add(names.shown(entry.path()));
        }
        return Refusal.of(
                Problem.PARTLY_WRITTEN,
                Place.of(names.shown(entries.get(0).path())),
                "reason",
                Reason.of(failure),
                "written",
                done.isEmpty() ? "0" : String.join(", ", done),
                "missing",
                waiting.isEmpty() ? "0" : String.join(", ", waiting));
    }

    /**
     * Editors ask for no lock: whoever saved by hand while this was staged keeps what they wrote. Compared by length and
     * checksum, which the JVM has ready; to compare the bytes is interpreted in a short command, and takes as long as all
     * else.
     */
    private void refuseChanged(Target target) {
        try {
            if (!disk.sum(target.path()).equals(Journal.sum(target.before()))) {
                throw Refusal.of(Problem.FILE_CHANGED, Place.of(names.shown(target.path())));
            }
        } catch (IOException failure) {
            throw refusal(names.shown(target.path()), failure);
        }
    }

    private void stage(Target target, Path staged) throws IOException {
        byte[] content = target.after();
        refuseForeign(target.path());
        if (content != null) {
            makeDirectory(directory(target.path()));
            disk.write(staged, content, target.path());
        }
    }

    /** Links are not followed, and a directory, a pipe or a device is not put away for a file. */
    void refuseForeign(Path path) throws IOException {
        Sight above = disk.look(directory(path));
        if (above == Sight.LINK || above == Sight.OTHER) {
            throw foreign(directory(path), above);
        }
        Sight there = disk.look(path);
        if (there != Sight.FILE && there != Sight.NOTHING) {
            throw foreign(path, there);
        }
    }

    private Refusal foreign(Path path, Sight sight) {
        Problem problem = sight == Sight.LINK ? Problem.LINK_REFUSED : Problem.NOT_A_FILE;
        return Refusal.of(problem, Place.of(names.shown(path)));
    }

    static Path directory(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    static Set<Path> directories(List<Journal.Entry> entries) {
        Set<Path> directories = new LinkedHashSet<>();
        for (Journal.Entry entry : entries) {
            directories.add(directory(entry.path()));
        }
        return directories;
    }

    private void makeDirectory(Path directory) throws IOException {
        if (disk.look(directory) == Sight.NOTHING) {
            disk.makeDirectory(directory);
            disk.force(directory(directory));
        }
    }

    /** Beginning with a dot, so that a reader takes a left-over for none of its files. */
    private static Path staged(Path path) {
        return path.resolveSibling(
                "." + path.getFileName() + "." + Long.toString(System.nanoTime(), 36) + STAGED_SUFFIX);
    }

    /** Whether a file of records or settings may have been staged under that name. */
    static boolean isStaged(String name) {
        boolean isOfOurs = name.contains(".csv.") || name.contains(".yaml.") || name.contains(".json.");
        return name.startsWith(".") && name.endsWith(STAGED_SUFFIX) && isOfOurs;
    }

    static boolean isStagedFor(Path path, Path staged) {
        String name = String.valueOf(staged.getFileName());
        boolean isBeside = directory(path).equals(directory(staged));
        return isBeside && isStaged(name) && name.startsWith("." + path.getFileName() + ".");
    }

    private void discard(List<Journal.Entry> entries) {
        for (Journal.Entry entry : entries) {
            discard(entry.staged());
        }
    }

    /** A file that nobody reads may stay where it cannot be taken away; what failed before is what has to be told. */
    private void discard(Path staged) {
        try {
            disk.delete(staged);
        } catch (IOException staysBehind) {
            return;
        }
    }

    /** The refusal of a write that changed nothing. */
    static Refusal refusal(String file, IOException failure) {
        Problem problem = Reason.isFull(failure) ? Problem.DISK_FULL : Problem.CANNOT_WRITE;
        return Refusal.of(problem, Place.of(file), "reason", Reason.of(failure));
    }
}

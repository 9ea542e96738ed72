package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a list of new file contents so. Everything is staged and flushed before the first file changes its name, so a
 * full disk changes nothing. Files are renamed one after the other, new ones first and deletions last.
 */
final class Landing {
    /** What one file shall hold; null is no file. */
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file; never compared as a record
    record Target(Path path, byte @Nullable [] before, byte @Nullable [] after) {}

    /** A target whose new content lies beside it under another name; a deletion stages nothing. */
    private record Staged(Target target, @Nullable Path temporary) {}

    /** The names by which the user is told of files. */
    @FunctionalInterface
    interface Names {
        String shown(Path file);
    }

    private final Names names;

    Landing(Names names) {
        this.names = names;
    }

    /** Writes the targets; refused when one of the files is no longer what it was when its target was made. */
    void land(List<Target> targets) {
        land(targets, true);
    }

    /** Writes one file, whatever stood there before. */
    void overwrite(Path path, byte[] content) {
        land(List.of(new Target(path, null, content)), false);
    }

    private void land(List<Target> targets, boolean minds) {
        List<Staged> staged = new ArrayList<>();
        try {
            for (Target target : targets) {
                stage(target, staged);
            }
            if (minds) {
                refuseChanged(staged);
            }
            commit(staged);
        } finally {
            discard(staged);
        }
    }

    /**
     * Editors ask for no lock: whoever saved by hand while this was staged keeps what they wrote. What is no file at all
     * is left to the rename, which refuses it.
     */
    private void refuseChanged(List<Staged> staged) {
        for (Staged each : staged) {
            Findings findings = new Findings(names.shown(each.target().path()));
            byte[] now = FileText.bytes(each.target().path(), Integer.MAX_VALUE, findings);
            if (findings.isEmpty() && !Arrays.equals(now, each.target().before())) {
                throw Refusal.of(Problem.FILE_CHANGED, Place.of(findings.file()));
            }
        }
    }

    private void stage(Target target, List<Staged> staged) {
        byte[] content = target.after();
        try {
            refuseForeign(target.path());
            if (content == null) {
                staged.add(new Staged(target, null));
                return;
            }
            makeDirectory(directory(target.path()));
            Path temporary = temporary(target.path());
            staged.add(new Staged(target, temporary));
            write(temporary, content);
            keepMode(target.path(), temporary);
        } catch (IOException failure) {
            throw refusal(names.shown(target.path()), failure);
        }
    }

    /** Links are not followed, and a pipe or a device is not put away for a file. */
    private void refuseForeign(Path path) throws IOException {
        for (Path each : List.of(directory(path), path)) {
            BasicFileAttributes attributes = Layout.look(each);
            if (attributes != null && (attributes.isSymbolicLink() || attributes.isOther())) {
                Problem problem = attributes.isSymbolicLink() ? Problem.LINK_REFUSED : Problem.NOT_A_FILE;
                throw Refusal.of(problem, Place.of(names.shown(each)));
            }
        }
    }

    private static Path directory(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    private static void makeDirectory(Path directory) throws IOException {
        if (Layout.look(directory) == null) {
            try {
                Files.createDirectory(directory);
            } catch (FileAlreadyExistsException madeByAnother) {
                return;
            }
            flushDirectory(directory(directory));
        }
    }

    /** Beginning with a dot, so that a reader takes a left-over for none of its files. */
    private static Path temporary(Path path) {
        return path.resolveSibling("." + path.getFileName() + "." + Long.toString(System.nanoTime(), 36) + ".tmp");
    }

    private static void write(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        try (FileChannel channel = FileChannel.open(file, fresh)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keepMode(Path from, Path to) throws IOException {
        PosixFileAttributeView old =
                Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (old != null && Layout.look(from) != null) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }

    private void commit(List<Staged> staged) {
        List<String> done = new ArrayList<>();
        Set<Path> directories = new LinkedHashSet<>();
        try {
            for (Staged each : staged) {
                if (each.temporary() != null) {
                    Files.move(each.temporary(), each.target().path(), StandardCopyOption.ATOMIC_MOVE);
                    done.add(names.shown(each.target().path()));
                    directories.add(directory(each.target().path()));
                }
            }
            for (Path directory : directories) {
                flushDirectory(directory);
            }
            delete(staged, done);
        } catch (IOException failure) {
            throw done.isEmpty()
                    ? refusal(names.shown(staged.get(0).target().path()), failure)
                    : partly(done, staged, failure);
        }
    }

    private void delete(List<Staged> staged, List<String> done) throws IOException {
        for (Staged each : staged) {
            if (each.temporary() == null) {
                Files.deleteIfExists(each.target().path());
                done.add(names.shown(each.target().path()));
                flushDirectory(directory(each.target().path()));
            }
        }
    }

    private Refusal partly(List<String> done, List<Staged> staged, IOException failure) {
        List<String> missing = new ArrayList<>();
        for (Staged each : staged) {
            String name = names.shown(each.target().path());
            if (!done.contains(name)) {
                missing.add(name);
            }
        }
        return Refusal.of(
                Problem.PARTLY_WRITTEN,
                Place.of(done.get(done.size() - 1)),
                "reason",
                Reason.of(failure),
                "written",
                String.join(", ", done),
                "missing",
                missing.isEmpty() ? "0" : String.join(", ", missing));
    }

    /** Only a flushed directory keeps a new name after a power cut; Windows cannot open one and needs no such thing. */
    private static void flushDirectory(Path directory) throws IOException {
        if (directory.getFileSystem().getSeparator().equals("/")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void discard(List<Staged> staged) {
        for (Staged each : staged) {
            if (each.temporary() != null) {
                each.temporary().toFile().delete();
            }
        }
    }

    /** The refusal of a write that changed nothing. */
    static Refusal refusal(String file, IOException failure) {
        Problem problem = Reason.isFull(failure) ? Problem.DISK_FULL : Problem.CANNOT_WRITE;
        return Refusal.of(problem, Place.of(file), "reason", Reason.of(failure));
    }
}

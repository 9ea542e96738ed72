package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The right to write in a data directory: one process at a time has it, and a killed one loses it. */
final class Lock {
    private static final long FIRST_PAUSE_MILLIS = 2;
    private static final long LONGEST_PAUSE_MILLIS = 50;

    private final FileChannel channel;
    private final Path holder;
    private final boolean isInherited;

    private Lock(FileChannel channel, Path holder, boolean isInherited) {
        this.channel = channel;
        this.holder = holder;
        this.isInherited = isInherited;
    }

    /** Whether the one before died with the lock: whoever lets go of it takes the holder's file away first. */
    boolean isInherited() {
        return isInherited;
    }

    /** Waits for the lock at most that long. */
    static Lock take(Layout layout, String writer, Duration wait) {
        Path file = layout.local().resolve("lock");
        Path holder = layout.local().resolve("holder");
        try {
            makeLocal(layout);
            isThere(layout, file);
            FileChannel channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, LinkOption.NOFOLLOW_LINKS));
            await(channel, wait, layout.shown(file), holder);
            boolean isInherited = isThere(layout, holder);
            Holder.current(writer).write(holder);
            return new Lock(channel, holder, isInherited);
        } catch (IOException impossible) {
            throw Landing.refusal(layout.shown(file), impossible);
        }
    }

    private static void makeLocal(Layout layout) throws IOException {
        BasicFileAttributes attributes = Layout.attributes(layout.local());
        if (attributes == null) {
            try {
                Files.createDirectory(layout.local());
            } catch (FileAlreadyExistsException madeByAnother) {
                makeLocal(layout);
            }
        } else if (!attributes.isDirectory()) {
            Problem problem = attributes.isSymbolicLink() ? Problem.LINK_REFUSED : Problem.NOT_A_DIRECTORY;
            throw Refusal.of(problem, Place.of(layout.shown(layout.local())));
        }
    }

    /** A pipe of that name would block whoever opens it, and a link would have another file written. */
    private static boolean isThere(Layout layout, Path file) throws IOException {
        BasicFileAttributes attributes = Layout.look(file);
        if (attributes != null && !attributes.isRegularFile()) {
            Problem problem = attributes.isSymbolicLink() ? Problem.LINK_REFUSED : Problem.NOT_A_FILE;
            throw Refusal.of(problem, Place.of(layout.shown(file)));
        }
        return attributes != null;
    }

    private static void await(FileChannel channel, Duration wait, String shown, Path holder) throws IOException {
        long end = System.nanoTime() + wait.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        Attempt attempt = attempt(channel);
        while (attempt != Attempt.TAKEN && System.nanoTime() < end) {
            sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            attempt = attempt(channel);
        }
        if (attempt != Attempt.TAKEN) {
            // Closing any channel on the file would drop the lock that another thread of this process holds.
            if (attempt == Attempt.HELD_ELSEWHERE) {
                channel.close();
            }
            throw busy(shown, Holder.read(holder), wait);
        }
    }

    private enum Attempt {
        TAKEN,
        HELD_ELSEWHERE,
        HELD_HERE
    }

    private static Attempt attempt(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock == null ? Attempt.HELD_ELSEWHERE : Attempt.TAKEN;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Attempt.HELD_HERE;
        }
    }

    private static Refusal busy(String shown, Holder holder, Duration wait) {
        return Refusal.of(
                Problem.BUSY,
                Place.of(shown),
                "writer",
                holder.writer(),
                "process",
                holder.process(),
                "host",
                holder.host(),
                "seconds",
                String.valueOf(wait.toSeconds()));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the lock", stop);
        }
    }

    /** What was written stays written, so a holder's file that cannot be removed stays too: the next one overwrites it. */
    void release() {
        try {
            holder.toFile().delete();
            channel.close();
        } catch (IOException impossible) {
            throw Landing.refusal(holder.toString(), impossible);
        }
    }
}

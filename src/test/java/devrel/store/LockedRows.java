package devrel.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A process that adds rows to a file under a lock on that very file, which is the wrong way. */
final class LockedRows {
    private LockedRows() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Path.of(arguments[0]);
        Files.writeString(file.resolveSibling("ready-" + arguments[2]), "");
        while (!Files.exists(file.resolveSibling("ready-0")) || !Files.exists(file.resolveSibling("ready-1"))) {
            Thread.sleep(1);
        }
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock lock = Objects.requireNonNull(channel.lock())) {
                Path staged = file.resolveSibling("rows-" + arguments[2] + ".tmp");
                Files.writeString(
                        staged, Files.readString(file) + arguments[2] + "-" + i + (lock.isValid() ? "\n" : "?\n"));
                Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}

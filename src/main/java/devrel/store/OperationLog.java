package devrel.store;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last operations of this clone, a file each in the local directory, which git ignores. An operation is noted before it
 * is done. The disk is not asked to confirm the note: after a power cut it may be missing or torn, which its sum tells.
 */
final class OperationLog {
    /** How many operations can be taken back. */
    static final int MOST = 100;

    private static final String NAME = "operations";
    private static final byte[] EVERYTHING = {'*', '\n'};

    private final Disk disk;
    private final Layout layout;

    OperationLog(Disk disk, Layout layout) {
        this.disk = disk;
        this.layout = layout;
    }

    /** The note of an operation; null where it cannot be read: torn, foreign, or of another version. */
    record Note(String name, String file, @Nullable Operation operation) {
        /** What is said of a note that cannot be read. */
        Finding unreadable(Problem problem) {
            return Finding.of(problem, Place.of(file), "id", name);
        }
    }

    private Path directory() {
        return layout.local().resolve(NAME);
    }

    private Path file(int number) {
        return directory().resolve(String.valueOf(number));
    }

    /** Notes what is about to be done, and gives its number; only under the lock. Older notes make room. */
    int note(Operation operation) {
        Path draft = layout.local().resolve("operation.tmp");
        try {
            makeDirectory();
            List<Integer> numbers = numbers();
            int number = numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
            disk.delete(draft);
            disk.jot(draft, OperationText.of(operation));
            disk.rename(draft, file(number));
            for (int i = 0; i <= numbers.size() - MOST; i++) {
                disk.delete(file(numbers.get(i)));
            }
            return number;
        } catch (IOException failure) {
            clear(draft);
            throw Landing.refusal(layout.shown(layout.local()), failure);
        }
    }

    /** What cannot be taken away is taken away by the next command that notes something. */
    private void clear(Path left) {
        try {
            disk.delete(left);
        } catch (IOException stays) {
            return;
        }
    }

    /** Notes hold what records held, so git is told to leave them alone even where nobody else has told it. */
    private void makeDirectory() throws IOException {
        Path ignored = directory().resolve(".gitignore");
        if (disk.look(ignored) == Disk.Sight.NOTHING) {
            disk.makeDirectory(directory());
            writeIgnored(ignored);
        }
    }

    private void writeIgnored(Path ignored) throws IOException {
        try {
            disk.write(ignored, EVERYTHING, ignored);
        } catch (IOException failure) {
            clear(ignored);
            throw failure;
        }
    }

    /** Takes back the note of what was refused after all; if it stays, it is found to change nothing. */
    void forget(int number) {
        clear(file(number));
    }

    /** The numbers of the operations, the newest last. */
    List<Integer> numbers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (String name : disk.names(directory())) {
            int number = number(name);
            if (number > 0) {
                numbers.add(number);
            }
        }
        Collections.sort(numbers);
        return numbers;
    }

    /** The number that the name of a file says; 0 when it is none of ours. */
    static int number(String name) {
        int number = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9' || number > 100_000_000) {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    /** The notes, the newest first, those that cannot be read too. */
    List<Note> all() {
        try {
            List<Note> all = new ArrayList<>();
            for (int number : numbers()) {
                all.add(read(number));
            }
            Collections.reverse(all);
            return all;
        } catch (IOException unreadable) {
            Place place = Place.of(layout.shown(directory()));
            throw Refusal.of(
                    Problem.CANNOT_READ, place, "file", layout.shown(directory()), "reason", Reason.of(unreadable));
        }
    }

    /** What is no file of its own is not looked into. */
    private Note read(int number) throws IOException {
        String name = Operation.name(number);
        byte[] bytes = disk.look(file(number)) == Disk.Sight.FILE ? disk.read(file(number)) : null;
        Operation operation = bytes == null ? null : OperationText.read(name, bytes);
        return new Note(name, layout.shown(file(number)), operation);
    }
}

package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user's editor on a text of ours, in a file that only the user may read and that goes away afterwards. */
public final class Editor {
    private Editor() {}

    /** The text as the user left it. {@code command} is what {@code $VISUAL} or {@code $EDITOR} says, arguments and all. */
    public static String edit(String command, String text) {
        try {
            Path file = Files.createTempFile("devrel-", ".yaml");
            try {
                Files.writeString(file, text);
                int exit = new ProcessBuilder("sh", "-c", command + " \"$1\"", "sh", file.toString())
                        .inheritIO()
                        .start()
                        .waitFor();
                if (exit != 0) {
                    throw Refusal.of(Problem.EDITOR_FAILED, Place.of(command), "value", command);
                }
                return InputText.read(file) + "\n";
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException cannotRun) {
            throw Refusal.of(Problem.EDITOR_FAILED, Place.of(command), "value", command);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Problem.EDITOR_FAILED, Place.of(command), "value", command);
        }
    }
}

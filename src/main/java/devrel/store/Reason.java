package devrel.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The operating system's word for what went wrong, without the path that the message names anyway. */
final class Reason {
    private Reason() {}

    static String of(IOException cause) {
        if (cause instanceof FileNotFoundException) {
            return inBrackets(String.valueOf(cause.getMessage()));
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        String reason = cause instanceof FileSystemException named ? named.getReason() : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }

    /** The streams of java.io say {@code path (Permission denied)}. */
    private static String inBrackets(String message) {
        String reason = message.substring(message.lastIndexOf('(') + 1).replace(")", "");
        return switch (reason) {
            case "Permission denied" -> "permission denied";
            case "No such file or directory" -> "no such file";
            default -> reason;
        };
    }

    /** Whether there was no room: a full disk, or a quota used up. */
    static boolean isFull(IOException cause) {
        String reason = of(cause);
        return reason.contains("No space left") || reason.contains("quota");
    }
}

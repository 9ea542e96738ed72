package devrel.store;

import devrel.record.Column;
import devrel.record.Problem;
import org.jspecify.annotations.Nullable;

/** Keeps a text on one physical line: a line break is written {@code \n} and a backslash {@code \\}. */
final class Escapes {
    private Escapes() {}

    static String make(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\\') < 0) {
            return text;
        }
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** The text that was written; null, after a complaint, when a backslash is followed by something else. */
    static @Nullable String undo(String written, Column.Complaint complaint) {
        int at = written.indexOf('\\');
        if (at < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length()).append(written, 0, at);
        while (at < written.length()) {
            char c = written.charAt(at++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            String escaped = at < written.length() ? written.substring(at, at + 1) : "";
            if (!escaped.equals("n") && !escaped.equals("\\")) {
                complaint.about(Problem.BAD_ESCAPE, "escape", "\\" + escaped);
                return null;
            }
            text.append(escaped.equals("n") ? "\n" : "\\");
            at++;
        }
        return text.toString();
    }
}

package devrel.store;

import java.util.List;

/** What two sides changed differently: the record (or the section of the settings), and its fields; none for all of it. */
record Clash(String id, List<String> fields) {
    private static final int MARKER_LENGTH = 7;

    /** The two sides as git shows them, each under a line that says whose it is and what it is about. */
    static void write(StringBuilder text, String about, List<String> ours, List<String> theirs) {
        String words = about.isEmpty() ? "" : ": " + about;
        line(text, mark('<') + " ours" + words);
        ours.forEach(each -> line(text, each));
        line(text, mark('='));
        theirs.forEach(each -> line(text, each));
        line(text, mark('>') + " theirs" + words);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static String mark(char c) {
        return String.valueOf(c).repeat(MARKER_LENGTH);
    }
}

package devrel.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one command did to the files, as this clone remembers it: enough to take it back. */
public record Operation(
        String name,
        long millis,
        String writer,
        String command,
        @Nullable String undoes,
        List<Touched> files) {

    /**
     * One file before and after, null where there was none. Of a month's file only the rows between the first and the last
     * that changed are kept, under its header: to merge row by row asks for no more.
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes of a file; never compared as a record
    public record Touched(String path, byte @Nullable [] before, byte @Nullable [] after) {}

    /** The name of the operation of that number. */
    static String name(int number) {
        return "o" + number;
    }

    static Operation of(Layout layout, List<Landing.Target> targets, WritePath.Deed deed) {
        List<Touched> files = new ArrayList<>();
        for (Landing.Target target : targets) {
            files.add(touched(layout.inside(target.path()), target));
        }
        return new Operation("", System.currentTimeMillis(), deed.writer(), deed.command(), deed.undoes(), files);
    }

    static Touched touched(String path, Landing.Target target) {
        byte[] before = target.before();
        byte[] after = target.after();
        if (before == null
                || after == null
                || MonthFile.parse(Path.of(path).getFileName().toString()) == null) {
            return new Touched(path, before, after);
        }
        int header = lineEnd(before, 0);
        int head = target.head();
        int next = Arrays.mismatch(before, head, before.length, after, head, after.length);
        int same = next < 0 ? next : head + next;
        if (same >= 0 && same < header) {
            return new Touched(path, before, after);
        }
        int from = same < 0 ? before.length : Math.max(header, lineStart(before, Math.min(same, before.length)));
        int tail = Math.max(0, Math.min(before.length, after.length) - from);
        int end = Math.min(target.tail(), tail);
        while (end < tail && before[before.length - 1 - end] == after[after.length - 1 - end]) {
            end++;
        }
        end = wholeLines(before, end);
        return new Touched(
                path, part(before, header, from, before.length - end), part(after, header, from, after.length - end));
    }

    /** Behind the line feed of the line. */
    private static int lineEnd(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n') {
            at++;
        }
        return Math.min(text.length, at + 1);
    }

    private static int lineStart(byte[] text, int position) {
        int at = position;
        while (at > 0 && text[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    /** Of an end that both versions share, what is whole lines. */
    private static int wholeLines(byte[] text, int end) {
        int left = end;
        while (left > 0 && text.length - left > 0 && text[text.length - left - 1] != '\n') {
            left--;
        }
        return left;
    }

    private static byte[] part(byte[] text, int header, int from, int to) {
        byte[] part = Arrays.copyOf(text, header + to - from);
        System.arraycopy(text, from, part, header, to - from);
        return part;
    }
}

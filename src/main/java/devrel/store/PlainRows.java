package devrel.store;

import devrel.record.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A glance at the bytes of a month's file: whether it is such as this store writes it, with characters that are in order
 * wherever they stand. A file that is not may be in order too, and is read with care to say so. To add one row to
 * thousands, a glance is a quarter of the work: each line is looked at by one loop that soon is compiled.
 */
final class PlainRows {
    /** Of the id, which begins a row. */
    static final int ID_LENGTH = 12;

    /** Where the date stands in a row. */
    static final int DATE = ID_LENGTH + 1;

    static final int DATE_LENGTH = "2026-11-03".length();

    private static final int DATE_END = DATE + DATE_LENGTH;
    private static final int DAY = DATE_END - 2;
    private static final int REST = DATE_END + 1;
    private static final int FIRST_ROOM = 64;
    private static final byte DELETE = 0x7F;
    private static final int NO = -1;

    private final byte[] bytes;
    private final byte[] month;
    private final int columns;
    private int[] starts = new int[FIRST_ROOM];
    private int count;

    private PlainRows(byte[] bytes, MonthFile file, int columns) {
        this.bytes = bytes;
        this.month = ("," + file.month() + "-").getBytes(StandardCharsets.UTF_8);
        this.columns = columns;
    }

    /** Where the rows start, sorted by date and id, none of them twice; null when the file is not plainly in order. */
    static int @Nullable [] starts(Kind<?> kind, MonthFile file, byte[] bytes) {
        byte[] header = (CsvWriter.header(kind) + "\n").getBytes(StandardCharsets.UTF_8);
        boolean isWhole = bytes.length >= header.length && bytes[bytes.length - 1] == '\n';
        if (!isWhole || !Arrays.equals(bytes, 0, header.length, header, 0, header.length)) {
            return null;
        }
        PlainRows rows = new PlainRows(bytes, file, kind.columns().size());
        return rows.arePlain(header.length) ? Arrays.copyOf(rows.starts, rows.count) : null;
    }

    private boolean arePlain(int from) {
        int at = from;
        while (at < bytes.length) {
            int end = beginsPlainly(at) && (count == 0 || isBehind(starts[count - 1], at)) ? end(at + REST) : NO;
            if (end == NO) {
                return false;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
            at = end + 1;
        }
        return true;
    }

    /** Whether an id and a day of the month stand there. */
    private boolean beginsPlainly(int start) {
        byte[] all = bytes;
        if (start + REST >= all.length) {
            return false;
        }
        for (int i = start; i < start + ID_LENGTH; i++) {
            if (!((all[i] >= 'a' && all[i] <= 'z') || (all[i] >= '2' && all[i] <= '7'))) {
                return false;
            }
        }
        for (int i = 0; i < month.length; i++) {
            if (all[start + ID_LENGTH + i] != month[i]) {
                return false;
            }
        }
        int day = start + DAY;
        return isDigit(all[day]) && isDigit(all[day + 1]) && all[start + DATE_END] == ',';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Whether the later row is sorted behind the one before it; they are of one month. */
    private boolean isBehind(int before, int later) {
        byte[] all = bytes;
        int at = DAY;
        while (at < DATE_END && all[later + at] == all[before + at]) {
            at++;
        }
        if (at < DATE_END) {
            return all[later + at] > all[before + at];
        }
        at = 0;
        while (at < ID_LENGTH && all[later + at] == all[before + at]) {
            at++;
        }
        return at < ID_LENGTH && all[later + at] > all[before + at];
    }

    /**
     * Where the row ends whose third cell begins there; {@link #NO} where something is not plain. The file ends with a line
     * feed, where every row ends at the latest: no other byte is the last.
     */
    private int end(int third) {
        byte[] all = bytes;
        int cells = 3;
        boolean isQuoted = false;
        int at = third;
        byte b = all[at];
        while (b != '\n') {
            if (b < 0) {
                int size = size(at);
                if (size == NO) {
                    return NO;
                }
                at += size;
            } else if (b == '"' && !isQuoted && (at == third || all[at - 1] == ',')) {
                isQuoted = true;
                at++;
            } else if (b == '"' && isQuoted && all[at + 1] == '"') {
                at += 2;
            } else if (b == '"' && isQuoted && (all[at + 1] == ',' || all[at + 1] == '\n')) {
                isQuoted = false;
                at++;
            } else if (b < ' ' || b == '"' || b == DELETE) {
                return NO;
            } else {
                cells += b == ',' && !isQuoted ? 1 : 0;
                at++;
            }
            b = all[at];
            // most of what is written: letters, digits and spaces
            while (b > ',' ? b != DELETE : b == ' ') {
                b = all[++at];
            }
        }
        return isQuoted || cells != columns ? NO : at;
    }

    /**
     * How many bytes the character has that begins there, if it is of those beyond ASCII that are written every day:
     * letters of western Europe, and dashes, quotation marks, bullets and dots. None of them is a control character, or
     * could be written in two ways.
     */
    private int size(int at) {
        int first = bytes[at] & 0xFF;
        int next = bytes[at + 1] & 0xFF;
        if ((first == 0xC3 && next >= 0x80 && next <= 0xBF) || (first == 0xC2 && next >= 0xA0 && next <= 0xBF)) {
            return 2;
        }
        if (first == 0xE2 && next == 0x80) {
            int last = bytes[at + 2] & 0xFF;
            return last >= 0x90 && last <= 0xA6 ? 3 : NO;
        }
        return NO;
    }
}

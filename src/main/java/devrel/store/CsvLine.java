package devrel.store;

import devrel.record.Problem;
import java.nio.charset.StandardCharsets;

/**
 * The scanner of one physical line of CSV: RFC 4180, where a record never spans lines. It works on the bytes of a whole
 * file, which are UTF-8 for sure, and knows where each cell of the line stands; a cell becomes a text when it is asked
 * for. Of a line with millions of cells it knows as many as expected and one more.
 */
final class CsvLine {
    /** Nobody wants to know by how many more a line has too many cells. */
    static final int MOST = 10_000;

    private static final int WRONG = -1;

    private final byte[] bytes;
    private final Findings findings;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] doubled;
    private int count;
    private int lineStart;
    private int lineEnd;
    private int number;

    CsvLine(byte[] bytes, Findings findings, int expectedCells) {
        this.bytes = bytes;
        this.findings = findings;
        this.starts = new int[expectedCells + 1];
        this.ends = new int[expectedCells + 1];
        this.doubled = new boolean[expectedCells + 1];
    }

    int count() {
        return count;
    }

    int number() {
        return number;
    }

    /** Where the content of that cell begins in the bytes of the file; an opening quote does not count. */
    int from(int index) {
        return starts[index];
    }

    /** Where the content of that cell ends, exclusive. */
    int to(int index) {
        return ends[index];
    }

    boolean isEmpty(int index) {
        return starts[index] == ends[index];
    }

    /** What that cell says. */
    String cell(int index) {
        String inner = new String(bytes, starts[index], ends[index] - starts[index], StandardCharsets.UTF_8);
        return doubled[index] ? inner.replace("\"\"", "\"") : inner;
    }

    /** The 1-based column, in characters, at which that cell starts; its opening quote counts. */
    int column(int index) {
        int start = starts[index];
        boolean isQuoted = start > lineStart && bytes[start - 1] == '"';
        return columnOf(isQuoted ? start - 1 : start);
    }

    private int columnOf(int position) {
        return Utf8.characters(bytes, lineStart, position) + 1;
    }

    /** The column just behind the last character. */
    int endColumn() {
        return columnOf(lineEnd);
    }

    /** Splits the line that stands between the positions; false, after a finding, when its quotes are wrong. */
    boolean scan(int from, int to, int lineNumber) {
        lineStart = from;
        lineEnd = to;
        number = lineNumber;
        count = 0;
        int at = from;
        while (at != WRONG && at <= to && count < MOST) {
            at = at < to && bytes[at] == '"' ? quoted(at) : bare(at);
        }
        return at != WRONG;
    }

    private int bare(int start) {
        byte[] all = bytes;
        int last = lineEnd;
        int end = start;
        while (end < last && all[end] != ',' && all[end] != '"') {
            end++;
        }
        if (end < last && all[end] == '"') {
            return refuse(end);
        }
        add(start, end, false);
        return end + 1;
    }

    private int quoted(int start) {
        boolean hasDoubled = false;
        int end = toQuote(start + 1);
        while (end < lineEnd && isDoubled(end)) {
            hasDoubled = true;
            end = toQuote(end + 2);
        }
        if (end >= lineEnd) {
            return refuse(start);
        }
        if (end + 1 < lineEnd && bytes[end + 1] != ',') {
            return refuse(end + 1);
        }
        add(start + 1, end, hasDoubled);
        return end + 2;
    }

    private int toQuote(int from) {
        byte[] all = bytes;
        int last = lineEnd;
        int at = from;
        while (at < last && all[at] != '"') {
            at++;
        }
        return at;
    }

    private boolean isDoubled(int quote) {
        return quote + 1 < lineEnd && bytes[quote + 1] == '"';
    }

    private int refuse(int position) {
        findings.add(Problem.BAD_QUOTES, number, columnOf(position));
        return WRONG;
    }

    private void add(int from, int to, boolean hasDoubled) {
        if (count < starts.length) {
            starts[count] = from;
            ends[count] = to;
            doubled[count] = hasDoubled;
        }
        count++;
    }
}

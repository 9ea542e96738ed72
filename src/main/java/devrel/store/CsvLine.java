package devrel.store;

import devrel.record.Problem;
import java.util.Arrays;

/**
 * The scanner of one physical line of CSV: RFC 4180, where a record never spans lines. Holds the cells of the line it
 * scanned last: as many as expected and one more, for a line may have millions.
 */
final class CsvLine {
    /** Nobody wants to know by how many more a line has too many cells. */
    static final int MOST = 10_000;

    private final Findings findings;
    private final String[] cells;
    private final int[] starts;
    private int count;
    private String text = "";
    private int lineStart;
    private int lineEnd;
    private int number;

    CsvLine(Findings findings, int expectedCells) {
        this.findings = findings;
        this.cells = new String[expectedCells + 1];
        this.starts = new int[expectedCells + 1];
        Arrays.fill(cells, "");
    }

    int count() {
        return count;
    }

    String cell(int index) {
        return cells[index];
    }

    int number() {
        return number;
    }

    /** The 1-based column, in characters, at which that cell starts; its opening quote counts. */
    int column(int index) {
        return columnOf(starts[index]);
    }

    private int columnOf(int position) {
        return text.codePointCount(lineStart, position) + 1;
    }

    /** The column just behind the last character. */
    int endColumn() {
        return columnOf(lineEnd);
    }

    /** Splits the line that stands between the positions; false, after a finding, when its quotes are wrong. */
    boolean scan(String whole, int from, int to, int lineNumber) {
        text = whole;
        lineStart = from;
        lineEnd = to;
        number = lineNumber;
        count = 0;
        int at = from;
        while (at >= 0 && at <= to && count < MOST) {
            at = at < to && text.charAt(at) == '"' ? quoted(at) : bare(at);
        }
        return at != Integer.MIN_VALUE;
    }

    private int bare(int start) {
        int end = start;
        for (; end < lineEnd; end++) {
            char c = text.charAt(end);
            if (c == ',') {
                break;
            }
            if (c == '"') {
                return refuse(end);
            }
        }
        add(start, start, end, false);
        return end + 1;
    }

    private int quoted(int start) {
        int end = text.indexOf('"', start + 1);
        boolean doubled = false;
        while (end >= 0 && end + 1 < lineEnd && text.charAt(end + 1) == '"') {
            doubled = true;
            end = text.indexOf('"', end + 2);
        }
        if (end < 0 || end >= lineEnd) {
            return refuse(start);
        }
        if (end + 1 < lineEnd && text.charAt(end + 1) != ',') {
            return refuse(end + 1);
        }
        add(start, start + 1, end, doubled);
        return end + 2;
    }

    private int refuse(int position) {
        findings.add(Problem.BAD_QUOTES, number, columnOf(position));
        return Integer.MIN_VALUE;
    }

    private void add(int start, int from, int to, boolean doubled) {
        if (count < cells.length) {
            String inner = text.substring(from, to);
            starts[count] = start;
            cells[count] = doubled ? inner.replace("\"\"", "\"") : inner;
        }
        count++;
    }
}

package devrel.store;

import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Goes through the lines of one CSV file whose bytes are in order: behind the exact header, rows of the right width, in
 * the file of their month and sorted by date and id. Looks at no other value; a row that does not fit is a finding, and
 * is left out.
 */
final class CsvRows {
    static final int ID = 0;
    static final int DATE = 1;

    private static final int DATE_LENGTH = "2026-11-03".length();

    private final Kind<?> kind;
    private final MonthFile file;
    private final byte[] bytes;
    private final Findings findings;
    private final CsvLine line;
    private final Mentions wanted;
    private final byte[] header;
    private final byte[] month;
    /** Where the id and the date of the row before stand: an empty range before the first one. */
    private final int[] previous = new int[4];

    private int start;
    private int end;
    private int number = 1;

    CsvRows(Kind<?> kind, MonthFile file, byte[] bytes, Set<String> mentions, Findings findings) {
        this.kind = kind;
        this.file = file;
        this.bytes = bytes;
        this.findings = findings;
        this.line = new CsvLine(bytes, findings, kind.columns().size());
        this.wanted = new Mentions(bytes, mentions);
        this.header = CsvWriter.header(kind).getBytes(StandardCharsets.UTF_8);
        this.month = file.month().getBytes(StandardCharsets.UTF_8);
        this.end = lineEnd(0);
        if (!isHeader()) {
            wrongHeader();
            end = bytes.length;
        }
    }

    private int lineEnd(int from) {
        byte[] all = bytes;
        int at = from;
        while (all[at] != '\n') {
            at++;
        }
        return at;
    }

    private boolean isHeader() {
        return end - start == header.length && Arrays.equals(bytes, start, end, header, 0, header.length);
    }

    private void wrongHeader() {
        int same = 0;
        int lastComma = 0;
        while (same < Math.min(end, header.length) && bytes[same] == header[same]) {
            lastComma = bytes[same++] == ',' ? same : lastComma;
        }
        String expected = new String(header, StandardCharsets.UTF_8);
        findings.add(Problem.WRONG_HEADER, 1, Utf8.characters(bytes, 0, lastComma) + 1, "expected", expected);
    }

    /** Goes to the next row that is wanted and fits; false when there is none. */
    boolean next() {
        while (end + 1 < bytes.length && !findings.areEnough()) {
            start = end + 1;
            end = lineEnd(start);
            number++;
            if (wanted.standBetween(start, end) && fits()) {
                return true;
            }
        }
        return false;
    }

    private boolean fits() {
        if (isHeader()) {
            findings.add(Problem.REPEATED_HEADER, number, 1);
            return false;
        }
        return line.scan(start, end, number) && hasWidth();
    }

    private boolean hasWidth() {
        int columns = kind.columns().size();
        if (line.count() == columns) {
            return true;
        }
        String found = start == end ? "0" : line.count() + (line.count() < CsvLine.MOST ? "" : "+");
        int at = line.count() > columns ? line.column(columns) : line.endColumn();
        findings.add(
                Problem.WRONG_WIDTH,
                number,
                at,
                "found",
                found,
                "expected",
                String.valueOf(columns),
                "empty",
                start == end ? "yes" : "");
        return false;
    }

    byte[] bytes() {
        return bytes;
    }

    Findings findings() {
        return findings;
    }

    /** The cells of the row. */
    CsvLine line() {
        return line;
    }

    int number() {
        return number;
    }

    /** Where the row begins in the bytes. */
    int from() {
        return start;
    }

    /** Where the row ends in the bytes, exclusive; its line feed stands there. */
    int to() {
        return end;
    }

    /** Says when the row does not stand in its month's file, or not behind the row before it. */
    void checkPlace() {
        if (line.to(DATE) - line.from(DATE) == DATE_LENGTH && !isOfMonth()) {
            complain(DATE, Problem.WRONG_MONTH, "field", "date", "value", line.cell(DATE), "month", file.month());
        }
        int byDate = compare(DATE);
        int order = byDate != 0 ? byDate : compare(ID);
        if (order < 0) {
            complain(ID, Problem.NOT_SORTED, "id", line.cell(ID), "date", line.cell(DATE), "other", previousId());
        } else if (order == 0) {
            String other = findings.file() + ":" + (number - 1);
            complain(ID, Problem.DUPLICATE_ID, "kind", kind.name(), "id", line.cell(ID), "other", other);
        }
        for (int i = ID; i <= DATE; i++) {
            previous[2 * i] = line.from(i);
            previous[2 * i + 1] = line.to(i);
        }
    }

    private boolean isOfMonth() {
        int from = line.from(DATE);
        return Arrays.equals(bytes, from, from + month.length, month, 0, month.length);
    }

    /** Compares a cell with the one of the row before; ids and dates are ASCII, where bytes sort as texts do. */
    private int compare(int column) {
        byte[] all = bytes;
        int at = line.from(column);
        int to = line.to(column);
        int other = previous[2 * column];
        int otherTo = previous[2 * column + 1];
        while (at < to && other < otherTo && all[at] == all[other]) {
            at++;
            other++;
        }
        boolean isPrefix = at == to || other == otherTo;
        return isPrefix ? (to - at) - (otherTo - other) : Byte.compareUnsigned(all[at], all[other]);
    }

    private String previousId() {
        return new String(bytes, previous[0], previous[1] - previous[0], StandardCharsets.UTF_8);
    }

    /** Adds what is wrong with the cell of that column. */
    void complain(int column, Problem problem, String... parameters) {
        Place place = Place.of(findings.file(), number, line.column(column));
        findings.add(problem, place.at(kind.columns().get(column).name()), parameters);
    }
}

package devrel.store;

import devrel.record.Column;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one CSV file into records: the exact header, rows sorted by date and id, every value typed. */
final class CsvReader<T extends Item> implements Column.Complaint {
    /** Hears of every good row: its record, its line and its raw text. */
    interface Rows<T> {
        void row(T item, int line, String raw);
    }

    private static final int ID = 0;
    private static final int DATE = 1;

    private final Kind<T> kind;
    private final Column[] columns;
    private final MonthFile file;
    private final String text;
    private final Findings findings;
    private final CsvLine line;
    private final String header;
    private int column;
    private String lastId = "";
    private String lastDate = "";

    CsvReader(Kind<T> kind, MonthFile file, String text, Findings findings) {
        this.kind = kind;
        this.columns = kind.columns().toArray(new Column[0]);
        this.file = file;
        this.text = text;
        this.findings = findings;
        this.line = new CsvLine(findings, columns.length);
        this.header = header(kind);
    }

    /** The first line of every file of that kind, without its line feed. */
    static String header(Kind<?> kind) {
        StringBuilder header = new StringBuilder();
        for (Column column : kind.columns()) {
            header.append(header.length() == 0 ? "" : ",").append(column.name());
        }
        return header.toString();
    }

    /** All rows, or with mentions only those whose line holds one of them. */
    void read(Set<String> mentions, Rows<T> rows) {
        int end = text.indexOf('\n');
        if (!text.substring(0, end).equals(header)) {
            wrongHeader(text.substring(0, end));
            return;
        }
        Mentions wanted = new Mentions(text, mentions);
        int number = 2;
        for (int start = end + 1; start < text.length() && !findings.areEnough(); start = end + 1) {
            end = text.indexOf('\n', start);
            if (wanted.standBetween(start, end)) {
                row(start, end, number, rows);
            }
            number++;
        }
    }

    private void wrongHeader(String found) {
        int same = 0;
        int lastComma = 0;
        while (same < Math.min(found.length(), header.length()) && found.charAt(same) == header.charAt(same)) {
            lastComma = found.charAt(same++) == ',' ? same : lastComma;
        }
        findings.add(Problem.WRONG_HEADER, 1, found.codePointCount(0, lastComma) + 1, "expected", header);
    }

    private void row(int start, int end, int number, Rows<T> rows) {
        if (end - start == header.length() && text.startsWith(header, start)) {
            findings.add(Problem.REPEATED_HEADER, number, 1);
            return;
        }
        if (!line.scan(text, start, end, number) || !hasWidth(start, end)) {
            return;
        }
        int before = findings.count();
        @Nullable Object[] values = values();
        checkPlace();
        if (findings.count() == before) {
            rows.row(kind.make(values), number, text.substring(start, end));
        }
    }

    private boolean hasWidth(int start, int end) {
        if (line.count() == columns.length) {
            return true;
        }
        String found = start == end ? "0" : line.count() + (line.count() < CsvLine.MOST ? "" : "+");
        int at = line.count() > columns.length ? line.column(columns.length) : line.endColumn();
        findings.add(
                Problem.WRONG_WIDTH, line.number(), at, "found", found, "expected", String.valueOf(columns.length));
        return false;
    }

    private @Nullable Object[] values() {
        @Nullable Object[] values = new Object[columns.length];
        for (column = 0; column < columns.length; column++) {
            String cell = line.cell(column);
            Column each = columns[column];
            values[column] = cell.isEmpty() ? each.empty() : value(each, cell);
            if (cell.isEmpty() && each.isRequired()) {
                about(Problem.MISSING_VALUE, "field", each.name(), "allowed", each.allowed());
            }
        }
        return values;
    }

    private @Nullable Object value(Column each, String cell) {
        String plain = each.isText() ? Escapes.undo(cell, this) : cell;
        if (plain == null || isTooLong(plain)) {
            return null;
        }
        return switch (each.shape()) {
            case ONE -> each.parse(plain, this);
            case MANY -> members(each, plain);
            case MAP -> levels(each, plain);
        };
    }

    private boolean isTooLong(String cell) {
        if (cell.length() <= Limits.CELL / 3) {
            return false;
        }
        int bytes = Limits.bytes(cell);
        if (bytes <= Limits.CELL) {
            return false;
        }
        String max = String.valueOf(Limits.CELL);
        about(Problem.CELL_TOO_LONG, "field", columns[column].name(), "bytes", String.valueOf(bytes), "max", max);
        return true;
    }

    private List<String> members(Column each, String cell) {
        List<String> members = split(cell);
        checkSorted(each, members);
        return each.parseAll(members, this);
    }

    private Map<String, Integer> levels(Column each, String cell) {
        List<String> codes = new ArrayList<>();
        Map<String, String> levels = new TreeMap<>();
        for (String entry : split(cell)) {
            int equals = entry.indexOf('=');
            if (equals <= 0) {
                about(Problem.BAD_LEVELS, "field", each.name(), "value", entry);
            } else {
                codes.add(entry.substring(0, equals));
                levels.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        checkSorted(each, codes);
        return each.parseLevels(levels, this);
    }

    private static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = cell.indexOf(';'); end >= 0; end = cell.indexOf(';', start)) {
            parts.add(cell.substring(start, end));
            start = end + 1;
        }
        parts.add(cell.substring(start));
        return parts;
    }

    private void checkSorted(Column each, List<String> members) {
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i).compareTo(members.get(i - 1)) <= 0) {
                about(
                        Problem.SET_NOT_SORTED,
                        "field",
                        each.name(),
                        "value",
                        members.get(i),
                        "other",
                        members.get(i - 1));
            }
        }
    }

    /** Whether the row stands in its month's file, and behind the row before it. */
    private void checkPlace() {
        String id = line.cell(ID);
        String date = line.cell(DATE);
        String month = file.month();
        if (!date.startsWith(month) && date.length() == "2026-11-03".length()) {
            column = DATE;
            about(Problem.WRONG_MONTH, "field", columns[DATE].name(), "value", date, "month", month);
        }
        int byDate = date.compareTo(lastDate);
        if (byDate < 0 || (byDate == 0 && id.compareTo(lastId) < 0)) {
            column = ID;
            about(Problem.NOT_SORTED, "id", id, "date", date, "other", lastId);
        } else if (byDate == 0 && id.equals(lastId)) {
            column = ID;
            about(Problem.DUPLICATE_ID, "kind", kind.name(), "id", id, "other", findings.file());
        }
        lastDate = date;
        lastId = id;
    }

    @Override
    public void about(Problem problem, String... parameters) {
        Place place = Place.of(findings.file(), line.number(), line.column(column));
        findings.add(problem, place.at(columns[column].name()), parameters);
    }

    /** The date of a record of a CSV file. */
    static String date(Item item) {
        return ((Happening) item).date().toString();
    }
}

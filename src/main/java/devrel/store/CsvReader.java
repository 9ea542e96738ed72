package devrel.store;

import devrel.record.Column;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one CSV file into records, every value typed. */
final class CsvReader<T extends Item> implements Column.Complaint {
    private final Kind<T> kind;
    private final Column[] columns;
    private final CsvRows rows;
    private final CsvLine line;
    private final byte[] bytes;
    private final Memo[] memos;
    private final boolean readsTexts;
    private final @Nullable Choice choice;
    private final Findings findings;
    private int column;

    /**
     * The memos, one for each column, pass from file to file. Without texts, people's own words are left out: they stay
     * empty in the records, and nothing is found in them; nor is it in rows that are not of the choice.
     */
    CsvReader(Kind<T> kind, CsvRows rows, Memo[] memos, boolean readsTexts, @Nullable Choice choice) {
        this.kind = kind;
        this.columns = kind.columns().toArray(new Column[0]);
        this.rows = rows;
        this.line = rows.line();
        this.bytes = rows.bytes();
        this.memos = memos;
        this.readsTexts = readsTexts;
        this.choice = choice;
        this.findings = rows.findings();
    }

    /** The record of the next good row, or null behind the last one. */
    @Nullable
    T next() {
        while (nextChosen()) {
            int before = findings.count();
            @Nullable Object[] values = values();
            rows.checkPlace();
            if (findings.count() == before) {
                return kind.make(values);
            }
        }
        return null;
    }

    private boolean nextChosen() {
        while (rows.next()) {
            if (choice == null || choice.isOf(line)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Object[] values() {
        @Nullable Object[] values = new Object[columns.length];
        for (column = 0; column < columns.length; column++) {
            Column each = columns[column];
            if (!line.isEmpty(column)) {
                values[column] = each.isText() && !readsTexts ? each.empty() : value(each);
            } else {
                values[column] = each.empty();
                if (each.isRequired()) {
                    about(Problem.MISSING_VALUE, "field", each.name(), "allowed", each.allowed());
                }
            }
        }
        return values;
    }

    private @Nullable Object value(Column each) {
        int from = line.from(column);
        int to = line.to(column);
        if (column == CsvRows.ID || to - from > Memo.LONGEST) {
            return value(each, line.cell(column));
        }
        Object known = memos[column].find(bytes, from, to);
        if (known != null) {
            return known;
        }
        int before = findings.count();
        Object value = value(each, line.cell(column));
        if (value != null && findings.count() == before) {
            memos[column].keep(bytes, from, to, value);
        }
        return value;
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
            String before = members.get(i - 1);
            String member = members.get(i);
            if (member.compareTo(before) <= 0) {
                about(Problem.SET_NOT_SORTED, "field", each.name(), "value", member, "other", before);
            }
        }
    }

    @Override
    public void about(Problem problem, String... parameters) {
        rows.complain(column, problem, parameters);
    }
}

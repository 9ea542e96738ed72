package devrel.store;

import devrel.record.Column;
import devrel.record.Kind;
import devrel.record.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Merges three versions of a month's file, row by row and cell by cell; a conflict stays with its row. */
final class CsvMerge {
    private static final String REMOVED = "removed";

    private final Kind<?> kind;
    private final MonthFile month;
    private final List<Clash> clashes = new ArrayList<>();
    private final Map<String, String> merged = new TreeMap<>();
    private final Map<List<String>, String> written = new HashMap<>();

    CsvMerge(Kind<?> kind, MonthFile month) {
        this.kind = kind;
        this.month = month;
    }

    List<Clash> clashes() {
        return clashes;
    }

    /** The merged file; what is wrong with a version is added to the findings. */
    String merge(byte[] base, byte[] ours, byte[] theirs, Findings findings) {
        Map<String, List<String>> before = before(base, findings);
        Map<String, List<String>> our = rows(ours, findings);
        Map<String, List<String>> their = rows(theirs, findings);
        Set<String> ids = new TreeSet<>(our.keySet());
        ids.addAll(their.keySet());
        for (String id : ids) {
            merge(id, before.get(id), our.get(id), their.get(id));
        }
        StringBuilder text = new StringBuilder(CsvWriter.header(kind)).append('\n');
        merged.values().forEach(text::append);
        return text.toString();
    }

    private Map<String, List<String>> before(byte[] base, Findings findings) {
        Set<String> disputed = new TreeSet<>();
        byte[] settled = Unsettled.without(base, lines -> {
            lines.forEach(line -> disputed.add(line.substring(0, Math.max(0, line.indexOf(',')))));
            return List.of();
        });
        Map<String, List<String>> before = rows(settled, findings);
        List<String> nobodys = Collections.nCopies(kind.columns().size(), Unsettled.VALUE);
        disputed.forEach(id -> before.put(id, nobodys));
        return before;
    }

    private Map<String, List<String>> rows(byte[] bytes, Findings findings) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        if (bytes.length == 0 || !ByteScan.isText(bytes, findings)) {
            return rows;
        }
        CsvRows lines = new CsvRows(kind, month, bytes, Set.of(), findings);
        while (lines.next()) {
            lines.checkPlace();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < kind.columns().size(); i++) {
                cells.add(lines.line().cell(i));
            }
            String line = new String(bytes, lines.from(), lines.to() - lines.from(), StandardCharsets.UTF_8);
            written.merge(List.copyOf(cells), line, (one, other) -> one.equals(other) ? one : CsvWriter.line(cells));
            if (rows.put(cells.get(CsvRows.ID), cells) != null) {
                String id = cells.get(CsvRows.ID);
                findings.add(
                        Problem.DUPLICATE_ID,
                        lines.number(),
                        1,
                        "kind",
                        kind.name(),
                        "id",
                        id,
                        "other",
                        month.fileName());
            }
        }
        return rows;
    }

    private void merge(
            String id, @Nullable List<String> base, @Nullable List<String> ours, @Nullable List<String> theirs) {
        if (Sides.agree(base, ours, theirs)) {
            List<String> row = Sides.decided(base, ours, theirs);
            if (row != null) {
                keep(row, line(row) + "\n");
            }
        } else if (ours == null || theirs == null) {
            conflict(id, ours, theirs, List.of(REMOVED));
        } else {
            cells(id, base, ours, theirs);
        }
    }

    private void keep(List<String> row, String text) {
        merged.put(row.get(CsvRows.DATE) + row.get(CsvRows.ID), text);
    }

    /** Cells that merge are the same on both sides of a conflict, so that the sides differ only in what has to be chosen. */
    private void cells(String id, @Nullable List<String> base, List<String> ours, List<String> theirs) {
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < kind.columns().size(); i++) {
            Column column = kind.columns().get(i);
            String before = base == null ? "" : base.get(i);
            String cell = base == null && !ours.get(i).equals(theirs.get(i))
                    ? null
                    : cell(column, before, ours.get(i), theirs.get(i));
            left.add(cell == null ? ours.get(i) : cell);
            right.add(cell == null ? theirs.get(i) : cell);
            if (cell == null) {
                fields.add(column.name());
            }
        }
        if (fields.isEmpty()) {
            keep(left, line(left) + "\n");
        } else {
            conflict(id, left, right, fields);
        }
    }

    private void conflict(String id, @Nullable List<String> ours, @Nullable List<String> theirs, List<String> fields) {
        StringBuilder text = new StringBuilder();
        Clash.write(text, String.join(", ", fields), side(ours), side(theirs));
        keep(ours == null ? Objects.requireNonNull(theirs) : ours, text.toString());
        clashes.add(new Clash(id, fields));
    }

    private List<String> side(@Nullable List<String> row) {
        return row == null ? List.of() : List.of(line(row));
    }

    /** The row as it is written in the versions, where they write it in one way; else as it is always written. */
    private String line(List<String> row) {
        String line = written.get(row);
        return line == null ? CsvWriter.line(row) : line;
    }

    /** The merged cell; null when both sides changed it and differ. */
    private static @Nullable String cell(Column column, String base, String ours, String theirs) {
        if (Sides.agree(base, ours, theirs)) {
            return Sides.decided(base, ours, theirs);
        }
        return switch (column.shape()) {
            case ONE -> null;
            case MANY ->
                column.isText() ? null : String.join(";", Sides.sets(members(base), members(ours), members(theirs)));
            case MAP -> levels(Sides.maps(levels(base), levels(ours), levels(theirs)));
        };
    }

    private static List<String> members(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    private static Map<String, String> levels(String cell) {
        Map<String, String> levels = new TreeMap<>();
        for (String member : members(cell)) {
            int equals = Math.max(0, member.indexOf('='));
            levels.put(member.substring(0, equals), member.substring(equals));
        }
        return levels;
    }

    private static @Nullable String levels(@Nullable Map<String, String> levels) {
        if (levels == null) {
            return null;
        }
        List<String> members = new ArrayList<>();
        levels.forEach((code, level) -> members.add(code + level));
        return String.join(";", members);
    }
}

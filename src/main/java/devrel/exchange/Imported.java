package devrel.exchange;

import devrel.record.Changes;
import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Settings.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What an import comes to. All or nothing: as long as a row is rejected there are no changes and no new codes.
 *
 * @param changes what to write
 * @param counts by kind of record, what the rows tell of
 * @param newCodes by vocabulary, the codes that the settings lack; to be written before the changes
 * @param rejected the rows that cannot be imported
 * @param unmatched the rows of nobody on record, which were passed over on the user's word
 * @param unnamed by event, how many of those rows are of somebody who came
 */
public record Imported(
        Changes changes,
        Map<String, Count> counts,
        Map<String, Map<String, Label>> newCodes,
        List<Rejected> rejected,
        List<Rejected> unmatched,
        Map<String, Integer> unnamed,
        Origins origins) {
    private static final String REASON = "reason";

    /** How many records are new, changed, and already there as they are. */
    public record Count(int added, int changed, int same) {
        Count plus(Count other) {
            return new Count(added + other.added, changed + other.changed, same + other.same);
        }
    }

    /** A row that cannot be imported: the line on which it begins, its cells as they were, and why. */
    public record Rejected(int line, List<String> cells, List<Finding> reasons) {}

    /** Which row of the foreign file each record comes from. */
    public static final class Origins {
        private final Sheet sheet;
        private final boolean marked;
        private final Set<String> read;
        private final Map<String, Integer> lines;

        Origins(Sheet sheet, Mapping mapping, Map<String, Integer> lines) {
            this.sheet = sheet;
            this.marked = !mapping.isUtf8();
            this.read = mapping.reads();
            this.lines = Map.copyOf(lines);
        }

        /** The finding about an imported record ({@code kind:id}), said of its row; any other finding as it is. */
        public Finding trace(Finding finding) {
            Integer line = lines.get(finding.place().file());
            if (line == null) {
                return finding;
            }
            Place row = new Place(sheet.file(), line, 0, finding.place().field());
            return new Finding(finding.problem(), row, finding.parameters());
        }
    }

    /**
     * The same import after rules found something in the records that it makes: the rows they come from are rejected, and
     * nothing is changed. Findings about other records are left to the caller.
     */
    public Imported rejecting(List<Finding> findings) {
        Map<Integer, List<Finding>> reasons = new HashMap<>();
        rejected.forEach(row -> reasons.put(row.line(), new ArrayList<>(row.reasons())));
        for (Finding finding : findings) {
            Integer line = origins.lines.get(finding.place().file());
            if (line != null) {
                reasons.computeIfAbsent(line, key -> new ArrayList<>()).add(origins.trace(finding));
            }
        }
        if (reasons.isEmpty()) {
            return this;
        }
        List<Rejected> rows = origins.sheet.rows().stream()
                .filter(row -> reasons.containsKey(row.line()))
                .map(row ->
                        new Rejected(row.line(), row.cells(), List.copyOf(reasons.getOrDefault(row.line(), List.of()))))
                .toList();
        return new Imported(Changes.by(changes.writer()), counts, Map.of(), rows, unmatched, unnamed, origins);
    }

    /** All reasons of all rejected rows, sorted by place. */
    public List<Finding> reasons() {
        return rejected.stream().flatMap(row -> row.reasons().stream()).sorted().toList();
    }

    /** The column of the reasons, which rows that were rejected before have already; never one that is read. */
    private String reason() {
        boolean theirs =
                origins.read.contains(REASON) || (origins.sheet.knows(REASON) && !origins.sheet.endsWith(REASON));
        return theirs ? "devrel_" + REASON : REASON;
    }

    /**
     * The rejected rows as a table of the same form with the column {@code reason}, to be mended and imported again. It
     * is UTF-8, and says so with a byte order mark where the mapping declares another encoding.
     */
    public String rejectedCsv(Function<Finding, String> wording) {
        return csv(rejected, wording);
    }

    /** The rows of nobody on record, in the same form. */
    public String unmatchedCsv(Function<Finding, String> wording) {
        return csv(unmatched, wording);
    }

    private String csv(List<Rejected> told, Function<Finding, String> wording) {
        List<Sheet.Row> rows = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Rejected row : told) {
            rows.add(new Sheet.Row(row.line(), row.cells()));
            reasons.add(String.join("; ", row.reasons().stream().map(wording).toList()));
        }
        return (origins.marked ? "\uFEFF" : "") + origins.sheet.with(reason(), rows, reasons);
    }
}

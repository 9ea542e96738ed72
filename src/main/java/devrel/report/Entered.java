package devrel.report;

import devrel.record.Item;
import devrel.record.Kind;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which days rows were first committed: for the directory of a kind, by id. Where nobody can know, {@code untold} is the
 * reason.
 */
public record Entered(
        Map<String, Map<String, LocalDate>> days, @Nullable Note untold) {
    /** Without git nobody knows. */
    public static final Entered WITHOUT_GIT = untold("report.note.late-entry-without-git");

    /** A shallow clone does not hold the first commits. */
    public static final Entered SHALLOW = untold("report.note.late-entry-shallow");

    /** No commit holds a row yet. */
    public static final Entered NOTHING_COMMITTED = untold("report.note.late-entry-nothing-committed");

    private static Entered untold(String reason) {
        return new Entered(Map.of(), Note.of(reason));
    }

    /** The day on which the row was first committed; null when it is in no commit. */
    @Nullable
    LocalDate day(Kind<?> kind, Item row) {
        return days.getOrDefault(kind.directory(), Map.of()).get(row.id());
    }
}

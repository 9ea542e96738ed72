package devrel.store;

import devrel.record.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which records of a kind a command needs; several wants of one kind add up. */
public final class Want {
    private static final String EARLIEST = "0000";
    private static final String LATEST = "9999";

    private final Kind<?> kind;
    private final @Nullable Set<String> ids;
    private final @Nullable Set<String> mentions;
    private final String from;
    private final String to;
    private final @Nullable Set<String> words;
    private final boolean isLatest;

    private Want(
            Kind<?> kind,
            @Nullable Set<String> ids,
            @Nullable Set<String> mentions,
            String from,
            String to,
            @Nullable Set<String> words,
            boolean isLatest) {
        this.kind = kind;
        this.ids = ids;
        this.mentions = mentions;
        this.from = from;
        this.to = to;
        this.words = words;
        this.isLatest = isLatest;
    }

    /** All records of the kind. */
    public static Want all(Kind<?> kind) {
        return new Want(kind, null, null, EARLIEST, LATEST, null, false);
    }

    /** The things of these ids, as far as they exist; none when there are no ids. */
    public static Want things(Kind<?> kind, String... ids) {
        return kind.isThing()
                ? new Want(kind, Set.of(ids), null, EARLIEST, LATEST, null, false)
                : mentioning(kind, Set.of(ids));
    }

    /** The happenings of these months, both inclusive. */
    public static Want months(Kind<?> kind, YearMonth from, YearMonth to) {
        return new Want(kind, null, null, from.toString(), to.toString(), null, false);
    }

    /** The records that hold one of these ids, as their own or as a reference; only their lines are looked at. */
    public static Want mentioning(Kind<?> kind, Collection<String> ids) {
        return new Want(kind, null, Set.copyOf(ids), EARLIEST, LATEST, null, false);
    }

    /** The records that hold this id, as their own or as a reference; only their lines are looked at. */
    public static Want mentioning(Kind<?> kind, String id) {
        return mentioning(kind, Set.of(id));
    }

    /** The happenings that hold this id, of the months from the one day's to the other's. */
    public static Want mentioning(Kind<?> kind, String id, LocalDate from, LocalDate to) {
        return new Want(kind, null, Set.of(id), month(from), month(to), null, false);
    }

    /** The happenings that hold this id, of the last month up to the day's in which there is one. */
    public static Want latest(Kind<?> kind, String id, LocalDate day) {
        return new Want(kind, null, Set.of(id), EARLIEST, month(day), null, true);
    }

    /**
     * The things whose file may hold all these words, which are in lower case and without accents; others may come too.
     */
    public static Want spelling(Kind<?> kind, Collection<String> words) {
        return new Want(kind, null, null, EARLIEST, LATEST, Set.copyOf(words), false);
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, "2026-11".length());
    }

    Kind<?> kind() {
        return kind;
    }

    /** The ids that a record must hold; empty when it is not wanted for what it holds. */
    Set<String> mentions() {
        return mentions == null ? Set.of() : mentions;
    }

    /** The ids of the wanted things; null when the ids do not say which. */
    @Nullable
    Set<String> ids() {
        return ids;
    }

    /** Whether a thing of these bytes may be wanted, as far as its spelling tells. */
    boolean mayWant(byte[] bytes) {
        return words == null || Spelling.mayHold(bytes, words);
    }

    boolean wantsThing(String id) {
        return mentions == null && (ids == null || ids.contains(id));
    }

    /** Whether all records of that month are wanted; months are text, as in file names. */
    boolean wantsMonth(String month) {
        return mentions == null && ids == null && reaches(month);
    }

    /** Whether anything of that month can be wanted. */
    boolean reaches(String month) {
        return month.compareTo(from) >= 0 && month.compareTo(to) <= 0;
    }

    /** Whether only the last month counts that has anything wanted. */
    boolean isLatest() {
        return isLatest;
    }
}

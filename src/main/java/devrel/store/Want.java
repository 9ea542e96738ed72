package devrel.store;

import devrel.record.Kind;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which records of a kind a command needs; several wants of one kind add up. */
public final class Want {
    private final Kind<?> kind;
    private final Set<String> ids;
    private final @Nullable YearMonth from;
    private final @Nullable YearMonth to;
    private final boolean byMention;

    private Want(Kind<?> kind, Set<String> ids, @Nullable YearMonth from, @Nullable YearMonth to, boolean byMention) {
        this.kind = kind;
        this.ids = ids;
        this.from = from;
        this.to = to;
        this.byMention = byMention;
    }

    /** All records of the kind. */
    public static Want all(Kind<?> kind) {
        return new Want(kind, Set.of(), null, null, false);
    }

    /** The things of these ids, as far as they exist. */
    public static Want things(Kind<?> kind, String... ids) {
        return new Want(kind, Set.of(ids), null, null, !kind.isThing());
    }

    /** The happenings of these months, both inclusive. */
    public static Want months(Kind<?> kind, YearMonth from, YearMonth to) {
        return new Want(kind, Set.of(), from, to, false);
    }

    /** The records that hold one of these ids, as their own or as a reference; only their lines are looked at. */
    public static Want mentioning(Kind<?> kind, Collection<String> ids) {
        return new Want(kind, Set.copyOf(ids), null, null, true);
    }

    /** The records that hold this id, as their own or as a reference; only their lines are looked at. */
    public static Want mentioning(Kind<?> kind, String id) {
        return mentioning(kind, Set.of(id));
    }

    Kind<?> kind() {
        return kind;
    }

    Set<String> mentions() {
        return byMention ? ids : Set.of();
    }

    boolean wantsThing(String id) {
        return !byMention && (ids.isEmpty() || ids.contains(id));
    }

    boolean wantsMonth(YearMonth month) {
        boolean isAfter = from == null || !month.isBefore(from);
        return !byMention && ids.isEmpty() && isAfter && (to == null || !month.isAfter(to));
    }

    /** Whether the file names must be listed to know which things are wanted. */
    boolean isOpen() {
        return byMention || ids.isEmpty();
    }

    Set<String> ids() {
        return ids;
    }
}

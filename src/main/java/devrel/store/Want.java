package devrel.store;

import devrel.record.Kind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which records of a kind a command needs; several wants of one kind add up. */
public final class Want {
    private static final String EARLIEST = "0000";
    private static final String LATEST = "9999";

    private final Kind<?> kind;
    private @Nullable Set<String> ids;
    private @Nullable Set<String> mentions;
    private @Nullable Set<String> words;
    private Set<String> signs = Set.of();
    private String from = EARLIEST;
    private String to = LATEST;
    private boolean isLatest;
    private boolean readsTexts = true;
    private @Nullable Choice choice;

    private Want(Kind<?> kind) {
        this.kind = kind;
    }

    /** All records of the kind. */
    public static Want all(Kind<?> kind) {
        return new Want(kind);
    }

    /** The happenings of the day's month. */
    public static Want ofMonth(Kind<?> kind, LocalDate day) {
        return all(kind).between(month(day), month(day));
    }

    /**
     * All records of the kind, people's own words left out, which are two thirds of what is read: they stay empty, and
     * nothing is found in them. Of things, whose files are short, the words too.
     */
    public static Want allButTexts(Kind<?> kind) {
        return all(kind).withoutTexts();
    }

    /** The happenings of the months from the one day's to the other's, people's own words left out. */
    public static Want allButTexts(Kind<?> kind, LocalDate from, LocalDate to) {
        return allButTexts(kind).between(month(from), month(to));
    }

    /** The things of these ids, as far as they exist; none when there are no ids. */
    public static Want things(Kind<?> kind, String... ids) {
        if (!kind.isThing()) {
            return mentioning(kind, Set.of(ids));
        }
        Want want = new Want(kind);
        want.ids = Set.of(ids);
        return want;
    }

    /** The records that hold one of these ids, as their own or as a reference; only their lines are looked at. */
    public static Want mentioning(Kind<?> kind, Collection<String> ids) {
        Want want = new Want(kind);
        want.mentions = Set.copyOf(ids);
        return want;
    }

    /** The records that hold this id, as their own or as a reference; only their lines are looked at. */
    public static Want mentioning(Kind<?> kind, String id) {
        return mentioning(kind, Set.of(id));
    }

    /** The happenings that hold one of these ids, of the months from the one day's to the other's. */
    public static Want mentioning(Kind<?> kind, Collection<String> ids, LocalDate from, LocalDate to) {
        return mentioning(kind, ids).between(month(from), month(to));
    }

    /** The happenings that hold this id, of the last month up to the day's in which there is one. */
    public static Want latest(Kind<?> kind, String id, LocalDate day) {
        Want want = mentioning(kind, id).between(EARLIEST, month(day));
        want.isLatest = true;
        return want;
    }

    /**
     * The things whose file may hold all these words, which are in lower case and without accents; others may come too.
     */
    public static Want spelling(Kind<?> kind, Collection<String> words) {
        Want want = new Want(kind);
        want.words = Set.copyOf(words);
        return want;
    }

    /** The things in whose file one of these keys or codes may stand; others may come too. */
    public static Want saying(Kind<?> kind, Collection<String> signs) {
        Want want = new Want(kind);
        want.signs = Set.copyOf(signs);
        return want;
    }

    /** The things of these ids in whose file one of these keys or codes may stand; others of them may come too. */
    public static Want saying(Kind<?> kind, Collection<String> ids, Collection<String> signs) {
        Want want = saying(kind, signs);
        want.ids = Set.copyOf(ids);
        return want;
    }

    /**
     * The same but for the happenings whose column says one of these, of which nothing else is looked at. Where something
     * else of the same months is wanted too, they may come as well.
     */
    public Want except(String column, Set<String> cells) {
        return choosing(column, cells, false);
    }

    /** Of these happenings, those whose column says one of these, on the same conditions. */
    public Want only(String column, Set<String> cells) {
        return choosing(column, cells, true);
    }

    /** Of these happenings, those whose column of a date says that day, a later one or nothing, on the same conditions. */
    public Want notBefore(String column, LocalDate day) {
        return choosing(new Choice.NotBefore(index(column), day.toString()));
    }

    private Want choosing(String column, Set<String> cells, boolean wantsThem) {
        return choosing(new Choice.Saying(index(column), cells, wantsThem));
    }

    private Want choosing(Choice more) {
        choice = choice == null ? more : new Choice.Both(choice, more);
        return this;
    }

    private int index(String column) {
        return kind.columns().indexOf(kind.column(column));
    }

    /** The same records, people's own words left out. */
    public Want withoutTexts() {
        readsTexts = false;
        return this;
    }

    private Want between(String first, String last) {
        from = first;
        to = last;
        return this;
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
        boolean isSpelt = words == null || Spelling.mayHold(bytes, words);
        return isSpelt && (signs.isEmpty() || Spelling.maySay(bytes, signs));
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

    /** Whether every record of the kind is wanted. */
    boolean isAll() {
        return ids == null
                && mentions == null
                && words == null
                && signs.isEmpty()
                && choice == null
                && from.equals(EARLIEST);
    }

    boolean readsTexts() {
        return readsTexts;
    }

    /** Which rows are wanted; null when all of them are. */
    @Nullable
    Choice choice() {
        return choice;
    }
}

package devrel.report;

import devrel.record.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A neutral grid: what lists, check and the parts of reports are drawn from. */
public record Table(List<Head> heads, List<List<Cell>> rows) {
    /** A column: its machine key, and the key of its wording. */
    public record Head(String key, String label, boolean rightAligned) {}

    /** What stands in a cell. */
    public sealed interface Cell {}

    /** The columns in which something stands. */
    public Table inUse() {
        List<Head> kept = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(new ArrayList<>()));
        for (int i = 0; i < heads.size(); i++) {
            int column = i;
            if (!rows.stream().allMatch(row -> row.get(column) instanceof Blank)) {
                kept.add(heads.get(i));
                for (int row = 0; row < rows.size(); row++) {
                    cells.get(row).add(rows.get(row).get(i));
                }
            }
        }
        return new Table(kept, cells);
    }

    /** Text as it is: names, words of people, ids. */
    public record Text(String text) implements Cell {}

    /** A code and the vocabulary that has its words; {@code vocabulary} is {@code kind.column} for closed ones. */
    public record Code(String vocabulary, String code) implements Cell {}

    /** Words of the tool. */
    public record Phrase(Note note) implements Cell {}

    /** A number with its unit, and how many decimals an eye wants. */
    public record Amount(double value, Unit unit, int decimals) implements Cell {}

    /** Amounts of money, of each currency one. */
    public record Sums(List<Money> sums) implements Cell {
        /** As records write them. */
        public String plain() {
            return sums.stream().map(Money::toString).collect(Collectors.joining(" + "));
        }
    }

    /** A day. */
    public record Day(LocalDate date) implements Cell {}

    /** Whether something holds. */
    public record Truth(boolean holds) implements Cell {}

    /** A set of codes of that vocabulary; texts and ids where the vocabulary is empty. */
    public record Codes(String vocabulary, List<String> codes) implements Cell {}

    /** The levels of codes of that vocabulary. */
    public record Levels(String vocabulary, Map<String, Integer> levels) implements Cell {}

    /** Nothing. */
    public record Blank() implements Cell {}

    /** A text cell, blank for null. */
    public static Cell text(@Nullable String text) {
        return text == null ? new Blank() : new Text(text);
    }

    /** A cell with a code of that vocabulary, blank for the empty text. */
    public static Cell code(String vocabulary, String code) {
        return code.isEmpty() ? new Blank() : new Code(vocabulary, code);
    }

    /** A day cell, blank for null. */
    public static Cell day(@Nullable LocalDate date) {
        return date == null ? new Blank() : new Day(date);
    }
}

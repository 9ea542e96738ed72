package devrel.cli;

import devrel.record.BonusStep;
import devrel.record.Coded;
import devrel.record.Column;
import devrel.record.Column.Form;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Order;
import devrel.record.Person;
import devrel.report.Note;
import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import devrel.report.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records of a kind as rows: every column for programs; for eyes the columns that hold something, names for ids. */
final class Listing<T extends Item> {
    private final Kind<T> kind;
    private final Dataset data;
    private final States states;

    Listing(Kind<T> kind, Dataset data) {
        this.kind = kind;
        this.data = data;
        this.states = States.of(kind, data);
    }

    States states() {
        return states;
    }

    /** Every column, as in the files, and the state. */
    Table whole(List<T> items) {
        return table(items, kind.columns(), false);
    }

    /** Whether an eye wants the column in a list: what every record has, and short values that many have. */
    private static boolean fitsALine(Column column) {
        return column.isRequired()
                || switch (column.form()) {
                    case CODE, OPEN_CODE, REFERENCE, NUMBER, DATE -> !column.isWriteOnce();
                    default -> false;
                };
    }

    /**
     * The columns that hold something in one of the rows, without long texts and sets; and as many of those that not
     * every record has as there is room for. {@code show} tells the rest.
     */
    Table shown(List<T> items, Predicate<Table> fits) {
        List<Column> columns = new ArrayList<>(kind.columns());
        columns.removeIf(column ->
                !fitsALine(column) || items.stream().allMatch(item -> isEmpty(kind.value(item, column))));
        List<Column> spare = new ArrayList<>(columns);
        spare.removeIf(Column::isRequired);
        spare.sort(Order.by(column -> column.form() != Form.NUMBER));
        Table table = table(items, columns, true);
        while (!spare.isEmpty() && !fits.test(table)) {
            columns.remove(spare.remove(spare.size() - 1));
            table = table(items, columns, true);
        }
        return table;
    }

    /** These columns. */
    Table shown(List<T> items, List<String> columns) {
        return table(items, columns.stream().map(kind::column).toList(), true);
    }

    private Table table(List<T> items, List<Column> columns, boolean forEyes) {
        List<Head> heads = new ArrayList<>();
        for (Column column : columns) {
            heads.add(new Head(column.name(), "column." + column.name(), column.form() == Form.NUMBER));
        }
        if (States.move(kind)) {
            heads.add(new Head("state", "column.state", false));
        }
        if (showsBonus(items, forEyes)) {
            heads.add(new Head("bonus", "column.bonus", false));
        }
        return new Table(
                heads,
                items.stream()
                        .map(item -> row(item, columns, forEyes, showsBonus(items, forEyes)))
                        .toList());
    }

    /** What one record says, a row for each column that says something. */
    List<List<Cell>> fields(T item) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Column column : kind.columns()) {
            Cell cell = cell(item, column, true);
            if (!(cell instanceof Table.Blank)) {
                rows.add(field(column.name(), cell));
            }
        }
        if (States.move(kind)) {
            rows.add(field("state", new Table.Code(kind.name() + ".state", states.of(item))));
        }
        if (showsBonus(List.of(item), true)) {
            rows.add(field("bonus", bonus(item)));
        }
        return rows;
    }

    /** Programs are told of every referral's bonus; eyes where one of the referrals has one. */
    private boolean showsBonus(List<T> items, boolean forEyes) {
        return kind.name().equals("referral")
                && (!forEyes
                        || items.stream().anyMatch(item -> states.bonus(item).isPresent()));
    }

    private Cell bonus(T item) {
        return states.bonus(item)
                .<Cell>map(code -> new Table.Code("referral.bonus", code))
                .orElseGet(Table.Blank::new);
    }

    /** One row of a vertical table: the words of a column, and a value. */
    static List<Cell> field(String column, Cell value) {
        return List.of(new Table.Phrase(Note.of("column." + column)), value);
    }

    /** A table of fields, one under the other. */
    static Table vertical(List<List<Cell>> fields) {
        return new Table(
                List.of(new Head("field", "table.field", false), new Head("value", "table.value", false)), fields);
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private List<Cell> row(T item, List<Column> columns, boolean forEyes, boolean bonus) {
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            cells.add(cell(item, column, forEyes));
        }
        if (States.move(kind)) {
            cells.add(new Table.Code(kind.name() + ".state", states.of(item)));
        }
        if (bonus) {
            cells.add(bonus(item));
        }
        return cells;
    }

    /** One value as a cell; for eyes references to people become names, and a day is the one that holds now. */
    private Cell cell(T item, Column column, boolean forEyes) {
        Optional<LocalDate> moved = forEyes && column.name().equals("due") ? states.due(item) : Optional.empty();
        return moved.<Cell>map(Table.Day::new).orElseGet(() -> cell(column, kind.value(item, column), forEyes));
    }

    private Cell cell(Column column, @Nullable Object value, boolean forEyes) {
        if (isEmpty(value)) {
            return new Table.Blank();
        }
        if (value instanceof LocalDate date) {
            return new Table.Day(date);
        }
        if (value instanceof Integer number) {
            return new Table.Amount(number, Unit.COUNT, 0);
        }
        if (value instanceof Boolean truth) {
            return new Table.Truth(truth);
        }
        if (value instanceof Coded code) {
            return new Table.Code(kind.name() + "." + column.name(), code.code());
        }
        if (column.form() == Form.OPEN_CODE && column.vocabulary() != null) {
            return new Table.Code(column.vocabulary(), String.valueOf(value));
        }
        String vocabulary = column.vocabulary() == null ? "" : column.vocabulary();
        if (value instanceof List<?> list) {
            boolean people = forEyes && "person".equals(column.target());
            return new Table.Codes(
                    vocabulary,
                    list.stream()
                            .map(each -> people ? name(each.toString()) : Column.print(each))
                            .toList());
        }
        if (value instanceof Map<?, ?> map) {
            return new Table.Levels(vocabulary, levels(map));
        }
        if (String.valueOf(value).equals(column.alternative())) {
            return new Table.Code(kind.name() + "." + column.name(), String.valueOf(value));
        }
        if (column.form() == Form.KIND_ID && "unknown".equals(value)) {
            return new Table.Code(kind.name() + "." + column.name(), "unknown");
        }
        boolean person = forEyes && "person".equals(column.target());
        return new Table.Text(person ? name(String.valueOf(value)) : String.valueOf(value));
    }

    private String name(String id) {
        return data.find(Person.KIND, id).map(Person::label).orElse(id);
    }

    private static Map<String, Integer> levels(Map<?, ?> map) {
        Map<String, Integer> levels = new LinkedHashMap<>();
        map.forEach((code, level) -> levels.put(String.valueOf(code), (Integer) level));
        return levels;
    }

    /** The kinds that a list of this kind reads: itself, its steps, and people for their names. */
    static List<Kind<?>> needs(Kind<?> kind) {
        List<Kind<?>> needs = new ArrayList<>(List.of(kind));
        States.steps(kind).ifPresent(needs::add);
        if (kind.name().equals("referral")) {
            needs.add(BonusStep.KIND);
        }
        if (kind != Person.KIND) {
            needs.add(Person.KIND);
        }
        return needs;
    }

    /** The kind's columns that point to a person. */
    static List<Column> peopleColumns(Kind<?> kind) {
        List<Column> people = new ArrayList<>();
        for (Column column : kind.columns()) {
            if ("person".equals(column.target())) {
                people.add(column);
            }
        }
        return people;
    }
}

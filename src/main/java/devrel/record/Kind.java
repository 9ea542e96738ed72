package devrel.record;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record: its noun, its directory, its Java record and its columns, one for each record component in the same
 * order. Declared once, in the record itself; reading, writing, checking, listing, editing, import and export follow.
 *
 * <p>Columns are declared in code and not by annotations because annotations cost a cold start 17 to 31 ms.
 */
public final class Kind<T extends Item> {
    private final String name;
    private final String directory;
    private final Class<T> type;
    private final List<Column> columns;
    /** Asked for when it is needed: a command uses a few of the kinds, and reflection takes its time. */
    private @Nullable Shape<T> shape;

    /** How to make records of the type, and how to take them apart. */
    private record Shape<T>(Constructor<T> constructor, List<Method> accessors) {
        @SuppressWarnings("unchecked")
        static <T> Shape<T> of(Class<T> type) {
            List<Method> accessors = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.add(open(component.getAccessor()));
            }
            return new Shape<>((Constructor<T>) open(type.getDeclaredConstructors()[0]), accessors);
        }
    }

    /** All of them are public; but nobody looks at each call who is calling, which is a third of the call. */
    private static <M extends AccessibleObject> M open(M member) {
        member.setAccessible(true);
        return member;
    }

    private Kind(String name, String directory, Class<T> type, List<Column> columns) {
        this.name = name;
        this.directory = directory;
        this.type = type;
        this.columns = columns;
    }

    /** A kind of thing: one YAML file each; its id comes first. */
    static <T extends Thing> Kind<T> thing(String name, String directory, Class<T> type, Column... columns) {
        Column id = Column.id(name.equals("person") ? Id.Form.PERSON : Id.Form.SLUG);
        return new Kind<>(name, directory, type, prepend(List.of(id), columns));
    }

    /** A kind of happening: rows of monthly CSV files; its id and its date come first. */
    static <T extends Happening> Kind<T> happening(String name, String directory, Class<T> type, Column... columns) {
        List<Column> first =
                List.of(Column.id(Id.Form.HAPPENING), Column.date("date").required());
        return new Kind<>(name, directory, type, prepend(first, columns));
    }

    private static List<Column> prepend(List<Column> first, Column... rest) {
        List<Column> all = new ArrayList<>(first);
        all.addAll(List.of(rest));
        return List.copyOf(all);
    }

    private Shape<T> shape() {
        Shape<T> known = shape;
        if (known == null) {
            known = Shape.of(type);
            shape = known;
        }
        return known;
    }

    /** The noun: in commands, in {@code kind:id} references and in messages. */
    public String name() {
        return name;
    }

    /** The folder of the data directory that holds its files. */
    public String directory() {
        return directory;
    }

    public Class<T> type() {
        return type;
    }

    /** The columns, in the order of the file. */
    public List<Column> columns() {
        return columns;
    }

    public boolean isThing() {
        return Thing.class.isAssignableFrom(type);
    }

    /** The column of that name, if the kind has it. */
    public Optional<Column> find(String column) {
        for (Column each : columns) {
            if (each.name().equals(column)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The column of that name; asking for one that does not exist is a programming error. */
    public Column column(String column) {
        Optional<Column> found = find(column);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return found.get();
    }

    /** The record with these values, in column order; an absent value is the column's {@link Column#empty}. */
    public T make(@Nullable Object[] values) {
        try {
            return shape().constructor().newInstance(values);
        } catch (ReflectiveOperationException mismatch) {
            throw new IllegalStateException(name + ": values do not fit the record", mismatch);
        }
    }

    /** The mandatory columns without a value. Of an erased person only the id and the date of erasure remain. */
    public List<Column> missing(@Nullable Object[] values) {
        List<Column> missing = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).isRequired() && isNothing(columns.get(i), values[i])) {
                missing.add(columns.get(i));
            }
        }
        return missing.isEmpty() || !isErased(values) ? missing : List.of();
    }

    private boolean isErased(@Nullable Object[] values) {
        Optional<Column> erased = find("erased");
        return erased.isPresent() && values[columns.indexOf(erased.get())] != null;
    }

    private static boolean isNothing(Column column, @Nullable Object value) {
        return value == null || column.form() == Column.Form.TEXT && !Written.isVisible(value.toString());
    }

    /** The record's values, in column order. */
    public @Nullable Object[] values(T item) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(item, i);
        }
        return values;
    }

    /** The record's value in that column. */
    public @Nullable Object value(Item item, Column column) {
        return value(item, columns.indexOf(column));
    }

    private @Nullable Object value(Item item, int index) {
        try {
            return shape().accessors().get(index).invoke(item);
        } catch (ReflectiveOperationException mismatch) {
            throw new IllegalStateException(name + ": not a record of this kind", mismatch);
        }
    }

    /** The same record with one value changed. */
    public T with(T item, Column column, @Nullable Object value) {
        @Nullable Object[] values = values(item);
        values[columns.indexOf(column)] = value;
        return make(values);
    }

    @Override
    public String toString() {
        return name;
    }
}

package devrel.exchange;

import devrel.exchange.Cells.Value;
import devrel.record.Kind;
import org.jspecify.annotations.Nullable;

/** A record to be: what a row says of each of its columns, before it is tied to the others. */
final class Draft {
    private final Kind<?> kind;
    private final @Nullable Value[] values;

    Draft(Kind<?> kind) {
        this.kind = kind;
        this.values = new Value[kind.columns().size()];
    }

    Kind<?> kind() {
        return kind;
    }

    @Nullable
    Value[] values() {
        return values;
    }

    @Nullable
    Object get(String column) {
        Value value = values[index(column)];
        return value == null ? null : value.value();
    }

    void set(int index, @Nullable Value value) {
        values[index] = value;
    }

    void set(String column, Object value, boolean assumed) {
        values[index(column)] = new Value(value, assumed);
    }

    /** Sets the value if the row says none. */
    void preset(String column, Object value, boolean assumed) {
        if (get(column) == null) {
            set(column, value, assumed);
        }
    }

    private int index(String column) {
        return NaturalKey.position(kind, column);
    }
}

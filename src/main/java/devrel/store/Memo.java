package devrel.store;

import devrel.record.Column;
import devrel.record.Column.Shape;
import devrel.record.Kind;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values that cells of one column wrote before, or of all columns that refer to one kind. Most cells say one of a few
 * things, and to compare their bytes takes a fraction of reading them. Values are immutable, so that records can share
 * them.
 */
final class Memo {
    /** What is longer is hardly ever said twice. */
    static final int LONGEST = 24;

    private static final int SMALL = 64;
    private static final int LARGE = 262_144;
    private static final byte[] NOTHING = {};

    private byte[][] cells = new byte[SMALL][];
    private @Nullable Object[] values = new Object[SMALL];
    private int kept;

    private Memo() {
        Arrays.fill(cells, NOTHING);
    }

    /** One for each column of the kind. Those that refer to the same kind share theirs: they all read an id the same way. */
    static Memo[] of(Kind<?> kind, Map<String, Memo> referred) {
        Memo[] memos = new Memo[kind.columns().size()];
        for (int i = 0; i < memos.length; i++) {
            Column column = kind.columns().get(i);
            String target = column.shape() == Shape.ONE ? column.target() : null;
            Memo shared = target == null ? null : referred.get(target);
            memos[i] = shared == null ? new Memo() : shared;
            if (target != null) {
                referred.put(target, memos[i]);
            }
        }
        return memos;
    }

    private int slot(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return (hash ^ hash >>> 12) & (cells.length - 1);
    }

    /** The value of these bytes, at least one, or null when it is not known. */
    @Nullable
    Object find(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        byte[] cell = cells[slot];
        if (cell.length != to - from) {
            return null;
        }
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] != bytes[from + i]) {
                return null;
            }
        }
        return values[slot];
    }

    void keep(byte[] bytes, int from, int to, Object value) {
        if (kept++ == cells.length / 2 && cells.length < LARGE) {
            grow();
        }
        int slot = slot(bytes, from, to);
        cells[slot] = Arrays.copyOfRange(bytes, from, to);
        values[slot] = value;
    }

    /** Half full, it would begin to lose values: a company of hundreds has more to say in this column. */
    private void grow() {
        byte[][] oldCells = cells;
        @Nullable Object[] oldValues = values;
        cells = new byte[oldCells.length * 4][];
        Arrays.fill(cells, NOTHING);
        values = new Object[cells.length];
        for (int i = 0; i < oldCells.length; i++) {
            if (oldCells[i].length > 0) {
                int slot = slot(oldCells[i], 0, oldCells[i].length);
                cells[slot] = oldCells[i];
                values[slot] = oldValues[i];
            }
        }
    }
}

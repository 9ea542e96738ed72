package devrel.store;

import devrel.record.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values that cells of one column wrote before. Most cells say one of a few things, and to compare their bytes takes a
 * fraction of reading them. Values are immutable, so that records can share them.
 */
final class Memo {
    /** What is longer is hardly ever said twice. */
    static final int LONGEST = 24;

    private static final int SIZE = 64;
    private static final byte[] NOTHING = {};

    private final byte[][] cells = new byte[SIZE][];
    private final @Nullable Object[] values = new Object[SIZE];

    private Memo() {
        Arrays.fill(cells, NOTHING);
    }

    /** One for each column of the kind. */
    static Memo[] of(Kind<?> kind) {
        Memo[] memos = new Memo[kind.columns().size()];
        for (int i = 0; i < memos.length; i++) {
            memos[i] = new Memo();
        }
        return memos;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int middle = bytes[(from + to) >> 1];
        return ((to - from) * 31 + bytes[from] * 7 + middle * 5 + bytes[to - 1] * 3) & (SIZE - 1);
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
        int slot = slot(bytes, from, to);
        cells[slot] = Arrays.copyOfRange(bytes, from, to);
        values[slot] = value;
    }
}

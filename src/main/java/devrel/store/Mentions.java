package devrel.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Where ids stand in the bytes of a file, asked line after line; every id looks through the file once. */
final class Mentions {
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int BYTES = 256;

    private final byte[] bytes;
    private final byte[][] ids;
    private final byte[][] skips;
    private final int[] next;

    /** Without ids, everything is wanted. */
    Mentions(byte[] bytes, Set<String> ids) {
        this.bytes = bytes;
        this.ids = new byte[ids.size()][];
        this.skips = new byte[ids.size()][];
        this.next = new int[ids.size()];
        int i = 0;
        for (String id : ids) {
            this.ids[i] = id.getBytes(StandardCharsets.UTF_8);
            skips[i] = skip(this.ids[i]);
            next[i] = find(i, 0);
            i++;
        }
    }

    /** Whether one of the ids stands anywhere, or all is wanted. */
    boolean standSomewhere() {
        return standBetween(0, NOWHERE);
    }

    /** Whether one of the ids stands there; the positions only grow from question to question. */
    boolean standBetween(int start, int end) {
        boolean found = ids.length == 0;
        for (int i = 0; i < ids.length; i++) {
            if (next[i] < start) {
                next[i] = find(i, start);
            }
            found |= next[i] < end;
        }
        return found;
    }

    private int find(int index, int from) {
        byte[] id = ids[index];
        byte[] skip = skips[index];
        byte[] all = bytes;
        int end = id.length - 1;
        byte ending = id[end];
        int at = from + end;
        while (at < all.length) {
            byte there = all[at];
            if (there == ending && standsAt(at - end, id)) {
                return at - end;
            }
            at += skip[there & 0xFF];
        }
        return NOWHERE;
    }

    /**
     * How far to go when that byte stands where the id would end: to where it stands in the id, or past it (Horspool
     * 1980). An id is found in an eighth of the steps.
     */
    private static byte[] skip(byte[] id) {
        byte[] skip = new byte[BYTES];
        Arrays.fill(skip, (byte) id.length);
        for (int i = 0; i < id.length - 1; i++) {
            skip[id[i] & 0xFF] = (byte) (id.length - 1 - i);
        }
        return skip;
    }

    private boolean standsAt(int at, byte[] id) {
        for (int i = 0; i < id.length - 1; i++) {
            if (bytes[at + i] != id[i]) {
                return false;
            }
        }
        return true;
    }
}

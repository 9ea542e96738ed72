package devrel.store;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Where ids stand in the bytes of a file, asked line after line; every id looks through the file once. */
final class Mentions {
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final byte[] bytes;
    private final byte[][] ids;
    private final int[] next;

    /** Without ids, everything is wanted. */
    Mentions(byte[] bytes, Set<String> ids) {
        this.bytes = bytes;
        this.ids = new byte[ids.size()][];
        this.next = new int[ids.size()];
        int i = 0;
        for (String id : ids) {
            this.ids[i] = id.getBytes(StandardCharsets.UTF_8);
            next[i] = find(this.ids[i], 0);
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
                next[i] = find(ids[i], start);
            }
            found |= next[i] < end;
        }
        return found;
    }

    private int find(byte[] id, int from) {
        int last = bytes.length - id.length;
        byte first = id[0];
        for (int at = from; at <= last; at++) {
            if (bytes[at] == first && standsAt(at, id)) {
                return at;
            }
        }
        return NOWHERE;
    }

    private boolean standsAt(int at, byte[] id) {
        for (int i = 1; i < id.length; i++) {
            if (bytes[at + i] != id[i]) {
                return false;
            }
        }
        return true;
    }
}

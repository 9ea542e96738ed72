package devrel.store;

import java.util.Set;

/** Where ids stand in a text, asked line after line; every id looks through the text once. */
final class Mentions {
    private final String text;
    private final String[] ids;
    private final int[] next;

    /** Without ids, everything is wanted. */
    Mentions(String text, Set<String> ids) {
        this.text = text;
        this.ids = ids.toArray(String[]::new);
        this.next = new int[this.ids.length];
        for (int i = 0; i < next.length; i++) {
            next[i] = text.indexOf(this.ids[i]);
        }
    }

    /** Whether one of the ids stands there; the positions only grow from question to question. */
    boolean standBetween(int start, int end) {
        boolean found = ids.length == 0;
        for (int i = 0; i < ids.length; i++) {
            if (next[i] >= 0 && next[i] < start) {
                next[i] = text.indexOf(ids[i], start);
            }
            found |= next[i] >= 0 && next[i] < end;
        }
        return found;
    }
}

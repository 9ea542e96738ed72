package devrel.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which group each row belongs to: groups to compare, strata, or clusters; the names in natural order. */
public final class Levels {
    private final List<String> names;
    private final int[] codes;

    private Levels(List<String> names, int[] codes) {
        this.names = List.copyOf(names);
        this.codes = codes;
    }

    /** The level of each row, as text. */
    public static Levels of(List<String> values) {
        List<String> names = new ArrayList<>(new TreeSet<>(values));
        Map<String, Integer> codes = new HashMap<>();
        names.forEach(name -> codes.put(name, codes.size()));
        int[] of =
                values.stream().mapToInt(value -> codes.getOrDefault(value, 0)).toArray();
        return new Levels(names, of);
    }

    /** The level of each row, as its place among names in natural order; there may be levels without a row. */
    public static Levels of(List<String> names, int[] codes) {
        return new Levels(names, codes.clone());
    }

    /** All rows in one level. */
    public static Levels one(int rows) {
        return new Levels(List.of("all"), new int[rows]);
    }

    /** Each row a level of its own. */
    public static Levels each(int rows) {
        List<String> names = new ArrayList<>();
        int[] codes = new int[rows];
        for (int i = 0; i < rows; i++) {
            names.add(Integer.toString(i));
            codes[i] = i;
        }
        return new Levels(names, codes);
    }

    /** How many levels there are. */
    public int count() {
        return names.size();
    }

    /** The name of a level, from 0. */
    public String name(int level) {
        return names.get(level);
    }

    /** The names, in the order of the levels. */
    public List<String> names() {
        return names;
    }

    /** The level of a row, from 0. */
    public int of(int row) {
        return codes[row];
    }

    /** The levels of some of the rows; levels without a row remain. */
    public Levels keep(int[] rows) {
        int[] kept = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = codes[rows[i]];
        }
        return new Levels(names, kept);
    }

    /** The rows of one level, in their order. */
    public int[] rowsOf(int level) {
        return rows()[level];
    }

    /** The rows of each level, in their order. */
    int[][] rows() {
        int[] sizes = new int[count()];
        for (int code : codes) {
            sizes[code]++;
        }
        int[][] rows = new int[sizes.length][];
        Arrays.setAll(rows, level -> new int[sizes[level]]);
        int[] next = new int[sizes.length];
        for (int row = 0; row < codes.length; row++) {
            rows[codes[row]][next[codes[row]]++] = row;
        }
        return rows;
    }
}

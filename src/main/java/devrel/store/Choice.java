package devrel.store;

import java.util.Set;

/** Which rows are wanted, by what their cell of one column says: one of these, or none of them. */
record Choice(int column, Set<String> cells, boolean wantsThem) {
    boolean isOf(CsvLine line) {
        return cells.contains(line.cell(column)) == wantsThem;
    }
}

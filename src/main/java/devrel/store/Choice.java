package devrel.store;

import java.util.Set;

/** Which rows are wanted, by what their cells say. */
interface Choice {
    boolean isOf(CsvLine line);

    /** Those whose cell of the column says one of these, or none of them. */
    record Saying(int column, Set<String> cells, boolean wantsThem) implements Choice {
        @Override
        public boolean isOf(CsvLine line) {
            return cells.contains(line.cell(column)) == wantsThem;
        }
    }

    /** Those whose cell of the column is empty or a date of that day or later; what is no date is wanted, to be found. */
    record NotBefore(int column, String day) implements Choice {
        @Override
        public boolean isOf(CsvLine line) {
            String cell = line.cell(column);
            return cell.isEmpty() || cell.compareTo(day) >= 0 || Numbers.date(cell) == null;
        }
    }

    /** Those that both want. */
    record Both(Choice one, Choice other) implements Choice {
        @Override
        public boolean isOf(CsvLine line) {
            return one.isOf(line) && other.isOf(line);
        }
    }
}

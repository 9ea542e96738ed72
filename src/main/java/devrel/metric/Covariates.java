package devrel.metric;

import java.util.ArrayList;
import java.util.List;

/** What is known of each row, as numbers: one named column per coefficient. */
public final class Covariates {
    private final int rows;
    private final List<String> names;
    private final double[][] columns;

    private Covariates(int rows, List<String> names, double[][] columns) {
        this.rows = rows;
        this.names = List.copyOf(names);
        this.columns = columns;
    }

    /** Nothing yet about so many rows. */
    public static Covariates ofRows(int rows) {
        return new Covariates(rows, List.of(), new double[0][]);
    }

    /** With one more column, finite numbers: leave rows that lack one out beforehand. */
    public Covariates with(String name, double[] column) {
        if (column.length != rows) {
            throw new IllegalArgumentException(name + " has another number of rows");
        }
        for (double value : column) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " is not known of every row");
            }
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        double[][] wider = new double[columns.length + 1][];
        System.arraycopy(columns, 0, wider, 0, columns.length);
        wider[columns.length] = column.clone();
        return new Covariates(rows, more, wider);
    }

    /** With a column of 0 and 1 for each level but the reference; its name is the prefix and the level's. */
    public Covariates with(String prefix, Levels levels, String reference) {
        Covariates wider = this;
        for (int level = 0; level < levels.count(); level++) {
            if (!levels.name(level).equals(reference)) {
                double[] column = new double[rows];
                for (int row = 0; row < rows; row++) {
                    column[row] = levels.of(row) == level ? 1 : 0;
                }
                wider = wider.with(prefix + levels.name(level), column);
            }
        }
        return wider;
    }

    /** What is known of some of the rows. */
    public Covariates keep(int[] chosen) {
        double[][] kept = new double[columns.length][chosen.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < chosen.length; i++) {
                kept[j][i] = columns[j][chosen[i]];
            }
        }
        return new Covariates(chosen.length, names, kept);
    }

    public int rows() {
        return rows;
    }

    /** How many columns there are. */
    public int count() {
        return columns.length;
    }

    public List<String> names() {
        return names;
    }

    double at(int row, int column) {
        return columns[column][row];
    }

    double mean(int column) {
        double sum = 0;
        for (double value : columns[column]) {
            sum += value;
        }
        return sum / rows;
    }

    /** The standard deviation of each column. */
    double[] spreads() {
        double[] spreads = new double[columns.length];
        for (int j = 0; j < spreads.length; j++) {
            spreads[j] = spread(j);
        }
        return spreads;
    }

    private double spread(int column) {
        double mean = mean(column);
        double squares = 0;
        for (double value : columns[column]) {
            squares += (value - mean) * (value - mean);
        }
        return StrictMath.sqrt(squares / rows);
    }
}

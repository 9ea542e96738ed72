package devrel.metric;

/**
 * Cholesky's factors L·D·L' of a symmetric matrix that is not negative; a direction without information, whose pivot is
 * rounding against its diagonal, is left out.
 */
final class Symmetric {
    private static final double NOTHING = 1e-10;

    private final double[][] lower;
    private final double[] pivots;

    private Symmetric(double[][] lower, double[] pivots) {
        this.lower = lower;
        this.pivots = pivots;
    }

    static Symmetric of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        double[] pivots = new double[size];
        for (int j = 0; j < size; j++) {
            double pivot = matrix[j][j];
            for (int k = 0; k < j; k++) {
                pivot -= lower[j][k] * lower[j][k] * pivots[k];
            }
            pivots[j] = pivot > NOTHING * matrix[j][j] ? pivot : 0;
            lower[j][j] = 1;
            for (int i = j + 1; i < size && pivots[j] > 0; i++) {
                lower[i][j] = below(matrix[i][j], lower, pivots, i, j) / pivots[j];
            }
        }
        return new Symmetric(lower, pivots);
    }

    private static double below(double cell, double[][] lower, double[] pivots, int i, int j) {
        double rest = cell;
        for (int k = 0; k < j; k++) {
            rest -= lower[i][k] * lower[j][k] * pivots[k];
        }
        return rest;
    }

    int rank() {
        int rank = 0;
        for (double pivot : pivots) {
            rank += pivot > 0 ? 1 : 0;
        }
        return rank;
    }

    boolean known(int direction) {
        return pivots[direction] > 0;
    }

    /** The solution of matrix · x = right, 0 in directions without information. */
    double[] solve(double[] right) {
        double[] x = right.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
        }
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] = known(i) ? x[i] / pivots[i] : 0;
            for (int k = i + 1; k < x.length && known(i); k++) {
                x[i] -= lower[k][i] * x[k];
            }
        }
        return x;
    }

    /** right' · inverse · right. */
    double quadratic(double[] right) {
        double[] solution = solve(right);
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            sum += right[i] * solution[i];
        }
        return sum;
    }

    double[][] inverse() {
        double[][] inverse = new double[pivots.length][];
        for (int i = 0; i < pivots.length; i++) {
            double[] unit = new double[pivots.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }

    /** The product of two matrices. */
    static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int k = 0; k < right.length; k++) {
                for (int j = 0; j < right[0].length; j++) {
                    product[i][j] += left[i][k] * right[k][j];
                }
            }
        }
        return product;
    }

    /** The transpose of a matrix times the matrix. */
    static double[][] squares(double[][] rows) {
        int size = rows[0].length;
        double[][] squares = new double[size][size];
        for (double[] row : rows) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    squares[i][j] += row[i] * row[j];
                }
            }
        }
        return squares;
    }
}

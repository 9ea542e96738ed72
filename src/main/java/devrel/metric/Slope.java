package devrel.metric;

/** A log likelihood at some coefficients, its first derivatives (score) and the negative of its second (information). */
final class Slope {
    final double[] score;
    final double[][] information;
    private double logLikelihood;

    Slope(int width) {
        score = new double[width];
        information = new double[width][width];
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /** Adds what one time contributes; of the information the rows' parts up to the diagonal, one after the other. */
    void add(double value, double[] more, double[] packed) {
        logLikelihood += value;
        int at = 0;
        for (int i = 0; i < score.length; i++) {
            score[i] += more[i];
            for (int j = 0; j <= i; j++) {
                information[i][j] += packed[at++];
                information[j][i] = information[i][j];
            }
        }
    }
}

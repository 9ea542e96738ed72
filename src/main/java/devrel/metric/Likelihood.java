package devrel.metric;

/** A log likelihood of coefficients. */
interface Likelihood {
    Slope at(double[] beta);
}

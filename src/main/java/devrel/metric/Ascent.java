package devrel.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The climb to the top of a log likelihood by Newton's steps from 0, halved where they lead down. Where the likelihood
 * hardly rises any more but the steps go on, some coefficient has no finite top.
 */
final class Ascent {
    private static final int STEPS = 60;
    private static final double STILL = 1e-13;
    private static final double ROUNDING = 1e-9;
    private static final double MOVING = 1e-3;

    private final Likelihood likelihood;
    private final Slope start;
    /** The coefficients that the data say nothing of. */
    private final List<Integer> unknown;
    /** Those without a finite top. */
    private final List<Integer> endless = new ArrayList<>();

    private double[] beta;
    private Slope top;
    private boolean arrived;

    private Ascent(Likelihood likelihood, double[] spreads) {
        this.likelihood = likelihood;
        beta = new double[spreads.length];
        start = likelihood.at(beta);
        top = start;
        unknown = unknown(Symmetric.of(start.information), spreads.length);
        for (int step = 0; step < STEPS && unknown.isEmpty() && !arrived; step++) {
            climb(spreads);
        }
    }

    /** From 0 up; a covariate's spread is its standard deviation, by which steps count as large or small. */
    static Ascent of(Likelihood likelihood, double[] spreads) {
        return new Ascent(likelihood, spreads);
    }

    private void climb(double[] spreads) {
        Symmetric information = Symmetric.of(top.information);
        double[] move = information.solve(top.score);
        double gain = information.quadratic(top.score);
        double[] from = beta;
        double height = top.logLikelihood();
        double part = 1;
        do {
            beta = moved(from, move, part);
            top = likelihood.at(beta);
            part /= 2;
        } while (!(top.logLikelihood() >= height - ROUNDING) && part > ROUNDING);
        arrived = information.rank() < beta.length || gain < STILL;
        if (arrived) {
            look(information, move, spreads);
        }
    }

    private static List<Integer> unknown(Symmetric information, int width) {
        List<Integer> unknown = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            if (!information.known(j)) {
                unknown.add(j);
            }
        }
        return unknown;
    }

    private void look(Symmetric information, double[] move, double[] spreads) {
        for (int j = 0; j < move.length; j++) {
            if (!information.known(j) || Math.abs(move[j]) * spreads[j] > MOVING) {
                endless.add(j);
            }
        }
    }

    private static double[] moved(double[] from, double[] move, double part) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] += part * move[j];
        }
        return to;
    }

    double[] beta() {
        return beta;
    }

    /** At coefficients of 0. */
    Slope start() {
        return start;
    }

    Slope top() {
        return top;
    }

    /** Why it did not come to a top, of covariates with those names and so many events; empty when it did. */
    Optional<NotEstimable> failure(List<String> names, int events) {
        if (!unknown.isEmpty()) {
            return Optional.of(new NotEstimable(NotEstimable.Reason.NO_CONTRAST, named(names, unknown), events));
        }
        if (!endless.isEmpty()) {
            return Optional.of(new NotEstimable(NotEstimable.Reason.SEPARATED, named(names, endless), events));
        }
        return arrived
                ? Optional.empty()
                : Optional.of(new NotEstimable(NotEstimable.Reason.NOT_CONVERGED, names, events));
    }

    private static List<String> named(List<String> names, List<Integer> columns) {
        return columns.stream().map(names::get).toList();
    }
}

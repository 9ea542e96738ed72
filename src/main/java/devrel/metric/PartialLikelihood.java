package devrel.metric;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Cox's partial likelihood with Efron's or Breslow's treatment of ties, by one sweep over the event times in which rows
 * enter and leave the sums of the risk set. Efron (1977), J. Am. Stat. Assoc. 72, 557; Breslow (1974), Biometrics 30, 89.
 */
final class PartialLikelihood implements Likelihood {
    private final Histories rows;
    private final boolean efron;

    PartialLikelihood(Histories rows, boolean efron) {
        this.rows = rows;
        this.efron = efron;
    }

    @Override
    public Slope at(double[] beta) {
        Slope slope = new Slope(rows.width);
        sweep(beta, leaving -> slope.add(leaving.logLikelihood, leaving.score, leaving.information));
        return slope;
    }

    /** Shows each event time, from the last to the first. */
    void sweep(double[] beta, Consumer<Leaving> each) {
        double[] eta = rows.predictors(beta);
        double[] risk = new double[eta.length];
        Arrays.setAll(risk, i -> StrictMath.exp(eta[i]));
        Leaving leaving = new Leaving(rows.width);
        Leaving.Totals all = new Leaving.Totals(rows.width);
        int out = 0;
        for (int t = rows.length() - 1; t >= 0; t--) {
            out = leave(t, out, risk, all);
            leaving.clear(t);
            leaving.first = leaving.last;
            leaving.last = enter(t, leaving.first, risk, all);
            parts(leaving, all, events(leaving, eta, risk));
            each.accept(leaving);
        }
    }

    private int leave(int t, int next, double[] risk, Leaving.Totals all) {
        int out = next;
        while (out < rows.count && rows.from[rows.leaving[out]] > t) {
            int i = rows.leaving[out++];
            all.rows--;
            all.add(rows.x, i * rows.width, -risk[i]);
        }
        if (all.rows == 0) {
            all.clear();
        }
        return out;
    }

    private int enter(int t, int next, double[] risk, Leaving.Totals all) {
        int in = next;
        while (in < rows.count && rows.to[in] > t) {
            all.rows++;
            all.add(rows.x, in * rows.width, risk[in]);
            in++;
        }
        return in;
    }

    private Leaving.Totals events(Leaving leaving, double[] eta, double[] risk) {
        Leaving.Totals tied = new Leaving.Totals(rows.width);
        for (int i = leaving.first; i < leaving.last; i++) {
            if (rows.event[i]) {
                tied.rows++;
                tied.add(rows.x, i * rows.width, risk[i]);
                leaving.logLikelihood += eta[i];
                for (int j = 0; j < rows.width; j++) {
                    leaving.score[j] += rows.x[i * rows.width + j];
                }
            }
        }
        leaving.events = tied.rows;
        return tied;
    }

    private void parts(Leaving leaving, Leaving.Totals all, Leaving.Totals tied) {
        for (int k = 0; k < leaving.events; k++) {
            leaving.count(all, tied, efron ? (double) k / leaving.events : 0);
        }
    }
}

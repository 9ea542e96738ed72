package devrel.metric;

/**
 * The cumulative hazard: the sum of events per person at risk, from 0 up, with standard error (sum d/n² for the
 * variance). Nelson (1972), Technometrics 14, 945; Aalen (1978), Ann. Stat. 6, 701; R's {@code survfit()$cumhaz}. Unlike
 * the share still there it goes on after a time at which everybody at risk left.
 */
public final class NelsonAalen {
    private final RiskSets sets;
    private final double[] hazard;
    private final double[] variance;

    private NelsonAalen(Observations rows) {
        sets = RiskSets.atExits(rows);
        hazard = new double[sets.times.length];
        variance = new double[sets.times.length];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < hazard.length; i++) {
            double share = (double) sets.events[i] / sets.atRisk[i];
            sum += share;
            squares += share / sets.atRisk[i];
            hazard[i] = sum;
            variance[i] = squares;
        }
    }

    /** The cumulative hazard of these rows; every cause is an event. */
    public static NelsonAalen of(Observations rows) {
        return new NelsonAalen(rows);
    }

    /** The cumulative hazard up to and including a time; 0 before the first event, flat after the last one. */
    public Estimate at(double time) {
        int i = sets.upTo(time) - 1;
        return i < 0 ? new Estimate(0, 0) : new Estimate(hazard[i], StrictMath.sqrt(variance[i]));
    }
}

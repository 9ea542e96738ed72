package devrel.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The share still there as time goes by, S(t) = P(T > t), from rows that may enter late and be censored. Kaplan and Meier
 * (1958), J. Am. Stat. Assoc. 53, 457; variance by Greenwood (1926); under delayed entry Tsai, Jewell and Wang (1987),
 * Biometrika 74, 883. R's {@code survfit}. Without delayed entry it starts at 0; with it, make it of
 * {@link Observations#given}, or the first leavers among very few decide the whole curve.
 */
public final class KaplanMeier {
    private final Observations rows;
    private final RiskSets sets;
    private final double[] survival;
    private final double[] greenwood;

    private KaplanMeier(Observations rows) {
        this.rows = rows;
        sets = RiskSets.atExits(rows);
        survival = new double[sets.times.length];
        greenwood = new double[sets.times.length];
        double left = 1;
        double sum = 0;
        for (int i = 0; i < survival.length; i++) {
            double atRisk = sets.atRisk[i];
            double staying = atRisk - sets.events[i];
            left *= staying / atRisk;
            sum += sets.events[i] / (atRisk * staying);
            survival[i] = left;
            greenwood[i] = sum;
        }
    }

    /** The curve of these rows; every cause is an event. */
    public static KaplanMeier of(Observations rows) {
        return new KaplanMeier(rows);
    }

    /**
     * The curve at a time.
     *
     * @param atRisk how many were at risk, {@code entry < t <= exit}, at the time or, when nobody left at it, at the next
     *     time at which somebody did
     * @param survival from 0 to 1
     * @param se Greenwood's standard error of it; 0 before the first event, not a number once the share is 0
     */
    public record Point(double time, int atRisk, int events, int censored, double survival, double se) {
        /**
         * The interval, from 0 to 1. Before the first event it reaches down to the share at which so many would all
         * have stayed with probability (1 - confidence)/2; once the share is 0 there is none.
         */
        public Optional<Interval> interval(Band band, double confidence) {
            if (survival == 1) {
                return Optional.of(new Interval(StrictMath.pow((1 - confidence) / 2, 1.0 / atRisk), 1));
            }
            return survival == 0 ? Optional.empty() : Optional.of(band.around(survival, se, Normal.z(confidence)));
        }
    }

    /** The curve at each time at which somebody left. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < survival.length; i++) {
            points.add(new Point(sets.times[i], sets.atRisk[i], sets.events[i], sets.censored[i], survival[i], se(i)));
        }
        return points;
    }

    /**
     * The curve at any time, with the events and censorings at exactly that time; empty after the last time at which
     * somebody was watched, and before the first one came under observation.
     */
    public Optional<Point> at(double time) {
        int i = sets.upTo(time) - 1;
        int last = survival.length - 1;
        if (last < 0 || time > sets.times[last] || time < start()) {
            return Optional.empty();
        }
        boolean exactly = i >= 0 && sets.times[i] == time;
        return Optional.of(new Point(
                time,
                sets.atRisk[exactly ? i : i + 1],
                exactly ? sets.events[i] : 0,
                exactly ? sets.censored[i] : 0,
                i < 0 ? 1 : survival[i],
                se(i)));
    }

    /** Where the curve starts: 0, or the first entry when all enter later; 0 without rows. */
    public double start() {
        double start = Double.POSITIVE_INFINITY;
        for (double entry : rows.entries()) {
            start = Math.min(start, Math.max(entry, 0));
        }
        return Double.isInfinite(start) ? 0 : start;
    }

    /** The last time at which somebody was watched; not a number without rows. */
    public double last() {
        return rows.last().orElse(Double.NaN);
    }

    private double se(int i) {
        return i < 0 ? 0 : survival[i] == 0 ? Double.NaN : survival[i] * StrictMath.sqrt(greenwood[i]);
    }

    double survivalBefore(double time) {
        int i = sets.upTo(time) - 1;
        int before = i >= 0 && sets.times[i] == time ? i - 1 : i;
        return before < 0 ? 1 : survival[before];
    }

    /**
     * The time by which that share has left, 0.5 for the median, and the times at which the band's limits get there.
     * Brookmeyer and Crowley (1982), Biometrics 38, 29; R's {@code quantile.survfit}. On a flat piece at exactly the
     * share, its middle.
     */
    public Quantile quantile(double share, Band band, double confidence) {
        double[] low = new double[survival.length];
        double[] high = new double[survival.length];
        double z = Normal.z(confidence);
        for (int i = 0; i < survival.length; i++) {
            double s = survival[i];
            Interval interval = s == 1
                    ? new Interval(1, 1)
                    : s == 0 ? new Interval(Double.NaN, Double.NaN) : band.around(s, se(i), z);
            low[i] = interval.low();
            high[i] = interval.high();
        }
        Crossing crossing = new Crossing(start(), sets.times, share);
        return new Quantile(crossing.of(survival), new Interval(crossing.of(low), crossing.of(high)));
    }

    /**
     * A time by which a share has left.
     *
     * @param time infinite when not reached
     * @param interval either limit infinite when not reached
     */
    public record Quantile(double time, Interval interval) {
        /** Whether so many have left at all. */
        public boolean reached() {
            return time < Double.POSITIVE_INFINITY;
        }
    }

    /**
     * The mean time until the event, counted up to a horizon: the area under the curve from its start, in the unit of
     * time, with standard error. The figure to compare groups by when medians are not reached. Klein and Moeschberger
     * (2003), formulas 4.5.1 and 4.5.2; R's {@code print(rmean = horizon)}. Empty when the horizon is beyond the last
     * time watched and not everybody has left.
     */
    public Optional<Estimate> restrictedMean(double horizon) {
        int last = survival.length - 1;
        boolean gone = last >= 0 && survival[last] == 0;
        if (last < 0 || horizon < start() || horizon > sets.times[last] && !gone) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (int i = Math.min(sets.upTo(horizon) - 1, last); i >= 0; i--) {
            area += survival[i] * (end - sets.times[i]);
            double staying = sets.atRisk[i] - sets.events[i];
            variance += staying == 0 ? 0 : area * area * sets.events[i] / (sets.atRisk[i] * staying);
            end = sets.times[i];
        }
        return Optional.of(new Estimate(area + end - start(), StrictMath.sqrt(variance)));
    }
}

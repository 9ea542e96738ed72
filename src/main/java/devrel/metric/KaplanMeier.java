package devrel.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Levels clusters;
    private final @Nullable AalenJohansen robust;

    private KaplanMeier(Observations rows, @Nullable Levels clusters) {
        this.rows = rows;
        this.clusters = clusters;
        robust = clusters == null ? null : AalenJohansen.of(rows, clusters);
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
        return new KaplanMeier(rows, null);
    }

    /**
     * The same curve with standard errors that hold although several rows may be of one person: the cluster of each. By
     * the infinitesimal jackknife, as R's {@code survfit(cluster = …)}.
     */
    public static KaplanMeier of(Observations rows, Levels clusters) {
        return new KaplanMeier(rows, clusters);
    }

    /**
     * The curve at a time.
     *
     * @param atRisk how many were at risk, {@code entry < t <= exit}, at the time or, when nobody left at it, at the next
     *     time at which somebody did
     * @param survival from 0 to 1
     * @param se Greenwood's standard error of it, or the one robust over clusters; 0 before the first event, not a number
     *     once the share is 0
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
            points.add(point(i));
        }
        return points;
    }

    private Point point(int i) {
        return new Point(sets.times[i], sets.atRisk[i], sets.events[i], sets.censored[i], survival[i], se(i));
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
        if (i < 0 || survival[i] == 1) {
            return 0;
        }
        if (survival[i] == 0) {
            return Double.NaN;
        }
        return robust == null
                ? survival[i] * StrictMath.sqrt(greenwood[i])
                : robust.at(0, sets.times[i]).orElseThrow().se();
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
     * (2003), formulas 4.5.1 and 4.5.2; R's {@code print(rmean = horizon)}; over clusters by the infinitesimal jackknife
     * of the area. Empty when the horizon is beyond the last
     * time watched and not everybody has left.
     */
    public Optional<Estimate> restrictedMean(double horizon) {
        int last = survival.length - 1;
        boolean gone = last >= 0 && survival[last] == 0;
        if (last < 0 || horizon < start() || horizon > sets.times[last] && !gone) {
            return Optional.empty();
        }
        double[] lost = new double[Math.min(sets.upTo(horizon), survival.length)];
        double area = 0;
        double variance = 0;
        double end = horizon;
        for (int i = lost.length - 1; i >= 0; i--) {
            area += survival[i] * (end - sets.times[i]);
            double staying = sets.atRisk[i] - sets.events[i];
            variance += staying == 0 ? 0 : area * area * sets.events[i] / (sets.atRisk[i] * staying);
            lost[i] = staying == 0 ? 0 : area / staying;
            end = sets.times[i];
        }
        double se = clusters == null ? StrictMath.sqrt(variance) : jackknife(lost, clusters);
        return Optional.of(new Estimate(area + end - start(), se));
    }

    /** How much each cluster moves the area, where {@code lost} is what one leaving more at a time takes from it. */
    private double jackknife(double[] lost, Levels by) {
        double[] there = new double[lost.length + 1];
        for (int t = 0; t < lost.length; t++) {
            there[t + 1] = there[t] + lost[t] * sets.events[t] / sets.atRisk[t];
        }
        double[] shares = new double[by.count()];
        for (int row = 0; row < rows.size(); row++) {
            int to = Math.min(sets.to(row), lost.length);
            int from = Math.min(sets.from(row), to);
            boolean left = rows.event(row) && sets.to(row) <= lost.length;
            shares[by.of(row)] += there[to] - there[from] - (left ? lost[to - 1] : 0);
        }
        double squares = 0;
        for (double share : shares) {
            squares += share * share;
        }
        return StrictMath.sqrt(squares);
    }
}

package devrel.report;

import devrel.metric.Estimate;
import devrel.metric.Interval;
import devrel.metric.PairedChange;
import devrel.metric.Proportion;
import devrel.metric.Rate;
import devrel.metric.RateRatio;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be said of a figure and the same a year earlier: a direction only when chance does not explain it. */
enum Trend {
    HIGHER,
    LOWER,
    UNCLEAR,
    /** There is nothing a year earlier to compare with. */
    FIRST,
    /** There is no figure now. */
    NONE;

    /** Of two shares, by Newcombe's interval of their difference. */
    static Trend ofShares(Figure now, Figure earlier, double confidence) {
        Proportion one = proportion(now);
        Proportion other = proportion(earlier);
        if (one == null) {
            return NONE;
        }
        return other == null ? FIRST : of(one.newcombe(other, confidence), 0);
    }

    private static @Nullable Proportion proportion(Figure figure) {
        return figure.value() == null || figure.numerator() == null || figure.denominator() == null
                ? null
                : new Proportion(
                        figure.numerator().intValue(), figure.denominator().intValue());
    }

    /** Of two rates, by the exact interval of their ratio. */
    static Trend ofRates(Figure now, Figure earlier, double confidence) {
        Rate one = rate(now);
        Rate other = rate(earlier);
        if (one == null) {
            return NONE;
        }
        if (other == null) {
            return FIRST;
        }
        return one.events() + other.events() == 0 ? UNCLEAR : of(new RateRatio(one, other).interval(confidence), 1);
    }

    private static @Nullable Rate rate(Figure figure) {
        return figure.value() == null || figure.numerator() == null || figure.denominator() == null
                ? null
                : new Rate(figure.numerator().intValue(), figure.denominator());
    }

    /** Of the same people's values then and now, by Student's interval of their change. */
    static Trend within(List<Integer> before, List<Integer> now, double confidence) {
        PairedChange change = PairedChange.between(numbers(before), numbers(now));
        return change.n() < 2 ? UNCLEAR : of(change.interval(confidence), 0);
    }

    private static double[] numbers(List<Integer> values) {
        return values.stream().mapToDouble(Integer::intValue).toArray();
    }

    /** Of two estimates from different people, by the interval of their difference. */
    static Trend ofEstimates(Estimate one, Estimate other, double confidence) {
        double se = StrictMath.sqrt(one.se() * one.se() + other.se() * other.se());
        return of(new Estimate(one.value() - other.value(), se).interval(confidence), 0);
    }

    private static Trend of(Interval interval, double noChange) {
        if (interval.contains(noChange)) {
            return UNCLEAR;
        }
        return interval.low() > noChange ? HIGHER : LOWER;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

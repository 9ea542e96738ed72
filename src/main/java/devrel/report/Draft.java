package devrel.report;

import devrel.metric.Interval;
import devrel.metric.Quartiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A figure in the making: what is not said stays empty. */
final class Draft {
    private final String id;
    private final SortedMap<String, String> by;
    private final Unit unit;
    private @Nullable Double value;
    private @Nullable Double numerator;
    private @Nullable Double denominator;
    private @Nullable Integer n;
    private @Nullable Interval interval;
    private @Nullable Double confidence;
    private @Nullable String method;
    private @Nullable Double p;
    private @Nullable Integer df;
    private final Map<String, Double> more = new TreeMap<>();
    private Status status = Status.SHOWN;
    private @Nullable Note note;
    private Supplier<Evidence> evidence = () -> Evidence.NONE;

    private Draft(String id, SortedMap<String, String> by, Unit unit) {
        this.id = id;
        this.by = by;
        this.unit = unit;
    }

    static Draft of(String id, SortedMap<String, String> by, Unit unit) {
        return new Draft(id, by, unit);
    }

    Draft value(double value) {
        this.value = value;
        return this;
    }

    Draft parts(double numerator, double denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        return this;
    }

    Draft n(int n) {
        this.n = n;
        return this;
    }

    /** How it was computed, where there is no interval. */
    Draft method(String method) {
        this.method = method;
        return this;
    }

    /** The interval and its method; an infinite limit is left out. */
    Draft interval(Interval interval, double confidence, String method) {
        this.interval = interval;
        this.confidence = confidence;
        this.method = method;
        return this;
    }

    Draft p(double p) {
        this.p = p;
        return this;
    }

    Draft df(int df) {
        this.df = df;
        return this;
    }

    /** What only some figures have: se, q, events, ph_p …; left out where it is not a number. */
    Draft more(String name, double number) {
        if (Double.isFinite(number)) {
            more.put(name, number);
        }
        return this;
    }

    /** The median of days, of which there must be some, and a note that says between which half of them lie. */
    Draft daysOfHalf(String note, Quartiles days) {
        double lower = days.lower().orElseThrow();
        double upper = days.upper().orElseThrow();
        return value(days.median().orElseThrow())
                .more("lower_quartile", lower)
                .more("upper_quartile", upper)
                .note(Note.of(note, "lower", text(lower), "upper", text(upper), "rows", days.n()));
    }

    private static String text(double days) {
        BigDecimal exact = BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP);
        return days == Math.rint(days) ? Long.toString((long) days) : exact.toPlainString();
    }

    Draft status(Status status) {
        this.status = status;
        return this;
    }

    Draft note(@Nullable Note note) {
        this.note = note;
        return this;
    }

    Draft evidence(Supplier<Evidence> evidence) {
        this.evidence = evidence;
        return this;
    }

    /** The figure without its value, which is hidden or cannot be computed, and the reason. */
    Figure without(Status status, Note note) {
        value = null;
        interval = null;
        confidence = null;
        method = null;
        p = null;
        df = null;
        return status(status).note(note).figure();
    }

    Figure figure() {
        return new Figure(
                id,
                by,
                value,
                unit,
                numerator,
                denominator,
                n,
                interval == null || Double.isInfinite(interval.low()) ? null : interval.low(),
                interval == null || Double.isInfinite(interval.high()) ? null : interval.high(),
                confidence,
                method,
                p,
                df,
                status,
                note,
                Map.copyOf(more),
                evidence);
    }
}

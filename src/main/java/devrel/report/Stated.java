package devrel.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A figure as it is published: to 15 digits, and without its value where that is hidden. */
public record Stated(
        String id,
        SortedMap<String, String> by,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Integer n,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable String method,
        Unit unit,
        Status status) {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    /** What is published of a figure. */
    public static Stated of(Figure figure) {
        boolean shown = figure.status() != Status.HIDDEN;
        return new Stated(
                figure.id(),
                figure.by(),
                rounded(shown ? figure.value() : null),
                rounded(figure.numerator()),
                rounded(figure.denominator()),
                figure.n(),
                rounded(shown ? figure.low() : null),
                rounded(shown ? figure.high() : null),
                shown ? figure.method() : null,
                figure.unit(),
                figure.status());
    }

    static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : new BigDecimal(value).round(DIGITS).doubleValue();
    }
}

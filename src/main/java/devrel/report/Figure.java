package devrel.report;

import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a report: its stable id, its group, its value with numerator, denominator, n and interval, how it was
 * computed and whether it may be shown. {@code n} is the number of distinct people (referrals, events) in the
 * denominator. {@code more} holds what only some figures have (se, statistic, q, events, ph_p).
 */
public record Figure(
        String id,
        SortedMap<String, String> by,
        @Nullable Double value,
        Unit unit,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable Integer n,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double confidence,
        @Nullable String method,
        @Nullable Double p,
        @Nullable Integer df,
        Status status,
        @Nullable Note note,
        Map<String, Double> more,
        Supplier<Evidence> evidence) {}

package devrel.report;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A share as the days go by, from 1 on the day {@code start}; no points where it is hidden or cannot be estimated. */
public record Curve(
        String id, SortedMap<String, String> by, int start, List<Point> points, Supplier<Evidence> evidence) {
    /** The share after a day, how many were there before, and how many left and were last seen on it. */
    public record Point(
            int time,
            int atRisk,
            int events,
            int censored,
            double value,
            @Nullable Double se,
            @Nullable Double low,
            @Nullable Double high) {}
}

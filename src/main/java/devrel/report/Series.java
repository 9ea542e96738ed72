package devrel.report;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One figure month by month. */
public record Series(
        String id,
        SortedMap<String, String> by,
        Unit unit,
        List<Point> points,
        Function<YearMonth, Evidence> evidence) {
    /** The value of one month; null where it cannot be computed. */
    public record Point(YearMonth month, @Nullable Double value, Status status) {}
}

package devrel.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sentence on a figure beside the same a year earlier: what can and what cannot be concluded. */
final class Headlines {
    private Headlines() {}

    /** Of a share both of its counts are told, of a rate the events only. */
    static Note sentence(Figure now, Figure before, boolean isRate, Trend trend) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "count", now.numerator());
        put(parameters, "of", isRate ? null : now.denominator());
        put(parameters, "count_before", before.numerator());
        put(parameters, "of_before", isRate ? null : before.denominator());
        return new Note("report.headline." + now.id() + "." + trend.code(), parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Double count) {
        if (count != null) {
            parameters.put(name, Long.toString(Math.round(count)));
        }
    }
}

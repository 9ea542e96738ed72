package devrel.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sentence beside a figure or under a report: the key of its wording, and the values in it. */
public record Note(String key, Map<String, String> parameters) {
    /** A note with the names and the values of what stands in it; a count is whole, other numbers come rounded. */
    public static Note of(String key, @Nullable Object... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(String.valueOf(namesAndValues[i]), text(namesAndValues[i + 1]));
        }
        return new Note(key, parameters);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double count ? Long.toString(Math.round(count)) : String.valueOf(value);
    }
}

package devrel.report;

import java.util.Map;

/** A sentence beside a figure or under a report: the key of its wording, and the values in it. */
public record Note(String key, Map<String, String> parameters) {
    /** A note without values. */
    public static Note of(String key) {
        return new Note(key, Map.of());
    }
}

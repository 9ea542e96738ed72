package devrel.report;

import devrel.record.Kind;
import devrel.record.Place;
import java.util.List;

/** Why a published figure would be told differently now, and which records changed since. */
public record Cause(Why why, List<Changed> records) {
    /** How much is known of it. */
    public enum Why {
        /** These records stand, or stood, behind the figure. */
        RECORDS,
        /** These are of the same people, or of what stands behind the figure. */
        NEAR,
        /** No single records stand behind the figure; these are all that changed of that time. */
        ANY,
        /** The settings changed. */
        SETTINGS,
        /** Another version of the tool counted it. */
        TOOL,
        /** Nothing is said of the records behind a hidden figure. */
        HIDDEN,
        /** The commit is not here any more. */
        GONE
    }

    /** What became of a record. */
    public enum Way {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A record that changed; a removed one stands where it stood. */
    public record Changed(Kind<?> kind, String id, Way way, Place place) {}
}

package devrel.report;

import devrel.record.Item;
import devrel.record.Kind;
import java.util.List;

/** The records behind a figure: in the numerator, in the denominator, and left out, each with its reason. */
public record Evidence(List<Entry> numerator, List<Entry> denominator, List<Entry> leftOut) {
    /** A figure that no single records stand behind. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    /**
     * A record with what it adds: {@code weight} is 1 for a count, the days for an exposure; {@code reason} is the key
     * of a wording, empty where there is nothing to say.
     */
    public record Entry(Kind<?> kind, Item item, double weight, String reason) {}
}

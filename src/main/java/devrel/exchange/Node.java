package devrel.exchange;

import devrel.record.Place;
import java.util.List;
import java.util.Map;

/** A piece of a YAML document and where it stands. All scalars are text: what they mean is the reader's to say. */
sealed interface Node {
    Place place();

    /** A scalar; one that is left out is the empty text. */
    record Scalar(Place place, String text) implements Node {}

    /** A list. */
    record Items(Place place, List<Node> nodes) implements Node {}

    /** A map: the value of each key, and where the key stands, in the order of the document. */
    record Keys(Place place, Map<String, Node> values, Map<String, Place> places) implements Node {}
}

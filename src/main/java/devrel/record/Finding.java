package devrel.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something wrong, where, and the words of its message. What is printed comes from the wording of its problem in the
 * user's language, so a finding holds no sentence. The parameter {@code value} may repeat what the user wrote and is
 * hidden where values must not be shown.
 */
public record Finding(Problem problem, Place place, Map<String, String> parameters) implements Comparable<Finding> {
    /** A finding; the parameters alternate names and values. */
    public static Finding of(Problem problem, Place place, String... parameters) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        return new Finding(problem, place, Map.copyOf(named));
    }

    @Override
    public int compareTo(Finding other) {
        return Comparator.comparing(Finding::place)
                .thenComparing(Finding::problem)
                .thenComparing(finding -> finding.parameters.toString())
                .compare(this, other);
    }
}

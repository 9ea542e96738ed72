package devrel.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something wrong, where, and the words of its message. What is printed comes from the wording of its problem in the
 * user's language, so a finding holds no sentence. The parameter {@code value} may repeat what the user wrote and is
 * hidden where values must not be shown.
 */
public record Finding(Problem problem, Place place, Map<String, String> parameters) implements Comparable<Finding> {
    /** The parameter of what was found in a commit: its id. */
    public static final String COMMITTED = "committed";

    /** A finding; the parameters alternate names and values. */
    public static Finding of(Problem problem, Place place, String... parameters) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(parameters[i], parameters[i + 1]);
        }
        return new Finding(problem, place, Map.copyOf(named));
    }

    /** The same with one parameter more. */
    public Finding with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Finding(problem, place, Map.copyOf(more));
    }

    /**
     * By place and problem, what sums up others last and what is not shown behind what is; the parameters in the order of
     * their names, for their own order changes with every run.
     */
    @Override
    public int compareTo(Finding other) {
        return Comparator.comparing((Finding finding) -> finding.problem().isSum())
                .thenComparing(Finding::place)
                .thenComparing(finding -> finding.problem == Problem.MORE_FINDINGS)
                .thenComparing(Finding::problem)
                .thenComparing(finding -> new TreeMap<>(finding.parameters).toString())
                .compare(this, other);
    }
}

package devrel.exchange;

import devrel.record.Column;
import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong, so that all of it can be told at once. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Problem problem, Place place, String... parameters) {
        found.add(Finding.of(problem, place, parameters));
    }

    /** What a column complains of, said of that place; parameters of ours come on top of the column's. */
    Column.Complaint at(Place place, String... more) {
        return (problem, parameters) -> {
            Map<String, String> all =
                    new LinkedHashMap<>(Finding.of(problem, place, parameters).parameters());
            all.putAll(Finding.of(problem, place, more).parameters());
            found.add(new Finding(problem, place, Map.copyOf(all)));
        };
    }

    int count() {
        return found.size();
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Finding> all() {
        return found.stream().sorted().distinct().toList();
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new Refusal(all());
        }
    }
}

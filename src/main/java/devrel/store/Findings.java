package devrel.store;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is wrong in one file: the first findings in full, and how many more there are. */
final class Findings {
    /** One file that is wrong throughout must not drown what is wrong in the others. */
    static final int LIMIT = 20;

    /** Beyond so many, how many more there are tells nobody anything, and finding them takes long. */
    static final int MOST = 1_000;

    private final String file;
    private final List<Finding> first = new ArrayList<>();
    private int count;

    Findings(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether there are so many findings that reading on is idle. */
    boolean areEnough() {
        return count >= MOST;
    }

    void add(Problem problem, int line, int column, String... parameters) {
        add(problem, Place.of(file, line, column), parameters);
    }

    void add(Problem problem, Place place, String... parameters) {
        count++;
        if (count <= LIMIT) {
            first.add(Finding.of(problem, place, parameters));
        }
    }

    void addTo(List<Finding> all) {
        all.addAll(first);
        if (count > LIMIT) {
            Place last = first.get(first.size() - 1).place();
            String more = (count - LIMIT) + (areEnough() ? "+" : "");
            all.add(Finding.of(Problem.MORE_FINDINGS, Place.of(file, last.line(), last.column()), "count", more));
        }
    }
}

package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Headcount;
import devrel.metric.Stretch;
import devrel.metric.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A line of the accounts of people: the company, one of its groups, or the fee-based contracts. */
record Line(SortedMap<String, String> by, List<Stretch> stretches) {
    /** The company's line. */
    static Line company(Basis basis) {
        return new Line(By.COMPANY, Grouping.company().stretches(basis.roster().employees()));
    }

    /** The line of each group that was asked for, in the order of their names. */
    static List<Line> groups(Basis basis) {
        Grouping grouping = basis.grouping();
        Dimension by = basis.question().by();
        if (grouping == null || by == null) {
            return List.of();
        }
        Map<String, List<Stretch>> byGroup = new TreeMap<>();
        for (Stretch stretch : grouping.stretches(basis.roster().employees())) {
            byGroup.computeIfAbsent(stretch.group(), group -> new ArrayList<>()).add(stretch);
        }
        List<Line> lines = new ArrayList<>();
        byGroup.forEach((group, stretches) -> {
            Line line = new Line(By.of(by.key(), group), stretches);
            if (line.isTouchedBy(basis)) {
                lines.add(line);
            }
        });
        return lines;
    }

    /** The line of fee-based contracts; null when there are none. */
    static @Nullable Line feeBased(Basis basis) {
        List<Employed> feeBased = basis.roster().feeBased();
        return feeBased.isEmpty()
                ? null
                : new Line(By.FEE_BASED, Grouping.company().stretches(feeBased));
    }

    /** Whether anybody was in it during the period or the twelve months to its end. */
    private boolean isTouchedBy(Basis basis) {
        Window period = basis.period();
        Window year = basis.trailingYear();
        return stretches.stream()
                .anyMatch(stretch -> stretch.daysIn(period) > 0 || (year != null && stretch.daysIn(year) > 0));
    }

    Headcount headcount(Window window) {
        return Headcount.of(stretches, window);
    }

    /** The distinct people with a day in the window. */
    int people(Window window) {
        Set<String> people = new HashSet<>();
        for (Stretch stretch : stretches) {
            if (stretch.daysIn(window) > 0) {
                people.add(stretch.employed().person());
            }
        }
        return people.size();
    }

    boolean isCompany() {
        return by.isEmpty();
    }
}

package devrel.report;

import devrel.record.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a figure of a group is hidden, and when any figure is marked as of few people (statistics A12). Figures of the
 * company are never hidden, except the answers of people.
 */
final class SmallNumbers {
    private static final int PROPORTION_HIDDEN = 5;
    private static final int PROPORTION_SMALL = 30;
    private static final int EXITS_HIDDEN = 3;
    private static final int EXITS_SMALL = 10;
    private static final double PERSON_YEARS_HIDDEN = 10;
    private static final int ANSWERS_SMALL = 10;
    private static final int AT_RISK_HIDDEN = 5;
    private static final int AT_RISK_SMALL = 10;

    private SmallNumbers() {}

    /** A share of so many. */
    static Status ofProportion(int of, boolean group) {
        if (group && of < PROPORTION_HIDDEN) {
            return Status.HIDDEN;
        }
        return of < PROPORTION_SMALL ? Status.SMALL : Status.SHOWN;
    }

    /** So many exits in so many person-years. */
    static Status ofRate(int events, double personYears, boolean group) {
        if (group && (events < EXITS_HIDDEN || personYears < PERSON_YEARS_HIDDEN)) {
            return Status.HIDDEN;
        }
        return events < EXITS_SMALL || personYears < PERSON_YEARS_HIDDEN ? Status.SMALL : Status.SHOWN;
    }

    /**
     * The groups to hide when some must be hidden: these, and the smallest others (ties by name), until what is hidden is
     * at least two groups and {@code minGroup} answers, so that no subtraction from the total tells anything.
     */
    static Set<String> withComplement(Map<String, Integer> answers, Set<String> tooSmall, int minGroup) {
        Set<String> hidden = new TreeSet<>(tooSmall);
        List<Map.Entry<String, Integer>> others = new ArrayList<>();
        int answered = 0;
        for (Map.Entry<String, Integer> group : answers.entrySet()) {
            if (hidden.contains(group.getKey())) {
                answered += group.getValue();
            } else {
                others.add(group);
            }
        }
        others.sort(Order.<Map.Entry<String, Integer>>by(Map.Entry::getValue).then(Map.Entry::getKey));
        for (Map.Entry<String, Integer> next : others) {
            if (hidden.isEmpty() || (hidden.size() > 1 && answered >= minGroup)) {
                break;
            }
            hidden.add(next.getKey());
            answered += next.getValue();
        }
        return hidden;
    }

    /** A share at a day on which so many were still watched. */
    static Status ofCurve(int atRisk, boolean group) {
        if (group && isTooFew(atRisk)) {
            return Status.HIDDEN;
        }
        return atRisk < AT_RISK_SMALL ? Status.SMALL : Status.SHOWN;
    }

    /** Whether a curve goes no further, and a group is compared with no other, because of so few. */
    static boolean isTooFew(int people) {
        return people < AT_RISK_HIDDEN;
    }

    /** Whether so many exits are too few to compare groups by. */
    static boolean isTooFewToCompare(int events) {
        return events < EXITS_SMALL;
    }

    /** A comparison whose smaller side was to have so many exits, if all were alike. */
    static Status ofComparison(double expected) {
        return expected < EXITS_SMALL ? Status.SMALL : Status.SHOWN;
    }

    /** The answers of so many people, of a group or of the company. */
    static Status ofAnswers(int people, int minGroup) {
        if (people < minGroup) {
            return Status.HIDDEN;
        }
        return people < ANSWERS_SMALL ? Status.SMALL : Status.SHOWN;
    }
}

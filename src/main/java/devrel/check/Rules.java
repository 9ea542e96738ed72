package devrel.check;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All rules of identity, meaning and privacy, in the order in which they are documented. A rule runs when every kind
 * that it has to see was read; rules about any column look at the kinds that were.
 *
 * <p>A finding stands at the record that does not fit. Where records clash it stands at the later one, or at the one that
 * is being changed, and {@code other} names the place of the other.
 */
public final class Rules {
    private Rules() {}

    /** What each rule says of good data, in their order. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            names.add(rule.sentence());
        }
        names.add("nothing is told before it happens");
        return names;
    }

    /** The kinds that must be read to judge a change of a record of this kind: itself, what it refers to, what rules see. */
    public static Set<Kind<?>> kindsFor(Kind<?> kind) {
        Set<Kind<?>> kinds = kindsForAdding(kind);
        kinds.add(kind);
        return kinds;
    }

    /** The kinds that must be read to judge a new record: its own only where a rule holds it against its like. */
    public static Set<Kind<?>> kindsForAdding(Kind<?> kind) {
        Set<Kind<?>> kinds = new LinkedHashSet<>();
        for (Rule rule : Rule.values()) {
            kinds.addAll(rule.needsToAdd(kind));
        }
        for (Column column : kind.columns()) {
            if (column.target() != null) {
                kinds.add(Kinds.named(column.target()).orElseThrow());
            }
        }
        return kinds;
    }

    /** What breaks the rules, sorted by place. */
    public static List<Finding> check(Dataset data) {
        return sorted(findings(data, Set.copyOf(Kinds.all())));
    }

    /** What breaks the rules, and what is told although it lies after today; sorted by place. */
    public static List<Finding> check(Dataset data, LocalDate today) {
        return check(data, today, Set.copyOf(Kinds.all()));
    }

    /** The same, of those rules that a change of records of these kinds can break. */
    public static List<Finding> check(Dataset data, LocalDate today, Set<Kind<?>> changed) {
        List<Finding> findings = findings(data, changed);
        findings.addAll(Days.nothingIsToldBeforeItHappens(data, today));
        return sorted(findings);
    }

    private static List<Finding> findings(Dataset data, Set<Kind<?>> changed) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if (rule.minds(changed)) {
                findings.addAll(rule.check(data));
            }
        }
        return findings;
    }

    private static List<Finding> sorted(List<Finding> findings) {
        findings.sort(null);
        return List.copyOf(findings);
    }
}

package devrel.check;

import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Something that holds of all good data: its name as a sentence, the kinds it has to see, and what breaks it. */
record Rule(String name, Set<Kind<?>> needs, Function<Dataset, List<Finding>> findings) {
    static Rule of(String name, Function<Dataset, List<Finding>> findings, Kind<?>... needs) {
        return new Rule(name, Set.of(needs), findings);
    }

    /** What breaks the rule; nothing when a kind that it has to see was not read. */
    List<Finding> check(Dataset data) {
        return data.kinds().containsAll(needs) ? findings.apply(data) : List.of();
    }
}

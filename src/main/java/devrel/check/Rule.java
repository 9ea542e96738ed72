package devrel.check;

import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds of all good data: its name as a sentence, the kinds it has to see, and what breaks it. {@code
 * alone} is a kind whose records it judges one by one, so that a new one needs no other of its kind; null when all of
 * them have to be seen together.
 */
record Rule(String name, Set<Kind<?>> needs, @Nullable Kind<?> alone, Function<Dataset, List<Finding>> findings) {
    static Rule of(String name, Function<Dataset, List<Finding>> findings, Kind<?>... needs) {
        return new Rule(name, Set.of(needs), null, findings);
    }

    /** A rule that judges each record of the kind for itself, in the light of the other kinds. */
    static Rule ofEach(String name, Function<Dataset, List<Finding>> findings, Kind<?> judged, Kind<?>... others) {
        Set<Kind<?>> needs = new LinkedHashSet<>(List.of(others));
        needs.add(judged);
        return new Rule(name, needs, judged, findings);
    }

    /** What breaks the rule; nothing when a kind that it has to see was not read. */
    List<Finding> check(Dataset data) {
        return data.kinds().containsAll(needs) ? findings.apply(data) : List.of();
    }
}

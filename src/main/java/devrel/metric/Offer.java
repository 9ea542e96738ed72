package devrel.metric;

import devrel.record.Dataset;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.MatchStep.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An opportunity brought to a person, and what became of it, as known on a day. */
public record Offer(Match match, List<MatchStep> steps) {
    /** The matches made by that day, in the order of time. */
    public static List<Offer> all(Dataset data, LocalDate asOf) {
        Map<String, List<MatchStep>> steps = new HashMap<>();
        for (MatchStep step : data.all(MatchStep.KIND)) {
            if (!step.date().isAfter(asOf)) {
                steps.computeIfAbsent(step.match(), m -> new ArrayList<>()).add(step);
            }
        }
        List<Offer> offers = new ArrayList<>();
        for (Match match : data.all(Match.KIND)) {
            if (!match.date().isAfter(asOf)) {
                offers.add(new Offer(match, steps.getOrDefault(match.id(), List.of())));
            }
        }
        return offers;
    }

    /** The step of that name; null when it was not made. */
    public @Nullable MatchStep step(Step wanted) {
        for (MatchStep step : steps) {
            if (step.step() == wanted) {
                return step;
            }
        }
        return null;
    }

    /** Whether the person said yes, and has not given it up since. */
    public boolean isTaken() {
        return step(Step.ACCEPTED) != null && step(Step.ABANDONED) == null;
    }
}

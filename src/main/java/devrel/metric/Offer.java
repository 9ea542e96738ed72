package devrel.metric;

import devrel.record.Dataset;
import devrel.record.Match;
import devrel.record.MatchStep;
import devrel.record.MatchStep.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An opportunity brought to a person, and what became of it, as known on a day. */
public record Offer(Match match, List<MatchStep> steps) {
    /** The matches made by that day, in the order of time. */
    public static List<Offer> all(Dataset data, LocalDate asOf) {
        Map<String, List<MatchStep>> steps = data.by(MatchStep.KIND, "match", MatchStep::match);
        List<Offer> offers = new ArrayList<>();
        for (Match match : Happened.by(asOf, data.all(Match.KIND))) {
            offers.add(new Offer(match, Happened.by(asOf, steps.getOrDefault(match.id(), List.of()))));
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

package devrel.metric;

import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.AspirationStep.Step;
import devrel.record.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An aspiration and what became of it, as known on a day. */
public record Wish(Aspiration aspiration, List<AspirationStep> steps) {
    /** The wishes stated by that day, in the order of time. */
    public static List<Wish> all(Dataset data, LocalDate asOf) {
        Map<String, List<AspirationStep>> steps =
                data.by(AspirationStep.KIND, "aspiration", AspirationStep::aspiration);
        List<Wish> wishes = new ArrayList<>();
        for (Aspiration aspiration : Happened.by(asOf, data.all(Aspiration.KIND))) {
            wishes.add(new Wish(aspiration, Happened.by(asOf, steps.getOrDefault(aspiration.id(), List.of()))));
        }
        return wishes;
    }

    /** The last day on which the person stated or confirmed it. */
    public LocalDate lastSaid() {
        LocalDate last = aspiration.date();
        for (AspirationStep step : steps) {
            last = step.step() == Step.CONFIRMED ? step.date() : last;
        }
        return last;
    }

    /** The day on which it was achieved or dropped; null while it is neither. */
    public @Nullable LocalDate ended() {
        for (AspirationStep step : steps) {
            if (step.step() == Step.ACHIEVED || step.step() == Step.DROPPED) {
                return step.date();
            }
        }
        return null;
    }

    /** Whether the person wants it now: neither achieved nor dropped, nor put off. */
    public boolean isAlive() {
        return steps.isEmpty() || steps.get(steps.size() - 1).step() == Step.CONFIRMED;
    }
}

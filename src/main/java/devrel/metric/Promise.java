package devrel.metric;

import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.CommitmentStep.Step;
import devrel.record.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A commitment and what became of it, as known on a day: the due date in force, and the step that ended it, if any. A
 * renegotiation on or before the due date moves it; a later one changes nothing, the promise is late already.
 */
public record Promise(
        Commitment commitment, LocalDate due, @Nullable CommitmentStep end) {
    /** The promises made by that day, in the order of time. */
    public static List<Promise> all(Dataset data, LocalDate asOf) {
        Map<String, List<CommitmentStep>> steps =
                data.by(CommitmentStep.KIND, "commitment", CommitmentStep::commitment);
        List<Promise> promises = new ArrayList<>();
        for (Commitment commitment : data.all(Commitment.KIND)) {
            if (!commitment.date().isAfter(asOf)) {
                promises.add(of(commitment, steps.getOrDefault(commitment.id(), List.of()), asOf));
            }
        }
        return promises;
    }

    /** The promise after those of these steps, which come in the order of time, that were made by that day. */
    private static Promise of(Commitment commitment, List<CommitmentStep> steps, LocalDate asOf) {
        LocalDate due = commitment.due();
        for (CommitmentStep step : steps) {
            if (step.date().isAfter(asOf)) {
                break;
            }
            if (step.step().isEnd()) {
                return new Promise(commitment, due, step);
            }
            if (step.due() != null && !step.date().isAfter(due)) {
                due = step.due();
            }
        }
        return new Promise(commitment, due, null);
    }

    private boolean endedAs(Step step) {
        return end != null && end.step() == step;
    }

    /** Whether it was kept by the due date in force. */
    public boolean isKept() {
        return end != null && endedAs(Step.KEPT) && !end.date().isAfter(due);
    }

    /** Whether it was kept, but after the due date in force. */
    public boolean isKeptLate() {
        return endedAs(Step.KEPT) && !isKept();
    }

    /** Whether the other side let go of it. */
    public boolean isReleased() {
        return endedAs(Step.RELEASED);
    }

    /** Whether nothing has ended it. */
    public boolean isOpen() {
        return end == null;
    }

    /** Whether it is open although it was due before that day. */
    public boolean isLate(LocalDate day) {
        return isOpen() && due.isBefore(day);
    }
}

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
        List<Promise> promises = new ArrayList<>();
        for (Course course : data.once(Courses.class, Courses::of).all()) {
            if (course.commitment().date().isAfter(asOf)) {
                break;
            }
            promises.add(course.on(asOf));
        }
        return promises;
    }

    /** Every commitment and what became of it, in the order of time. */
    private record Courses(List<Course> all) {
        static Courses of(Dataset data) {
            Map<String, List<CommitmentStep>> steps =
                    data.by(CommitmentStep.KIND, "commitment", CommitmentStep::commitment);
            List<Course> all = new ArrayList<>();
            for (Commitment commitment : data.all(Commitment.KIND)) {
                all.add(new Course(commitment, steps.getOrDefault(commitment.id(), List.of())));
            }
            return new Courses(all);
        }
    }

    /** A commitment and all of its steps, in the order of time. */
    private record Course(Commitment commitment, List<CommitmentStep> steps) {
        /** The promise after those of the steps that were made by that day. */
        Promise on(LocalDate asOf) {
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

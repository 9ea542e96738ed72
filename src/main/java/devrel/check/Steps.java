package devrel.check;

import devrel.record.AspirationStep;
import devrel.record.Coded;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Kind;
import devrel.record.LessonStep;
import devrel.record.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** That steps come after what they move, and that nothing follows an end. */
final class Steps {
    private Steps() {}

    /** That no step is older than what it moves. */
    static <S extends Happening, M extends Happening> List<Finding> comeAfter(
            Dataset data, Kind<M> moved, Kind<S> steps, Function<S, String> of) {
        List<Finding> findings = new ArrayList<>();
        for (S step : data.all(steps)) {
            Entry<M> origin = Entry.find(data, moved, of.apply(step));
            if (origin != null && step.date().isBefore(origin.item().date())) {
                findings.add(tooEarly(
                        Entry.of(data, steps, step), step, origin, origin.item().date()));
            }
        }
        return findings;
    }

    static Finding tooEarly(Entry<?> entry, Happening then, Entry<?> origin, LocalDate first) {
        return entry.clash(
                Problem.STEP_TOO_EARLY,
                "date",
                List.of(origin),
                "value",
                then.date().toString(),
                "of",
                origin.reference(),
                "start",
                first.toString());
    }

    static List<Finding> nothingFollowsTheEndOfAPromise(Dataset data) {
        return nothingFollowsTheEnd(
                data,
                CommitmentStep.KIND,
                CommitmentStep::commitment,
                CommitmentStep::step,
                step -> step.step().isEnd());
    }

    static List<Finding> nothingFollowsTheEndOfAnAspiration(Dataset data) {
        return nothingFollowsTheEnd(
                data, AspirationStep.KIND, AspirationStep::aspiration, AspirationStep::step, Steps::isEnd);
    }

    static List<Finding> nothingFollowsTheEndOfALesson(Dataset data) {
        return nothingFollowsTheEnd(data, LessonStep.KIND, LessonStep::lesson, LessonStep::step, step -> true);
    }

    private static boolean isEnd(AspirationStep step) {
        return step.step() == AspirationStep.Step.ACHIEVED || step.step() == AspirationStep.Step.DROPPED;
    }

    private static <S extends Happening> List<Finding> nothingFollowsTheEnd(
            Dataset data, Kind<S> kind, Function<S, String> of, Function<S, Coded> code, Predicate<S> isEnd) {
        Map<String, Entry<S>> ended = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry<S> entry : Entry.inTime(data, kind)) {
            Entry<S> end = ended.get(of.apply(entry.item()));
            if (end != null) {
                String step = code.apply(entry.item()).code();
                String after = code.apply(end.item()).code();
                findings.add(outOfOrder(entry, "step", step, of.apply(entry.item()), List.of(end), after, Entry.NONE));
            } else if (isEnd.test(entry.item())) {
                ended.put(of.apply(entry.item()), entry);
            }
        }
        return findings;
    }

    /** The finding that a step may not follow the one before it. */
    static Finding outOfOrder(
            Entry<?> entry,
            String field,
            String step,
            String of,
            List<? extends Entry<?>> before,
            String after,
            String allowed) {
        return entry.clash(
                Problem.STEP_OUT_OF_ORDER, field, before, "value", step, "of", of, "after", after, "allowed", allowed);
    }

    static List<Finding> renegotiationsNameADay(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (CommitmentStep step : data.all(CommitmentStep.KIND)) {
            if (step.step() == CommitmentStep.Step.RENEGOTIATED && step.due() == null) {
                findings.add(Entry.of(data, CommitmentStep.KIND, step).finding(Problem.MISSING_VALUE, "due"));
            }
        }
        return findings;
    }
}

package devrel.cli;

import devrel.record.Aspiration;
import devrel.record.AspirationStep;
import devrel.record.Commitment;
import devrel.record.CommitmentStep;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Kind;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import devrel.record.Opportunity;
import devrel.report.Agenda;
import devrel.store.Store;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what wants doing on a day. Of ten years of promises, wishes and lessons a few are open, and of the opportunities
 * and events a few are near: the others are not made into records.
 */
final class OpenMatters {
    private static final List<Kind<?>> STEPS = List.of(CommitmentStep.KIND, AspirationStep.KIND, LessonStep.KIND);
    private static final List<Kind<?>> SETTLED = List.of(Commitment.KIND, Aspiration.KIND, Lesson.KIND);

    /** What stands in the file of an event that is to come, or of which nobody wrote down yet who came. */
    private static final Set<String> OPEN_EVENT = Set.of("planned", "announced", "false");

    private OpenMatters() {}

    static Dataset read(Store store, LocalDate today) {
        List<Want> ofSteps = new ArrayList<>();
        STEPS.forEach(kind -> ofSteps.add(Want.allButTexts(kind)));
        Dataset steps = store.load(ofSteps.toArray(Want[]::new));
        Set<String> settled = Agenda.settled(steps, today);
        List<Want> open = new ArrayList<>();
        SETTLED.forEach(kind -> open.add(Want.allButTexts(kind).except("id", settled)));
        open.add(Want.saying(Opportunity.KIND, monthsUntil(today, today.plusDays(Agenda.NEAR_DAYS))));
        open.add(Want.saying(Event.KIND, OPEN_EVENT));
        List<Kind<?>> others = new ArrayList<>(Agenda.NEEDS);
        others.removeAll(STEPS);
        others.removeAll(SETTLED);
        others.removeAll(List.of(Opportunity.KIND, Event.KIND));
        return new Counted(store, open)
                .loadOf(today, others)
                .with(
                        CommitmentStep.KIND,
                        Counted.without(settled, steps.placed(CommitmentStep.KIND), CommitmentStep::commitment))
                .with(
                        AspirationStep.KIND,
                        Counted.without(settled, steps.placed(AspirationStep.KIND), AspirationStep::aspiration))
                .with(LessonStep.KIND, Counted.without(settled, steps.placed(LessonStep.KIND), LessonStep::lesson));
    }

    /** The months from the one day's to the other's, as a date of theirs begins. */
    private static Set<String> monthsUntil(LocalDate first, LocalDate last) {
        Set<String> months = new LinkedHashSet<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            months.add(day.toString().substring(0, "2026-11".length()));
        }
        return months;
    }
}

package devrel.metric;

import devrel.record.Dataset;
import devrel.record.Lesson;
import devrel.record.LessonStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lesson and what became of it by a day: the step that ended it, or none while it is open. */
public record Learnt(Lesson lesson, @Nullable LessonStep end) {
    /** The lessons written down by that day, in the order of time. */
    public static List<Learnt> all(Dataset data, LocalDate day) {
        Map<String, LessonStep> ends = new HashMap<>();
        for (LessonStep step : data.all(LessonStep.KIND)) {
            if (!step.date().isAfter(day)) {
                ends.putIfAbsent(step.lesson(), step);
            }
        }
        List<Learnt> lessons = new ArrayList<>();
        for (Lesson lesson : data.all(Lesson.KIND)) {
            if (!lesson.date().isAfter(day)) {
                lessons.add(new Learnt(lesson, ends.get(lesson.id())));
            }
        }
        return lessons;
    }

    /** Whether somebody's exit taught it. */
    public boolean isFromExit() {
        String from = lesson.from();
        return from != null && from.startsWith("exit:");
    }

    public boolean isOpen() {
        return end == null;
    }

    /** Whether it ended with that step. */
    public boolean isEndedAs(LessonStep.Step step) {
        return end != null && end.step() == step;
    }

    /** Whether it is open although it was due before that day. */
    public boolean isLate(LocalDate day) {
        return isOpen() && lesson.due().isBefore(day);
    }
}

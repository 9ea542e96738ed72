package devrel.record;

import java.time.LocalDate;

/** What became of a lesson on a day. */
public record LessonStep(String id, LocalDate date, String lesson, Step step) implements Happening {
    public static final Kind<LessonStep> KIND = Kind.happening(
            "lesson-step",
            "lesson-steps",
            LessonStep.class,
            Column.reference("lesson", "lesson").required(),
            Column.code("step", Step.values()).required());

    /** The steps of a lesson; both end it. */
    public enum Step implements Coded {
        DONE,
        DROPPED
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the day
    public int rank() {
        return step.ordinal();
    }
}

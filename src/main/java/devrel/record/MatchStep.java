package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a match on a day. Why somebody declined is kept without judgement. */
public record MatchStep(
        String id,
        LocalDate date,
        String match,
        Step step,
        @Nullable String reason,
        @Nullable Outcome outcome) implements Happening {
    public static final Kind<MatchStep> KIND = Kind.happening(
            "match-step",
            "match-steps",
            MatchStep.class,
            Column.reference("match", "match").required(),
            Column.code("step", Step.values()).required(),
            Column.openCode("reason", "decline_reasons"),
            Column.code("outcome", Outcome.values()));

    /** The steps of a match, in their order. */
    public enum Step implements Coded {
        OFFERED,
        ACCEPTED,
        DECLINED,
        STARTED,
        COMPLETED,
        ABANDONED
    }

    /** What came of it. */
    public enum Outcome implements Coded {
        PROMOTION,
        ROTATION,
        CERTIFIED,
        TALK_GIVEN,
        NONE_YET
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the day
    public int rank() {
        return step.ordinal();
    }
}

package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a promise on a day. A renegotiation before the due date moves it; one after it is late. */
public record CommitmentStep(
        String id,
        LocalDate date,
        String commitment,
        Step step,
        @Nullable LocalDate due) implements Happening {
    public static final Kind<CommitmentStep> KIND = Kind.happening(
            "commitment-step",
            "commitment-steps",
            CommitmentStep.class,
            Column.reference("commitment", "commitment").required(),
            Column.code("step", Step.values()).required(),
            Column.date("due"));

    /** The steps of a promise; all but the first end it. */
    public enum Step implements Coded {
        RENEGOTIATED,
        KEPT,
        RELEASED,
        BROKEN;

        public boolean isEnd() {
            return this != RENEGOTIATED;
        }
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the day
    public int rank() {
        return step.ordinal();
    }
}

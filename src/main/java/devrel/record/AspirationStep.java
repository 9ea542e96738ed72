package devrel.record;

import java.time.LocalDate;

/** What became of an aspiration on a day. */
public record AspirationStep(String id, LocalDate date, String aspiration, Step step) implements Happening {
    public static final Kind<AspirationStep> KIND = Kind.happening(
            "aspiration-step",
            "aspiration-steps",
            AspirationStep.class,
            Column.reference("aspiration", "aspiration").required(),
            Column.code("step", Step.values()).required());

    /** The steps of an aspiration. */
    public enum Step implements Coded {
        CONFIRMED,
        PAUSED,
        ACHIEVED,
        DROPPED
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the day
    public int rank() {
        return step.ordinal();
    }
}

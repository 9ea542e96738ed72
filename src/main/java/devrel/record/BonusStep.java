package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the bonus of a referral stands from a day on. */
public record BonusStep(
        String id,
        LocalDate date,
        String referral,
        Step step,
        @Nullable Money amount) implements Happening {
    public static final Kind<BonusStep> KIND = Kind.happening(
            "bonus-step",
            "bonus-steps",
            BonusStep.class,
            Column.reference("referral", "referral").required(),
            Column.code("step", Step.values()).required(),
            Column.money("amount"));

    /** The steps of a bonus, in their order. */
    public enum Step implements Coded {
        PENDING,
        ELIGIBLE,
        INELIGIBLE,
        PAID
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the day
    public int rank() {
        return step.ordinal();
    }
}

package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a referral on a day. {@code hired} is written only together with the start that names the referral. */
public record ReferralStep(
        String id,
        LocalDate date,
        String referral,
        Stage stage,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String opening)
        implements Happening {
    public static final Kind<ReferralStep> KIND = Kind.happening(
            "referral-step",
            "referral-steps",
            ReferralStep.class,
            Column.reference("referral", "referral").required(),
            Column.code("stage", Stage.values()).required(),
            Column.writer("by"),
            Column.openCode("reason", "rejection_reasons"),
            Column.reference("opening", "opening"));

    /** The stages in their order, then the pauses, then the ends. */
    public enum Stage implements Coded {
        ACKNOWLEDGED,
        CONTACTED,
        SCREENED,
        TECH_INTERVIEW,
        CLIENT_INTERVIEW,
        OFFERED,
        ACCEPTED,
        ON_HOLD,
        RESUMED,
        HIRED,
        REJECTED,
        WITHDRAWN,
        NOT_ELIGIBLE,
        DUPLICATE;

        /** Whether this is a stage of the way to a hire, hired included. */
        public boolean isProgress() {
            return compareTo(ACCEPTED) <= 0 || this == HIRED;
        }

        /** Whether nothing follows this stage. */
        public boolean isEnd() {
            return compareTo(HIRED) >= 0;
        }
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the day
    public int rank() {
        return stage.ordinal();
    }
}

package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A word that we gave to the referrer or the candidate about a referral. */
public record Feedback(
        String id,
        LocalDate date,
        String referral,
        To to,
        ReferralStep.@Nullable Stage about,
        @Nullable Channel channel)
        implements Happening {
    public static final Kind<Feedback> KIND = Kind.happening(
            "feedback",
            "feedback",
            Feedback.class,
            Column.reference("referral", "referral").required(),
            Column.code("to", To.values()).required(),
            Column.code("about", ReferralStep.Stage.values()),
            Column.code("channel", Channel.values()));

    /** Who got the word. */
    public enum To implements Coded {
        REFERRER,
        CANDIDATE
    }
}

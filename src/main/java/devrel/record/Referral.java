package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person recommends another. Where it stands is told by its steps; its first touch is written once. */
public record Referral(
        String id,
        LocalDate date,
        String referrer,
        String candidate,
        @Nullable String opening,
        Relationship relationship,
        @Nullable Strength strength,
        CandidateKnows candidateKnows,
        @Nullable LocalDate consentOn,
        @Nullable Contact contact,
        @Nullable String firstTouch,
        @Nullable String notes)
        implements Happening {
    public static final Kind<Referral> KIND = Kind.happening(
            "referral",
            "referrals",
            Referral.class,
            Column.person("referrer").required(),
            Column.person("candidate").required(),
            Column.reference("opening", "opening"),
            Column.code("relationship", Relationship.values()).required(),
            Column.code("strength", Strength.values()),
            Column.code("candidate_knows", CandidateKnows.values()).required(),
            Column.date("consent_on"),
            Column.code("contact", Contact.values()),
            Column.kindId("first_touch").writeOnce(),
            Column.text("notes").sealed());

    /** How the referrer and the candidate know each other. */
    public enum Relationship implements Coded {
        WORKED_TOGETHER,
        MANAGED,
        STUDIED_TOGETHER,
        COMMUNITY,
        FRIEND,
        ONLINE,
        MET_AT_EVENT,
        NONE
    }

    /** How well the referrer can vouch. */
    public enum Strength implements Coded {
        WOULD_HIRE_AGAIN,
        KNOW_WELL,
        KNOW_OF
    }

    /** Whether the candidate knows of the referral. */
    public enum CandidateKnows implements Coded {
        YES,
        NO
    }

    /** How the referrer wants us to reach the candidate. */
    public enum Contact implements Coded {
        NAME_ME,
        ANONYMOUS,
        I_INTRODUCE_FIRST
    }
}

package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something of ours that reached a referral or a person before they came. */
public record Touch(
        String id,
        LocalDate date,
        @Nullable String referral,
        @Nullable String person,
        TouchKind kind,
        String ref,
        @Nullable ClaimedBy claimedBy)
        implements Happening {
    public static final Kind<Touch> KIND = Kind.happening(
            "touch",
            "touches",
            Touch.class,
            Column.reference("referral", "referral"),
            Column.person("person"),
            Column.code("kind", TouchKind.values()).required(),
            Column.kindId("ref").required(),
            Column.code("claimed_by", ClaimedBy.values()));

    /** What reached them. */
    public enum TouchKind implements Coded {
        EVENT,
        CONTENT,
        INTRODUCTION,
        CHECKIN,
        GROUP
    }

    /** Who says so. */
    public enum ClaimedBy implements Coded {
        CANDIDATE,
        REFERRER,
        DEVREL
    }
}

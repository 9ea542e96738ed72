package devrel.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of an employment spell. The date is the last day employed, inclusive. */
public record Exit(
        String id,
        LocalDate date,
        String person,
        @Nullable LocalDate noticeDate,
        String ground,
        @Nullable InitiatedBy initiatedBy,
        @Nullable Renewal renewal,
        List<String> reasons,
        @Nullable String primaryReason,
        @Nullable Regrettable regrettable,
        @Nullable LocalDate assessedOn,
        @Nullable WouldReturn wouldReturn,
        @Nullable Destination destination,
        @Nullable Interview interview,
        @Nullable LocalDate interviewOn,
        @Nullable String notes)
        implements Happening {
    public static final Kind<Exit> KIND = Kind.happening(
            "exit",
            "exits",
            Exit.class,
            Column.person("person").required(),
            Column.date("notice_date"),
            Column.openCode("ground", "grounds").required(),
            Column.code("initiated_by", InitiatedBy.values()),
            Column.code("renewal", Renewal.values()),
            Column.openCodes("reasons", "exit_reasons"),
            Column.openCode("primary_reason", "exit_reasons"),
            Column.code("regrettable", Regrettable.values()),
            Column.date("assessed_on"),
            Column.code("would_return", WouldReturn.values()),
            Column.code("destination", Destination.values()),
            Column.code("interview", Interview.values()),
            Column.date("interview_on"),
            Column.text("notes").sealed());

    /** Who began the exit. */
    public enum InitiatedBy implements Coded {
        PROFESSIONAL,
        COMPANY,
        BOTH,
        NONE
    }

    /** What became of the renewal of a contract that ended. */
    public enum Renewal implements Coded {
        OFFERED_DECLINED,
        NOT_OFFERED,
        NOT_APPLICABLE
    }

    /** Whether the company regrets the exit, as assessed on {@code assessedOn}. */
    public enum Regrettable implements Coded {
        YES,
        NO,
        NOT_ASSESSED
    }

    /** What the person says about coming back. */
    public enum WouldReturn implements Coded {
        YES,
        NO,
        UNKNOWN
    }

    /** Where the person goes next. */
    public enum Destination implements Coded {
        CLIENT,
        COMPETITOR,
        PRODUCT_COMPANY,
        ABROAD,
        FREELANCE,
        STUDY,
        OTHER,
        UNKNOWN
    }

    /** Whether there was an exit interview. */
    public enum Interview implements Coded {
        HELD,
        DECLINED,
        NOT_OFFERED,
        PENDING
    }
}

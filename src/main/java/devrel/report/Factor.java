package devrel.report;

import devrel.record.Coded;
import java.util.Locale;

/** What may go with leaving, or with referring, and what must not be concluded from it. */
enum Factor implements Coded {
    COMMUNITY(true, "report.note.factor-community"),
    EVENT_ATTENDED(true, "report.note.factor-event"),
    MATCH_STARTED(true, "report.note.factor-match"),
    CHECKIN_90D(true, "report.note.factor-checkin"),
    LAST_SATISFACTION(false, "report.note.factor-satisfaction"),
    CAME_BY_REFERRAL(true, "report.note.factor-came-by-referral"),
    MADE_REFERRAL(true, "report.note.factor-made-referral"),
    BENCH(true, "report.note.factor-bench");

    private final boolean yesOrNo;
    private final String caveat;

    Factor(boolean yesOrNo, String caveat) {
        this.yesOrNo = yesOrNo;
        this.caveat = caveat;
    }

    /** Whether it holds or does not, rather than being a score. */
    boolean isYesOrNo() {
        return yesOrNo;
    }

    /** What may not be concluded. */
    Note caveat() {
        return Note.of(caveat);
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

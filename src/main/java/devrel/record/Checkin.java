package devrel.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A conversation with a professional, or the attempt at one. Only a held one is contact; a declined one is not missed. */
public record Checkin(
        String id,
        LocalDate date,
        String person,
        String by,
        CheckinKind kind,
        @Nullable Channel channel,
        Outcome outcome,
        @Nullable Integer satisfaction,
        @Nullable Integer recommend,
        @Nullable Integer stay,
        Map<String, Integer> scores,
        List<String> topics,
        @Nullable LocalDate nextOn,
        @Nullable String challenges,
        @Nullable String aspirations,
        @Nullable String summary)
        implements Happening {
    public static final Kind<Checkin> KIND = Kind.happening(
            "checkin",
            "checkins",
            Checkin.class,
            Column.person("person").required(),
            Column.writer("by").required(),
            Column.code("kind", CheckinKind.values()).required(),
            Column.code("channel", Channel.values()),
            Column.code("outcome", Outcome.values()).required(),
            Column.number("satisfaction", 1, 5),
            Column.number("recommend", 0, 10),
            Column.number("stay", 1, 5),
            Column.levels("scores", "drivers"),
            Column.openCodes("topics", "topics"),
            Column.date("next_on"),
            Column.text("challenges").sealed(),
            Column.text("aspirations").sealed(),
            Column.text("summary").sealed());

    /** What the conversation was for. */
    public enum CheckinKind implements Coded {
        ONBOARDING,
        REGULAR,
        STAY,
        PROJECT_CHANGE,
        EXIT,
        AD_HOC
    }

    /** What came of the appointment. */
    public enum Outcome implements Coded {
        HELD,
        NO_SHOW,
        DECLINED,
        MOVED_BY_US,
        MOVED_BY_THEM
    }

    public boolean isHeld() {
        return outcome == Outcome.HELD;
    }
}

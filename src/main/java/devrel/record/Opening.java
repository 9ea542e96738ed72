package devrel.record;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A position that the company looks to fill, and for which people can be referred. */
public record Opening(
        String id,
        String role,
        @Nullable String client,
        @Nullable Seniority seniority,
        Map<String, Integer> skills,
        @Nullable Integer seats,
        LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable CloseReason closeReason,
        @Nullable Money bonus)
        implements Thing {
    public static final Kind<Opening> KIND = Kind.thing(
            "opening",
            "openings",
            Opening.class,
            Column.openCode("role", "roles").required(),
            Column.openCode("client", "clients"),
            Column.code("seniority", Seniority.values()),
            Column.levels("skills", "skills"),
            Column.number("seats", 1, 999),
            Column.date("opened").required(),
            Column.date("closed"),
            Column.code("close_reason", CloseReason.values()),
            Column.money("bonus"));

    /** Why an opening was closed. */
    public enum CloseReason implements Coded {
        FILLED,
        CANCELLED,
        ON_HOLD
    }
}

package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Two people whom we brought together, and what came of it. */
public record Introduction(
        String id,
        LocalDate date,
        String by,
        String a,
        String b,
        @Nullable String why,
        @Nullable Result result) implements Happening {
    public static final Kind<Introduction> KIND = Kind.happening(
            "introduction",
            "introductions",
            Introduction.class,
            Column.writer("by").required(),
            Column.person("a").required(),
            Column.person("b").required(),
            Column.openCode("why", "connections"),
            Column.code("result", Result.values()));

    /** What came of it. */
    public enum Result implements Coded {
        NONE_YET,
        TALKED,
        COLLABORATED,
        MENTORING,
        REFERRAL
    }
}

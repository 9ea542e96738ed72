package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role and seniority that hold from this day until the person's next position. */
public record Position(
        String id,
        LocalDate date,
        String person,
        String role,
        @Nullable Seniority seniority) implements Happening {
    public static final Kind<Position> KIND = Kind.happening(
            "position",
            "positions",
            Position.class,
            Column.person("person").required(),
            Column.openCode("role", "roles").required(),
            Column.code("seniority", Seniority.values()));
}

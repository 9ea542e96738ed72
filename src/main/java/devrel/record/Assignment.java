package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The client (or {@link #BENCH}) where a person works from this day until the next assignment or the exit. */
public record Assignment(
        String id,
        LocalDate date,
        String person,
        String client,
        @Nullable String project,
        @Nullable LocalDate until) implements Happening {
    /** The client code of a person without a client. */
    public static final String BENCH = "bench";

    public static final Kind<Assignment> KIND = Kind.happening(
            "assignment",
            "assignments",
            Assignment.class,
            Column.person("person").required(),
            Column.openCode("client", "clients").required(),
            Column.text("project"),
            Column.date("until"));
}

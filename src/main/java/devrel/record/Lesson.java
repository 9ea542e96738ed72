package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What we learned from somebody who left or from anything else, and what we want to do about it. */
public record Lesson(String id, LocalDate date, @Nullable String from, String owner, LocalDate due, String what)
        implements Happening {
    public static final Kind<Lesson> KIND = Kind.happening(
            "lesson",
            "lessons",
            Lesson.class,
            Column.kindId("from"),
            Column.writer("owner").required(),
            Column.date("due").required(),
            Column.text("what").required().sealed());
}

package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A promise made on a day, by us (a writer owns it) or by the person ({@link #THEIRS}), to be kept by its due date. */
public record Commitment(
        String id,
        LocalDate date,
        String person,
        String owner,
        LocalDate due,
        @Nullable String source,
        String what) implements Happening {
    /** The owner of a promise that the person made to us. */
    public static final String THEIRS = "person";

    public static final Kind<Commitment> KIND = Kind.happening(
            "commitment",
            "commitments",
            Commitment.class,
            Column.person("person").required(),
            Column.writerOr(THEIRS, "owner").required(),
            Column.date("due").required(),
            Column.kindId("source"),
            Column.text("what").required().sealed());

    /** Whether the promise is ours. */
    public boolean isOurs() {
        return !owner.equals(THEIRS);
    }
}

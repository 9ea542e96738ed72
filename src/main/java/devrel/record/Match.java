package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An opportunity brought to a person, for an aspiration of theirs if there is one; its steps tell what became of it. */
public record Match(
        String id,
        LocalDate date,
        String opportunity,
        String person,
        @Nullable String aspiration) implements Happening {
    public static final Kind<Match> KIND = Kind.happening(
            "match",
            "matches",
            Match.class,
            Column.reference("opportunity", "opportunity").required(),
            Column.person("person").required(),
            Column.reference("aspiration", "aspiration"));
}

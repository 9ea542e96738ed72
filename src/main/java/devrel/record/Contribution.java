package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that a person gave to the community. */
public record Contribution(
        String id,
        LocalDate date,
        String person,
        ContributionKind kind,
        @Nullable String ref) implements Happening {
    public static final Kind<Contribution> KIND = Kind.happening(
            "contribution",
            "contributions",
            Contribution.class,
            Column.person("person").required(),
            Column.code("kind", ContributionKind.values()).required(),
            Column.kindId("ref"));

    /** What was given. */
    public enum ContributionKind implements Coded {
        TALK,
        HOST,
        MENTOR,
        ARTICLE,
        ANSWER,
        CODE,
        ORGANISE,
        REVIEW,
        INTRO
    }
}

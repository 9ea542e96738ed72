package devrel.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report. Nothing dated after {@code asOf} is used (except that a later spell may join an earlier
 * one); {@code variants} adds the figures that only serve to compare with outside ones. {@code commit} is the data's
 * commit, or null where there is none; {@code knownAt} is the commit whose records were asked for, or null for those of
 * today.
 */
public record Question(
        Period period,
        LocalDate asOf,
        @Nullable Dimension by,
        boolean variants,
        double confidence,
        @Nullable String commit,
        @Nullable String knownAt,
        CurveQuestion curves) {
    /** A question that asks nothing special of curves. */
    public Question(
            Period period,
            LocalDate asOf,
            @Nullable Dimension by,
            boolean variants,
            double confidence,
            @Nullable String commit) {
        this(period, asOf, by, variants, confidence, commit, null, CurveQuestion.USUAL);
    }

    /** The exclusive end of what is known: the day after {@code asOf}. */
    public LocalDate cut() {
        return asOf.plusDays(1);
    }
}

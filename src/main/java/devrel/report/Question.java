package devrel.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a report. Nothing dated after {@code asOf} is used (except that a later spell may join an earlier
 * one); {@code variants} adds the figures that only serve to compare with outside ones. {@code commit} is the data's
 * commit, or null where there is none; {@code knownAt} is the commit whose records were asked for, or null for those of
 * today; {@code published} is what was published of earlier months; {@code entered} tells when rows were committed.
 */
public record Question(
        Period period,
        LocalDate asOf,
        @Nullable Dimension by,
        boolean variants,
        double confidence,
        @Nullable String commit,
        @Nullable String knownAt,
        CurveQuestion curves,
        List<Published> published,
        Entered entered) {
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

    /** A question from which nothing that was published is compared. */
    public Question(
            Period period,
            LocalDate asOf,
            @Nullable Dimension by,
            boolean variants,
            double confidence,
            @Nullable String commit,
            @Nullable String knownAt,
            CurveQuestion curves) {
        this(period, asOf, by, variants, confidence, commit, knownAt, curves, List.of(), Entered.WITHOUT_GIT);
    }

    /** The same, asked beside what was published of earlier months. */
    public Question beside(List<Published> months) {
        return new Question(period, asOf, by, variants, confidence, commit, knownAt, curves, months, entered);
    }

    /** The same, asked with what is known of when rows were committed. */
    public Question knowing(Entered days) {
        return new Question(period, asOf, by, variants, confidence, commit, knownAt, curves, published, days);
    }

    /** The exclusive end of what is known: the day after {@code asOf}. */
    public LocalDate cut() {
        return asOf.plusDays(1);
    }
}

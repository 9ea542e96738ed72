package devrel.metric;

import java.util.OptionalDouble;

/**
 * The eNPS of one group less that of another, in points from -200 to 200. For independent groups only: two waves of the
 * same people are compared within each person ({@link PairedChange}). Both need an answer.
 */
public record EnpsDifference(Enps one, Enps other) {
    public EnpsDifference {
        Need.that(one.answers() > 0 && other.answers() > 0, "a difference needs answers of both groups");
    }

    /** The difference in points. */
    public double value() {
        return one.value() - other.value();
    }

    /** The standard error in points: the root of the sum of both squares. */
    public double standardError() {
        double own = one.standardError();
        double others = other.standardError();
        return StrictMath.sqrt(own * own + others * others);
    }

    /** The standardised difference; empty when all of each group answer alike. */
    public OptionalDouble z() {
        return Need.ratio(value(), standardError());
    }

    /** The two-sided p-value of the normal approximation, from 0 to 1. */
    public OptionalDouble p() {
        return PValues.normal(z());
    }

    /** ± z standard errors, in points; of no width when all of each group answer alike. */
    public Interval interval(double confidence) {
        double half = Normal.z(Need.confidence(confidence)) * standardError();
        return new Interval(value() - half, value() + half);
    }
}

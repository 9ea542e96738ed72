package devrel.metric;

/**
 * What a comparison of two groups' exits could have shown at all: with {@code share} of the people in one of them, from 0
 * to 1 exclusive, and a two-sided test at {@code 1 - confidence} that finds a true effect with the chance {@code power}.
 * Anything outside is refused with {@link IllegalArgumentException}. Schoenfeld (1983), Biometrics 39, 499.
 */
public record Power(double share, double confidence, double power) {
    public Power {
        Need.that(share > 0 && share < 1, "the share of a group lies between 0 and 1");
        Need.confidence(confidence);
        Need.that(power > 0 && power < 1, "the power lies between 0 and 1");
    }

    /** At 95 % confidence and 80 % power. */
    public static Power usual(double share) {
        return new Power(share, 0.95, 0.8);
    }

    /** The exits of both groups together that are needed to see this hazard ratio; infinite for a ratio of 1. */
    public double events(double hazardRatio) {
        Need.that(hazardRatio > 0, "a hazard ratio lies above 0");
        double log = StrictMath.log(hazardRatio);
        return sum() * sum() / (share * (1 - share) * log * log);
    }

    /** The hazard ratio below 1 that so many exits just show, from 0 to 1: those between it and its reciprocal stay unseen. */
    public double hazardRatio(double events) {
        Need.that(events > 0, "without exits nothing can be seen");
        return StrictMath.exp(-sum() / StrictMath.sqrt(share * (1 - share) * events));
    }

    /** 2.8016 for 95 % and 80 %; its square is the 7.85 of the books. */
    private double sum() {
        return Normal.z(confidence) + Normal.quantile(power);
    }
}

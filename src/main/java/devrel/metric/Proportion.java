package devrel.metric;

/**
 * So many of so many: {@code 0 <= count <= of}, anything else is refused with {@link IllegalArgumentException}, as is an
 * interval of nobody ({@code of = 0}) or a level of confidence outside (0, 1). All intervals are two-sided shares from 0
 * to 1. Reports use Wilson's; the others are for comparison with figures of others.
 */
public record Proportion(int count, int of) {
    public Proportion {
        Need.that(0 <= count && count <= of, "a count lies between 0 and what it is out of");
    }

    /** The share, from 0 to 1; not a number when there is nobody to count. */
    public double value() {
        return (double) count / of;
    }

    /**
     * Wilson's score interval, from 0 to 1; its limits are exactly 0 or 1 when nobody or everybody counts. Needs
     * {@code of > 0}. Wilson (1927), J. Am. Stat. Assoc. 22, 209; R's {@code prop.test(correct = FALSE)}.
     */
    public Interval wilson(double confidence) {
        double z = z(confidence);
        return new Interval(count == 0 ? 0 : scoreLimit(value(), -z, of), count == of ? 1 : scoreLimit(value(), z, of));
    }

    /**
     * Wilson's interval with Yates's correction, of at most half a person; wider. R's {@code prop.test(correct = TRUE)},
     * which corrects by no more than the distance to one half.
     */
    public Interval wilsonCorrected(double confidence) {
        double z = z(confidence);
        double correction = Math.min(0.5, Math.abs(count - of / 2.0)) / of;
        double low = value() - correction;
        double high = value() + correction;
        return new Interval(low <= 0 ? 0 : scoreLimit(low, -z, of), high >= 1 ? 1 : scoreLimit(high, z, of));
    }

    private static double scoreLimit(double share, double z, double of) {
        double half = z * StrictMath.sqrt(share * (1 - share) / of + z * z / (4 * of * of));
        return (share + z * z / (2 * of) + half) / (1 + z * z / of);
    }

    /**
     * The exact interval: never covers less than it claims, and is wider for it; its limits are exactly 0 or 1 when nobody
     * or everybody counts. Clopper and Pearson (1934), Biometrika 26, 404; R's {@code binom.test}.
     */
    public Interval clopperPearson(double confidence) {
        double tail = tail(confidence);
        return new Interval(
                count == 0 ? 0 : Quantiles.beta(tail, count, of - count + 1.0),
                count == of ? 1 : Quantiles.beta(1 - tail, count + 1.0, of - count));
    }

    /**
     * The interval of equal tails under Jeffreys's prior, beta(½, ½), closed with 0 or 1 when nobody or everybody counts.
     * Brown, Cai and DasGupta (2001), Stat. Sci. 16, 101.
     */
    public Interval jeffreys(double confidence) {
        double tail = tail(confidence);
        return new Interval(
                count == 0 ? 0 : Quantiles.beta(tail, count + 0.5, of - count + 0.5),
                count == of ? 1 : Quantiles.beta(1 - tail, count + 0.5, of - count + 0.5));
    }

    /**
     * The plain interval after adding z²/2 of each sort, cut at 0 and 1. Agresti and Coull (1998), Am. Stat. 52, 119.
     */
    public Interval agrestiCoull(double confidence) {
        double z = z(confidence);
        double people = of + z * z;
        double share = (count + z * z / 2) / people;
        double half = z * StrictMath.sqrt(share * (1 - share) / people);
        return new Interval(Math.max(0, share - half), Math.min(1, share + half));
    }

    private double z(double confidence) {
        tail(confidence);
        return Normal.z(confidence);
    }

    private double tail(double confidence) {
        Need.that(of > 0, "an interval needs somebody to count");
        return (1 - Need.confidence(confidence)) / 2;
    }

    /**
     * Newcombe's interval of this share less the other, from -1 to 1, from both Wilson intervals. Newcombe (1998), Stat.
     * Med. 17, 873, method 10. Takes the two groups as independent.
     */
    public Interval newcombe(Proportion other, double confidence) {
        Interval own = wilson(confidence);
        Interval others = other.wilson(confidence);
        double difference = value() - other.value();
        return new Interval(
                difference - distance(value() - own.low(), others.high() - other.value()),
                difference + distance(own.high() - value(), other.value() - others.low()));
    }

    private static double distance(double one, double two) {
        return StrictMath.sqrt(one * one + two * two);
    }
}

package devrel.metric;

/** So many of so many: {@code 0 <= count <= of}. */
public record Proportion(int count, int of) {
    /** The share, from 0 to 1; not a number when there is nobody to count. */
    public double value() {
        return (double) count / of;
    }

    /**
     * Wilson's score interval, from 0 to 1; its limits are exactly 0 or 1 when nobody or everybody counts. Needs
     * {@code of > 0}. Wilson (1927), J. Am. Stat. Assoc. 22, 209; R's {@code prop.test(correct = FALSE)}.
     */
    public Interval wilson(double confidence) {
        double z = Quantiles.z(confidence);
        double share = value();
        double shrink = 1 + z * z / of;
        double centre = (share + z * z / (2.0 * of)) / shrink;
        double half = z * StrictMath.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of)) / shrink;
        return new Interval(count == 0 ? 0 : centre - half, count == of ? 1 : centre + half);
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

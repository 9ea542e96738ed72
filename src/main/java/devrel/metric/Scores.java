package devrel.metric;

import java.util.Collection;

/**
 * The distribution of answers on a scale from 1 to 5: how many answered each, and their mean, which is never shown alone.
 * Answers outside the scale are refused with {@link IllegalArgumentException}.
 */
public record Scores(int ones, int twos, int threes, int fours, int fives) {
    private static final int HIGHEST = 5;

    /** The distribution of these answers, one of each person. */
    public static Scores of(Collection<Integer> answers) {
        int[] counts = new int[HIGHEST];
        for (int answer : answers) {
            Need.that(1 <= answer && answer <= HIGHEST, "an answer lies between 1 and 5");
            counts[answer - 1]++;
        }
        return new Scores(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /** How many answered. */
    public int answers() {
        return ones + twos + threes + fours + fives;
    }

    /** Those who answered 1 or 2. */
    public Proportion low() {
        return new Proportion(ones + twos, answers());
    }

    /** Those who answered 3. */
    public Proportion middle() {
        return new Proportion(threes, answers());
    }

    /** Those who answered 4 or 5. */
    public Proportion high() {
        return new Proportion(fours + fives, answers());
    }

    /** The mean, from 1 to 5; not a number without answers. */
    public double mean() {
        return (ones + 2.0 * twos + 3.0 * threes + 4.0 * fours + 5.0 * fives) / answers();
    }

    /** The standard deviation with n - 1, from 0; not a number below two answers. */
    public double sd() {
        double squares =
                square(1) * ones + square(2) * twos + square(3) * threes + square(4) * fours + square(5) * fives;
        return StrictMath.sqrt(squares / (answers() - 1));
    }

    private double square(int answer) {
        return (answer - mean()) * (answer - mean());
    }
}

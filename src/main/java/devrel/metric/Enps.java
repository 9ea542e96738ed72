package devrel.metric;

import java.util.Collection;

/**
 * The employee net promoter score of answers from 0 to 10: promoters answered 9 or 10, detractors 0 to 6. In points, from
 * -100 to 100. Counts below 0 and answers outside the scale are refused with {@link IllegalArgumentException}.
 * Reichheld (2003), Harvard Bus. Rev. 81(12), 46.
 */
public record Enps(int promoters, int passives, int detractors) {
    /** What shares are multiplied with to be points. */
    private static final double POINTS = 100;

    private static final int HIGHEST = 10;
    private static final int PROMOTER_FROM = 9;
    private static final int DETRACTOR_TO = 6;

    public Enps {
        Need.that(promoters >= 0 && passives >= 0 && detractors >= 0, "answers are counted from 0");
    }

    /** The score of these answers, one of each person. */
    public static Enps of(Collection<Integer> answers) {
        int promoters = 0;
        int detractors = 0;
        for (int answer : answers) {
            Need.that(0 <= answer && answer <= HIGHEST, "an answer lies between 0 and 10");
            promoters += answer >= PROMOTER_FROM ? 1 : 0;
            detractors += answer <= DETRACTOR_TO ? 1 : 0;
        }
        return new Enps(promoters, answers.size() - promoters - detractors, detractors);
    }

    /** How many answered. */
    public int answers() {
        return promoters + passives + detractors;
    }

    /** Share of promoters less share of detractors, in points from -100 to 100; not a number without answers. */
    public double value() {
        return POINTS * (promoters - detractors) / answers();
    }

    /** The standard error in points, 0 when all answer alike; not a number without answers. */
    public double standardError() {
        double n = answers();
        double mean = value() / POINTS;
        return POINTS * StrictMath.sqrt(((promoters + detractors) / n - mean * mean) / n);
    }

    /**
     * The interval of reports, in points, cut at -100 and 100: ± z standard errors after one answer more of each kind. Needs
     * an answer. Covers .93 or more of the time at a nominal .95 from 10 answers on, where {@link #wald} may cover .65.
     * After Agresti and Min (2005), Biometrics 61, 515, for differences of shares in one sample.
     */
    public Interval interval(double confidence) {
        Need.that(answers() > 0, "an interval needs an answer");
        return new Enps(promoters + 1, passives + 1, detractors + 1).wald(confidence);
    }

    /** The plain interval, ± z standard errors, in points and cut at -100 and 100; of no width when all answer alike. */
    public Interval wald(double confidence) {
        Need.that(answers() > 0, "an interval needs an answer");
        double half = Normal.z(Need.confidence(confidence)) * standardError();
        return new Interval(Math.max(-POINTS, value() - half), Math.min(POINTS, value() + half));
    }

    /** The score if so many silent people were all detractors. */
    public Enps worst(int silent) {
        return new Enps(promoters, passives, detractors + silent(silent));
    }

    /** The score if so many silent people were all promoters. */
    public Enps best(int silent) {
        return new Enps(promoters + silent(silent), passives, detractors);
    }

    private static int silent(int silent) {
        Need.that(silent >= 0, "the silent are counted from 0");
        return silent;
    }
}

package devrel.report;

import devrel.metric.Interval;
import devrel.metric.PairedChange;
import devrel.metric.Proportion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures that answers on a scale of five make: their mean, and how many are low or high. */
final class AnswerFigures {
    /** The band of 1 and 2. */
    static final int LOW = 0;

    /** The band of 4 and 5. */
    static final int HIGH = 2;

    private static final double LEAST = 1;
    private static final double MOST = 5;

    private AnswerFigures() {}

    /** The mean with Student's interval, and beside it how many answered what: a mean alone misleads. */
    static Figure mean(String id, Polled polled, Group<Answer> group, Basis basis) {
        return polled.figure(
                id,
                group,
                Unit.SCORE,
                (draft, answers) -> mean(draft, answers, basis).note(distribution(polled.asked(), answers)));
    }

    static Draft mean(Draft draft, List<Answer> answers, Basis basis) {
        double[] scores = Answer.numbers(answers);
        PairedChange mean = PairedChange.between(new double[scores.length], scores);
        double confidence = basis.question().confidence();
        draft.value(mean.mean()).more("se", mean.standardError());
        return scores.length < 2 ? draft : draft.interval(onScale(mean.interval(confidence)), confidence, "student");
    }

    private static Interval onScale(Interval interval) {
        return new Interval(Math.max(LEAST, interval.low()), Math.min(MOST, interval.high()));
    }

    static Note distribution(Asked asked, List<Answer> answers) {
        int[] counts = asked.byBand(answers);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("answers", Integer.toString(answers.size()));
        parameters.put("low", Integer.toString(counts[LOW]));
        parameters.put("middle", Integer.toString(counts[1]));
        parameters.put("high", Integer.toString(counts[HIGH]));
        return new Note("report.note.distribution", parameters);
    }

    /** The share of the answers in a band, with Wilson's interval; which answers those are, no list tells. */
    static Figure share(String id, Polled polled, Group<Answer> group, int band, Basis basis) {
        double confidence = basis.question().confidence();
        return polled.figure(id, group, Unit.RATIO, (draft, answers) -> {
            Proportion part = new Proportion(polled.asked().byBand(answers)[band], answers.size());
            return draft.parts(part.count(), part.of())
                    .value(part.value())
                    .interval(part.wilson(confidence), confidence, "wilson");
        });
    }
}

package devrel.report;

import devrel.metric.Band;
import devrel.metric.KaplanMeier;
import devrel.metric.Observations;
import java.util.ArrayList;
import java.util.List;

/**
 * The day by which half of what was begun has come to its end, by Kaplan and Meier: what is open still counts for as
 * long as it was watched, so that slow ones do not fall out.
 */
final class MedianDays {
    private static final double HALF = 0.5;

    private final List<Double> days = new ArrayList<>();
    private final List<Boolean> ended = new ArrayList<>();

    /** Something begun: after so many days it ended, or was last seen open. */
    void add(double after, boolean hasEnded) {
        days.add(after);
        ended.add(hasEnded);
    }

    /** The median with its interval; no value where there is nothing, too few in a group, or where half is not reached. */
    Figure figure(Draft draft, boolean isGroup, double confidence, String hidden, String notReached) {
        if (days.isEmpty()) {
            return draft.without(Status.NOT_AVAILABLE, Note.of("report.note.nobody"));
        }
        Status status = SmallNumbers.ofProportion(days.size(), isGroup);
        if (status == Status.HIDDEN) {
            return draft.without(status, Note.of(hidden));
        }
        KaplanMeier.Quantile median = KaplanMeier.of(observations()).quantile(HALF, Band.LOG_LOG, confidence);
        return median.reached()
                ? draft.value(median.time())
                        .interval(median.interval(), confidence, "kaplan-meier")
                        .status(status)
                        .figure()
                : draft.without(Status.NOT_AVAILABLE, Note.of(notReached));
    }

    private Observations observations() {
        double[] times = new double[days.size()];
        boolean[] events = new boolean[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = days.get(i);
            events[i] = ended.get(i);
        }
        return Observations.of(times, events);
    }
}

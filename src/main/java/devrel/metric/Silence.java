package devrel.metric;

import devrel.record.Dataset;
import devrel.record.Feedback;
import devrel.record.Feedback.To;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How long the referrers of open referrals have been waiting for a word from us. */
public final class Silence {
    private final Map<String, LocalDate> lastWords = new HashMap<>();
    private final LocalDate asOf;
    private final int allowedDays;

    private Silence(LocalDate asOf, int allowedDays) {
        this.asOf = asOf;
        this.allowedDays = allowedDays;
    }

    /** The silence that the dataset's feedback leaves, as known at the end of that day. */
    public static Silence of(Dataset data, LocalDate asOf) {
        Silence silence = new Silence(asOf, data.settings().sla().referralSilenceDays());
        for (Feedback feedback : data.all(Feedback.KIND)) {
            if (feedback.to() == To.REFERRER && !feedback.date().isAfter(asOf)) {
                silence.lastWords.put(feedback.referral(), feedback.date());
            }
        }
        return silence;
    }

    /** The last day on which the referrer heard from us; the day of the referral if they never did. */
    public LocalDate lastWord(Journey journey) {
        return lastWords.getOrDefault(
                journey.referral().id(), journey.referral().date());
    }

    /** Days since the last word, from 0. */
    public long days(Journey journey) {
        return ChronoUnit.DAYS.between(lastWord(journey), asOf);
    }

    /** Whether the referral is open and the referrer has waited longer than the settings allow. */
    public boolean isTooLong(Journey journey) {
        return journey.isOpen() && days(journey) > allowedDays;
    }
}

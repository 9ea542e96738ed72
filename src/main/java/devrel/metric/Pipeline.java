package devrel.metric;

import devrel.metric.Journey.Counting;
import devrel.record.Dataset;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All referrals as known on a day, in the order of (date, id), each candidate counted once: a later referral of the
 * same candidate does not count when the candidate had been hired by its date through one that counted, or when it comes
 * fewer than {@code counted_once_days} after one that counted.
 */
public final class Pipeline {
    private Pipeline() {}

    /** The referrals made by that day, with their steps until then. */
    public static List<Journey> of(Dataset data, Identities identities, LocalDate asOf) {
        Map<String, List<ReferralStep>> steps = data.by(ReferralStep.KIND, "referral", ReferralStep::referral);
        Map<String, List<Journey>> byCandidate = new HashMap<>();
        int onceDays = data.settings().referral().countedOnceDays();
        List<Journey> journeys = new ArrayList<>();
        for (Referral referral : Happened.by(asOf, data.all(Referral.KIND))) {
            List<ReferralStep> own = Happened.by(asOf, steps.getOrDefault(referral.id(), List.of()));
            String candidate = identities.of(referral.candidate());
            List<Journey> before = byCandidate.computeIfAbsent(candidate, c -> new ArrayList<>());
            Counting counting = counting(referral, before, onceDays);
            Journey journey = new Journey(referral, identities.of(referral.referrer()), candidate, own, counting);
            before.add(journey);
            journeys.add(journey);
        }
        return journeys;
    }

    private static Counting counting(Referral referral, List<Journey> before, int onceDays) {
        Counting counting = Counting.COUNTED;
        for (Journey earlier : before) {
            if (earlier.isCounted()) {
                LocalDate hired = earlier.hiredOn();
                if (hired != null && !hired.isAfter(referral.date())) {
                    return Counting.ALREADY_HIRED;
                }
                long days =
                        referral.date().toEpochDay() - earlier.referral().date().toEpochDay();
                counting = days < onceDays ? Counting.TOO_SOON_AGAIN : counting;
            }
        }
        return counting;
    }
}

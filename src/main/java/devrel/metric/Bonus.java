package devrel.metric;

import devrel.record.BonusStep;
import devrel.record.BonusStep.Step;
import devrel.record.Dataset;
import devrel.record.Money;
import devrel.record.Opening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bonus of a referral as it stood on a day: its last step and its amount, which is the last that a step named, else
 * that of the opening, else not known. It is owed while pending or eligible, and due from the day it became eligible.
 */
public record Bonus(
        Journey journey, BonusStep last, @Nullable Money amount) {
    /** The bonuses that had begun by that day, by the id of the referral. */
    public static List<Bonus> all(Dataset data, List<Journey> journeys, LocalDate day) {
        Map<String, List<BonusStep>> steps = new TreeMap<>();
        for (BonusStep step : data.all(BonusStep.KIND)) {
            if (!step.date().isAfter(day)) {
                steps.computeIfAbsent(step.referral(), r -> new ArrayList<>()).add(step);
            }
        }
        List<Bonus> bonuses = new ArrayList<>();
        for (Journey journey : journeys) {
            List<BonusStep> own = steps.get(journey.referral().id());
            if (own != null) {
                bonuses.add(new Bonus(journey, own.get(own.size() - 1), amount(data, journey, own)));
            }
        }
        return bonuses;
    }

    private static @Nullable Money amount(Dataset data, Journey journey, List<BonusStep> steps) {
        String opening = journey.opening();
        Money amount = opening == null
                ? null
                : data.find(Opening.KIND, opening).map(Opening::bonus).orElse(null);
        for (BonusStep step : steps) {
            amount = step.amount() == null ? amount : step.amount();
        }
        return amount;
    }

    /** Whether it may still have to be paid. */
    public boolean isOwed() {
        return last.step() == Step.PENDING || isDue();
    }

    /** Whether it is to be paid now. */
    public boolean isDue() {
        return last.step() == Step.ELIGIBLE;
    }
}

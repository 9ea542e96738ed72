package devrel.check;

import devrel.record.BonusStep;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Problem;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Touch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands before a referral and behind it: what reached the candidate, and the bonus of a hire. */
final class Touching {
    private Touching() {}

    static List<Finding> touchesReachSomebody(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Touch> entry : Entry.inTime(data, Touch.KIND)) {
            if (entry.item().referral() == null && entry.item().person() == null) {
                findings.add(entry.finding(Problem.MISSING_VALUE, "person"));
            }
        }
        return findings;
    }

    static List<Finding> touchesAreOfTheirKind(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Touch> entry : Entry.inTime(data, Touch.KIND)) {
            String kind = entry.item().kind().code();
            if (!entry.item().ref().startsWith(kind + ":")) {
                String[] words = {"value", entry.item().ref(), "because", "kind=" + kind};
                findings.add(entry.finding(Problem.NOT_APPLICABLE, "ref", words));
            }
        }
        return findings;
    }

    /** A bonus is owed for a hire: neither eligible nor paid before it. */
    static List<Finding> bonusesFollowTheHire(Dataset data) {
        Map<String, Entry<ReferralStep>> hires = new HashMap<>();
        for (Entry<ReferralStep> entry : Entry.inTime(data, ReferralStep.KIND)) {
            if (entry.item().stage() == Stage.HIRED) {
                hires.putIfAbsent(entry.item().referral(), entry);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Entry<BonusStep> entry : Entry.inTime(data, BonusStep.KIND)) {
            BonusStep.Step step = entry.item().step();
            boolean isOwed = step == BonusStep.Step.ELIGIBLE || step == BonusStep.Step.PAID;
            Entry<ReferralStep> hire = hires.get(entry.item().referral());
            if (isOwed
                    && (hire == null || entry.item().date().isBefore(hire.item().date()))) {
                findings.add(beforeTheHire(entry, hire));
            }
        }
        return findings;
    }

    private static Finding beforeTheHire(Entry<BonusStep> entry, @Nullable Entry<ReferralStep> hire) {
        return entry.clash(
                Problem.STEP_TOO_EARLY,
                "step",
                hire == null ? List.of() : List.of(hire),
                "value",
                entry.item().date().toString(),
                "of",
                Referral.KIND.name() + ":" + entry.item().referral() + " " + Stage.HIRED.code(),
                "start",
                hire == null ? Entry.NONE : hire.item().date().toString());
    }
}

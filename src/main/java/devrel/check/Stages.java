package devrel.check;

import devrel.record.Dataset;
import devrel.record.Feedback;
import devrel.record.Finding;
import devrel.record.Problem;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** That a referral's stages only go forward, stop at their end, and are what we gave word about. */
final class Stages {
    /** How far one referral has come. */
    private static final class Journey {
        private @Nullable Entry<ReferralStep> progress;
        private @Nullable Entry<ReferralStep> pause;
        private @Nullable Entry<ReferralStep> end;

        Set<Stage> allowed() {
            Set<Stage> allowed = EnumSet.noneOf(Stage.class);
            for (Stage stage : Stage.values()) {
                if (end == null && mayFollow(stage)) {
                    allowed.add(stage);
                }
            }
            return allowed;
        }

        private boolean mayFollow(Stage stage) {
            return switch (stage) {
                case ON_HOLD -> !isOnHold();
                case RESUMED -> isOnHold();
                case REJECTED, WITHDRAWN -> progress != null;
                case NOT_ELIGIBLE, DUPLICATE -> true;
                default -> progress == null || stage.compareTo(progress.item().stage()) > 0;
            };
        }

        private boolean isOnHold() {
            return pause != null && pause.item().stage() == Stage.ON_HOLD;
        }

        void take(Entry<ReferralStep> entry) {
            Stage stage = entry.item().stage();
            if (stage.isEnd()) {
                end = entry;
            } else if (stage.isProgress()) {
                progress = entry;
            } else {
                pause = entry;
            }
        }

        /** The step that stands in the way of that stage, or null when one is missing. */
        @Nullable
        Entry<ReferralStep> obstacle(Stage stage) {
            if (end != null) {
                return end;
            }
            return stage.isProgress() ? progress : stage.isEnd() ? null : pause;
        }
    }

    private Stages() {}

    static List<Finding> stagesGoForward(Dataset data) {
        Map<String, Journey> journeys = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Entry<ReferralStep> entry : Entry.inTime(data, ReferralStep.KIND)) {
            Journey journey = journeys.computeIfAbsent(entry.item().referral(), any -> new Journey());
            if (journey.allowed().contains(entry.item().stage())) {
                journey.take(entry);
            } else {
                findings.add(outOfOrder(entry, journey));
            }
        }
        return findings;
    }

    private static Finding outOfOrder(Entry<ReferralStep> entry, Journey journey) {
        Entry<ReferralStep> obstacle = journey.obstacle(entry.item().stage());
        List<String> allowed = journey.allowed().stream().map(Stage::code).toList();
        return Steps.outOfOrder(
                entry,
                "stage",
                entry.item().stage().code(),
                entry.item().referral(),
                obstacle == null ? List.of() : List.of(obstacle),
                obstacle == null ? Entry.NONE : obstacle.item().stage().code(),
                allowed.isEmpty() ? Entry.NONE : String.join(", ", allowed));
    }

    private record Reached(String referral, Stage stage) {}

    /** Word about a stage is given when the referral has reached it. */
    static List<Finding> feedbackIsAboutAStageReached(Dataset data) {
        Map<Reached, Entry<ReferralStep>> reached = new HashMap<>();
        for (Entry<ReferralStep> entry : Entry.inTime(data, ReferralStep.KIND)) {
            reached.putIfAbsent(
                    new Reached(entry.item().referral(), entry.item().stage()), entry);
        }
        List<Finding> findings = new ArrayList<>();
        for (Entry<Feedback> entry : Entry.inTime(data, Feedback.KIND)) {
            Stage about = entry.item().about();
            Entry<ReferralStep> step =
                    about == null ? null : reached.get(new Reached(entry.item().referral(), about));
            if (about != null
                    && (step == null || entry.item().date().isBefore(step.item().date()))) {
                findings.add(unreached(entry, about, step));
            }
        }
        return findings;
    }

    private static Finding unreached(Entry<Feedback> entry, Stage about, @Nullable Entry<ReferralStep> step) {
        LocalDate reached = step == null ? null : step.item().date();
        return entry.clash(
                Problem.STEP_TOO_EARLY,
                "about",
                step == null ? List.of() : List.of(step),
                "value",
                entry.item().date().toString(),
                "of",
                Referral.KIND.name() + ":" + entry.item().referral() + " " + about.code(),
                "start",
                reached == null ? Entry.NONE : reached.toString());
    }
}

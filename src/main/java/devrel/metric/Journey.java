package devrel.metric;

import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A referral and its steps, as known on a day: who is referred by whom, how far it came and how it ended. A stage is
 * reached when its step or that of a later stage was written, so that skipped stages do not look like losses.
 */
public record Journey(
        Referral referral, String referrer, String candidate, List<ReferralStep> steps, Counting counting) {
    /** The stages on the way to a hire, in their order. */
    public static final List<Stage> STAGES = List.of(
            Stage.ACKNOWLEDGED,
            Stage.CONTACTED,
            Stage.SCREENED,
            Stage.TECH_INTERVIEW,
            Stage.CLIENT_INTERVIEW,
            Stage.OFFERED,
            Stage.ACCEPTED,
            Stage.HIRED);

    /** Whether the referral counts; one candidate counts once. */
    public enum Counting {
        COUNTED,
        ALREADY_HIRED,
        TOO_SOON_AGAIN
    }

    public boolean isCounted() {
        return counting == Counting.COUNTED;
    }

    /** How far it came, as a place in {@link #STAGES}; −1 when it reached none. */
    public int furthest() {
        int furthest = -1;
        for (ReferralStep step : steps) {
            furthest = Math.max(furthest, STAGES.indexOf(step.stage()));
        }
        return furthest;
    }

    /** Whether it came to the stage, or past it. */
    public boolean reached(Stage stage) {
        return furthest() >= STAGES.indexOf(stage);
    }

    /** The step that ended it; empty while it is open. */
    public Optional<ReferralStep> end() {
        for (ReferralStep step : steps) {
            if (step.stage().isEnd()) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    public boolean isOpen() {
        return end().isEmpty();
    }

    /** The first day of work, if it was hired. */
    public @Nullable LocalDate hiredOn() {
        for (ReferralStep step : steps) {
            if (step.stage() == Stage.HIRED) {
                return step.date();
            }
        }
        return null;
    }

    /** Whether it was hired at most so many days after the referral. */
    public boolean isHiredWithin(int days) {
        LocalDate hired = hiredOn();
        return hired != null && hired.toEpochDay() - referral.date().toEpochDay() <= days;
    }

    /** Whether it came past the stage. */
    public boolean passed(Stage stage) {
        return furthest() > STAGES.indexOf(stage);
    }

    /** The day on which it left the stage, on to a later one or by its end; null when it never came or is still there. */
    public @Nullable LocalDate left(Stage stage) {
        int place = STAGES.indexOf(stage);
        for (ReferralStep step : steps) {
            if (STAGES.indexOf(step.stage()) > place) {
                return step.date();
            }
        }
        return reached(stage) ? end().map(ReferralStep::date).orElse(null) : null;
    }

    /** The opening that it is for: that of its last step that names one, else of the referral. */
    public @Nullable String opening() {
        String opening = referral.opening();
        for (ReferralStep step : steps) {
            opening = step.opening() == null ? opening : step.opening();
        }
        return opening;
    }
}

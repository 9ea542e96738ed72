package devrel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registry of kinds. A new kind is its record, its noun and its line in the switch.
 *
 * <p>A kind is made when somebody asks for it: to record a conversation, a process does not load what events and groups
 * are made of. So what is on the way of every command asks for kinds by their nouns, and not for all.
 */
public final class Kinds {
    /** The nouns of all kinds, in the order in which they are documented and checked. */
    public static final List<String> NOUNS = List.of(
            "person",
            "opening",
            "opportunity",
            "group",
            "event",
            "content",
            "start",
            "position",
            "assignment",
            "absence",
            "exit",
            "checkin",
            "pulse",
            "commitment",
            "commitment-step",
            "aspiration",
            "aspiration-step",
            "match",
            "match-step",
            "membership",
            "contribution",
            "introduction",
            "attendance",
            "share",
            "referral",
            "referral-step",
            "feedback",
            "touch",
            "bonus-step",
            "lesson",
            "lesson-step");

    /** The directories of all kinds, in the same order; what only reads settings need not make the kinds to know them. */
    public static final List<String> DIRECTORIES = List.of(
            "people",
            "openings",
            "opportunities",
            "groups",
            "events",
            "content",
            "starts",
            "positions",
            "assignments",
            "absences",
            "exits",
            "checkins",
            "pulses",
            "commitments",
            "commitment-steps",
            "aspirations",
            "aspiration-steps",
            "matches",
            "match-steps",
            "memberships",
            "contributions",
            "introductions",
            "attendance",
            "shares",
            "referrals",
            "referral-steps",
            "feedback",
            "touches",
            "bonus-steps",
            "lessons",
            "lesson-steps");

    private Kinds() {}

    /** Made when all kinds are wanted, and not before. */
    private static final class Every {
        static final List<Kind<?>> KINDS = kinds();

        private static List<Kind<?>> kinds() {
            List<Kind<?>> kinds = new ArrayList<>();
            for (String noun : NOUNS) {
                kinds.add(named(noun).orElseThrow());
            }
            return List.copyOf(kinds);
        }
    }

    /** All kinds, in their order. */
    public static List<Kind<?>> all() {
        return Every.KINDS;
    }

    /** The kind with that noun. */
    public static Optional<Kind<?>> named(String noun) {
        return Optional.ofNullable(find(noun));
    }

    private static @Nullable Kind<?> find(String noun) {
        return switch (noun) {
            case "person" -> Person.KIND;
            case "opening" -> Opening.KIND;
            case "opportunity" -> Opportunity.KIND;
            case "group" -> Group.KIND;
            case "event" -> Event.KIND;
            case "content" -> Content.KIND;
            case "start" -> Start.KIND;
            case "position" -> Position.KIND;
            case "assignment" -> Assignment.KIND;
            case "absence" -> Absence.KIND;
            case "exit" -> Exit.KIND;
            case "checkin" -> Checkin.KIND;
            case "pulse" -> Pulse.KIND;
            case "commitment" -> Commitment.KIND;
            case "commitment-step" -> CommitmentStep.KIND;
            case "aspiration" -> Aspiration.KIND;
            case "aspiration-step" -> AspirationStep.KIND;
            case "match" -> Match.KIND;
            case "match-step" -> MatchStep.KIND;
            case "membership" -> Membership.KIND;
            case "contribution" -> Contribution.KIND;
            case "introduction" -> Introduction.KIND;
            case "attendance" -> Attendance.KIND;
            case "share" -> Share.KIND;
            case "referral" -> Referral.KIND;
            case "referral-step" -> ReferralStep.KIND;
            case "feedback" -> Feedback.KIND;
            case "touch" -> Touch.KIND;
            case "bonus-step" -> BonusStep.KIND;
            case "lesson" -> Lesson.KIND;
            case "lesson-step" -> LessonStep.KIND;
            default -> null;
        };
    }

    /** The noun as help has it, where it stands below another. */
    public static String typed(String noun) {
        return noun.equals("opportunity") ? "growth opportunity" : noun;
    }

    /** The kind with that directory. */
    public static Optional<Kind<?>> inDirectory(String directory) {
        return all().stream().filter(kind -> kind.directory().equals(directory)).findFirst();
    }
}

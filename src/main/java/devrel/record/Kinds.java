package devrel.record;

import java.util.List;
import java.util.Optional;

/** The registry of kinds. A new kind is its record and one line here. */
public final class Kinds {
    /** All kinds, in the order in which they are documented and checked. */
    public static final List<Kind<?>> ALL = List.of(
            Person.KIND,
            Opening.KIND,
            Start.KIND,
            Position.KIND,
            Assignment.KIND,
            Absence.KIND,
            Exit.KIND,
            Checkin.KIND,
            Pulse.KIND,
            Commitment.KIND,
            CommitmentStep.KIND,
            Aspiration.KIND,
            AspirationStep.KIND,
            Referral.KIND,
            ReferralStep.KIND,
            Feedback.KIND);

    private Kinds() {}

    /** The kind with that noun. */
    public static Optional<Kind<?>> named(String name) {
        for (Kind<?> kind : ALL) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind with that directory. */
    public static Optional<Kind<?>> inDirectory(String directory) {
        return ALL.stream().filter(kind -> kind.directory().equals(directory)).findFirst();
    }
}

package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody joins a group, or leaves it; the last change counts. */
public record Membership(
        String id,
        LocalDate date,
        String group,
        String person,
        Change change,
        @Nullable Role role) implements Happening {
    public static final Kind<Membership> KIND = Kind.happening(
            "membership",
            "memberships",
            Membership.class,
            Column.reference("group", "group").required(),
            Column.person("person").required(),
            Column.code("change", Change.values()).required(),
            Column.code("role", Role.values()));

    /** What happened, in the order of a day. */
    public enum Change implements Coded {
        JOINED,
        LEFT
    }

    /** What a member does there. */
    public enum Role implements Coded {
        MEMBER,
        ORGANISER,
        MENTOR
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the day
    public int rank() {
        return change.ordinal();
    }
}

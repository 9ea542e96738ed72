package devrel.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People who meet around something, for as long as it is open. */
public record Group(
        String id,
        GroupKind kind,
        String name,
        List<String> topics,
        LocalDate opened,
        @Nullable LocalDate closed) implements Thing {
    public static final Kind<Group> KIND = Kind.thing(
            "group",
            "groups",
            Group.class,
            Column.code("kind", GroupKind.values()).required(),
            Column.text("name").required(),
            Column.openCodes("topics", "topics"),
            Column.date("opened").required(),
            Column.date("closed"));

    /** What kind of group it is. */
    public enum GroupKind implements Coded {
        GUILD,
        CHAT,
        STUDY_GROUP,
        REPO,
        MEETUP
    }
}

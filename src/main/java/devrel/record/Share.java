package devrel.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Content passed on in a network: by a person who agreed to be named, or by so many who are not. */
public record Share(
        String id,
        LocalDate date,
        String content,
        @Nullable String person,
        @Nullable Integer count,
        String network,
        @Nullable Integer clicks)
        implements Happening {
    public static final Kind<Share> KIND = Kind.happening(
            "share",
            "shares",
            Share.class,
            Column.reference("content", "content").required(),
            Column.person("person"),
            Column.number("count", 1, 99999),
            Column.openCode("network", "networks").required(),
            Column.number("clicks", 0, 9999999));
}

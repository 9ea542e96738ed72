package devrel.record;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One answer to a survey wave; anonymous when it names nobody. Never counts as a check-in. */
public record Pulse(
        String id,
        LocalDate date,
        String wave,
        @Nullable String person,
        @Nullable String client,
        @Nullable Integer recommend,
        @Nullable Integer satisfaction,
        @Nullable Integer stay,
        Map<String, Integer> scores)
        implements Happening {
    public static final Kind<Pulse> KIND = Kind.happening(
            "pulse",
            "pulses",
            Pulse.class,
            Column.openCode("wave", null).required(),
            Column.person("person"),
            Column.openCode("client", "clients"),
            Column.number("recommend", 0, 10),
            Column.number("satisfaction", 1, 5),
            Column.number("stay", 1, 5),
            Column.levels("scores", "drivers"));
}

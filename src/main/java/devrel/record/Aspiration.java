package devrel.record;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that a professional wants, in their words. */
public record Aspiration(
        String id,
        LocalDate date,
        String person,
        String area,
        @Nullable Horizon horizon,
        @Nullable String text) implements Happening {
    public static final Kind<Aspiration> KIND = Kind.happening(
            "aspiration",
            "aspirations",
            Aspiration.class,
            Column.person("person").required(),
            Column.openCode("area", "areas").required(),
            Column.code("horizon", Horizon.values()),
            Column.text("text").sealed());

    /** When the person would like to get there. */
    public enum Horizon implements Coded {
        IN_3M,
        IN_6M,
        IN_12M,
        LONG;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace("in_", "");
        }
    }
}

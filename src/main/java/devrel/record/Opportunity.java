package devrel.record;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that a professional can grow with: what it needs or teaches, and what the business gains. */
public record Opportunity(
        String id,
        OpportunityKind kind,
        String title,
        Map<String, Integer> skills,
        @Nullable String businessNeed,
        @Nullable Integer seats,
        @Nullable Money cost,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        @Nullable String contact,
        @Nullable String url)
        implements Thing {
    public static final Kind<Opportunity> KIND = Kind.thing(
            "opportunity",
            "opportunities",
            Opportunity.class,
            Column.code("kind", OpportunityKind.values()).required(),
            Column.text("title").required(),
            Column.levels("skills", "skills"),
            Column.openCode("business_need", "needs"),
            Column.number("seats", 1, 999),
            Column.money("cost"),
            Column.date("opens"),
            Column.date("closes"),
            Column.text("contact").contact(),
            Column.text("url").contact());

    /** What kind of opportunity it is. */
    public enum OpportunityKind implements Coded {
        COURSE,
        CERTIFICATION,
        MENTORING,
        TALK,
        WORKSHOP,
        ROTATION,
        PROJECT,
        ROLE,
        CONFERENCE,
        OPEN_SOURCE,
        STUDY_GROUP
    }
}

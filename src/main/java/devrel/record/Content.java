package devrel.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something to read, watch or pass on, from the plan to the day it is retired. */
public record Content(
        String id,
        ContentKind kind,
        String title,
        List<String> authors,
        List<String> topics,
        @Nullable LocalDate plannedFor,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate retiredOn,
        @Nullable String url)
        implements Thing {
    public static final Kind<Content> KIND = Kind.thing(
            "content",
            "content",
            Content.class,
            Column.code("kind", ContentKind.values()).required(),
            Column.text("title").required(),
            Column.references("authors", "person"),
            Column.openCodes("topics", "topics"),
            Column.date("planned_for"),
            Column.date("published_on"),
            Column.date("retired_on"),
            Column.text("url").contact());

    /** What kind of content it is. */
    public enum ContentKind implements Coded {
        POST,
        ARTICLE,
        VIDEO,
        TALK,
        NEWSLETTER,
        JOB_KIT
    }
}

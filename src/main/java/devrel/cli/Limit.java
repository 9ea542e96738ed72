package devrel.cli;

import java.util.List;

/** Lists that would be too long to act on: the first of them, and how many more there are. */
final class Limit {
    private Limit() {}

    /** As many as {@code --limit} says, else the usual number; on the side it says how many were left out. */
    static <T> List<T> of(Session session, Arguments arguments, int usual, List<T> all) {
        int limit = Math.min(all.size(), arguments.has("--limit") ? arguments.limit() : usual);
        if (limit < all.size()) {
            session.env().err().println(session.words().text("say.more", "count", String.valueOf(all.size() - limit)));
        }
        return all.subList(0, limit);
    }
}

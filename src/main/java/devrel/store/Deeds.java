package devrel.store;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What commits say of a command: its name and the ids of the records, nothing that a person said or is called. */
final class Deeds {
    private static final int MOST_IN_SUBJECT = 3;
    private static final int MOST = 500;

    private Deeds() {}

    static String message(Changes changes, @Nullable String undoes) {
        List<Change<?>> all = changes.all();
        StringBuilder text = new StringBuilder(changes.command());
        text.append(undoes == null ? "" : " " + undoes).append(all.isEmpty() ? "" : ":");
        if (all.size() <= MOST_IN_SUBJECT) {
            for (Change<?> change : all) {
                text.append(' ').append(change.item().id());
            }
        } else {
            text.append(' ').append(all.size()).append(" records");
        }
        text.append("\n\n");
        for (String vocabulary : changes.codes().keySet()) {
            text.append("code ").append(vocabulary).append('\n');
        }
        for (Change<?> change : all.subList(0, Math.min(all.size(), MOST))) {
            text.append(verb(change)).append(' ').append(Planner.name(change)).append('\n');
        }
        if (all.size() > MOST) {
            text.append("and ").append(all.size() - MOST).append(" more\n");
        }
        return text.toString();
    }

    private static String verb(Change<?> change) {
        return switch (change.verb()) {
            case ADD -> "add";
            case REPLACE -> "edit";
            case REMOVE -> "remove";
        };
    }
}

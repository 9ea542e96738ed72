package devrel.cli;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.store.Store;
import java.util.Locale;

/** The end of every command that writes: the one write path, or, for a dry run, the records as they would be. */
final class Writing {
    private final Session session;
    private final Arguments arguments;

    Writing(Session session, Arguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    /** Saves the changes and says what was saved; {@code item} is the one the command is about. */
    void save(Changes changes, Kind<?> kind, Item item) {
        boolean dryRun = arguments.flag("--dry-run");
        Store.Saved saved = session.save(changes, Related.to(changes, session.store()), dryRun);
        for (Finding advice : saved.advice()) {
            session.warn(advice);
        }
        if (dryRun) {
            for (Change<?> change : changes.all()) {
                session.env().out().print(preview(change));
            }
            session.say("say.dry-run");
            return;
        }
        session.say(
                "say.saved",
                "kind",
                session.words().text("command.noun." + kind.name()),
                "id",
                item.id(),
                "files",
                String.join(", ", saved.files()));
    }

    private static <T extends Item> String preview(Change<T> change) {
        return "# " + change.verb().name().toLowerCase(Locale.ROOT) + " " + change.kind().name() + "\n"
                + Store.preview(change.kind(), change.item());
    }
}

package devrel.cli;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.store.ItemText;
import devrel.store.Store;
import java.util.List;
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
        List<String> files = write(changes, Related.to(changes, session.store()));
        if (!isDryRun()) {
            boolean gone = changes.all().stream()
                    .anyMatch(change -> change.item().equals(item) && change.verb() == Changes.Verb.REMOVE);
            session.say(
                    gone ? "say.removed" : "say.saved",
                    "kind",
                    session.words().text("command.noun." + kind.name()),
                    "id",
                    item.id(),
                    "files",
                    String.join(", ", files));
        }
    }

    private boolean isDryRun() {
        return arguments.flag("--dry-run");
    }

    /** Writes the changes, or shows them for a dry run, and gives the files; advice is told, and stops nothing. */
    List<String> write(Changes changes, Dataset read) {
        Store.Saved saved = session.save(changes, read, isDryRun());
        saved.advice().forEach(session::warn);
        if (isDryRun()) {
            changes.all().forEach(change -> session.env().out().print(preview(change)));
            session.say("say.dry-run");
        }
        return saved.files();
    }

    private static <T extends Item> String preview(Change<T> change) {
        return "# " + change.verb().name().toLowerCase(Locale.ROOT) + " "
                + change.kind().name() + "\n" + ItemText.of(change.kind(), change.item());
    }
}

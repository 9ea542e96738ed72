package devrel.cli;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Place;
import devrel.record.Refusal;
import devrel.store.ItemText;
import devrel.store.Store;
import java.util.Locale;
import java.util.Optional;

/** The end of every command that writes: the one write path, or, for a dry run, the records as they would be. */
final class Writing {
    private final Session session;
    private final Arguments arguments;

    Writing(Session session, Arguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    /** Saves the changes and says what was saved. */
    void save(Changes changes) {
        try {
            Store.Saved saved = write(changes, Related.to(changes, session.store()));
            for (Finding advice : saved.advice()) {
                session.warn(typed(advice, changes));
            }
            if (!sayDryRun()) {
                new Receipt(session, changes, saved.files()).print();
            }
        } catch (Refusal refusal) {
            keepAnswers(changes);
            throw new Refusal(refusal.findings().stream()
                    .map(finding -> typed(finding, changes))
                    .toList());
        }
    }

    /** What was typed into questions or an editor is shown once more, so that it need not be thought up again. */
    private void keepAnswers(Changes changes) {
        if (arguments.has("--edit") || session.env().asksOnTerminal()) {
            changes.all().forEach(change -> session.env().err().print(preview(change)));
        }
    }

    /** A finding about a record that is in no file yet stands at the option that was typed. */
    private Finding typed(Finding finding, Changes changes) {
        String field = finding.place().field();
        for (Change<?> change : changes.all()) {
            if (finding.place()
                    .file()
                    .equals(change.kind().name() + ":" + change.item().id())) {
                Optional<String> option = change.kind()
                        .find(String.valueOf(field))
                        .map(column -> "--" + column.option())
                        .filter(arguments::takes);
                return new Finding(
                        finding.problem(), Place.of(option.orElse(arguments.command())), finding.parameters());
            }
        }
        return finding;
    }

    private boolean isDryRun() {
        return arguments.flag("--dry-run");
    }

    /** Ends a dry run with the words that it was one; otherwise says nothing. */
    boolean sayDryRun() {
        if (isDryRun()) {
            session.say("say.dry-run");
        }
        return isDryRun();
    }

    /** Writes the changes, or shows them for a dry run; who calls tells the advice, which stops nothing. */
    Store.Saved write(Changes changes, Dataset read) {
        Store.Saved saved = session.save(changes, read, isDryRun());
        if (isDryRun()) {
            changes.all().forEach(change -> session.env().out().print(preview(change)));
        }
        return saved;
    }

    private static <T extends Item> String preview(Change<T> change) {
        return "# " + change.verb().name().toLowerCase(Locale.ROOT) + " "
                + change.kind().name() + "\n" + ItemText.of(change.kind(), change.item());
    }
}

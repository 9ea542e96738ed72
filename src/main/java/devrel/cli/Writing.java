package devrel.cli;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Refusal;
import devrel.store.ItemText;
import devrel.store.Operation;
import devrel.store.Reversal;
import devrel.store.Store;
import java.util.Locale;
import java.util.Optional;

/** The end of every command that writes: the one write path, or, for a dry run, the records as they would be. */
final class Writing {
    /** Of more records it is quicker to read everything than to look for what mentions them. */
    private static final int MANY = 50;

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
                tellCommit(saved);
            }
        } catch (Refusal refusal) {
            keepAnswers(changes);
            throw new Refusal(refusal.findings().stream()
                    .map(finding -> typed(finding, changes))
                    .toList());
        }
    }

    /** Names the commit that holds what was saved, where there is one. */
    void tellCommit(Store.Saved saved) {
        if (!saved.commit().isEmpty()) {
            session.say("say.committed", "commit", saved.commit());
        }
    }

    /** Takes an operation back, and says what came of it. */
    void undo(Reversal reversal) {
        Changes changes = reversal.changes();
        Referrers.refuse(changes, session.store());
        boolean needsAll = reversal.changesSettings() || changes.all().size() > MANY;
        Dataset read = needsAll
                ? session.store().load(Kinds.all().toArray(Kind<?>[]::new))
                : Related.to(changes, session.store());
        Store.Saved saved = session.undo(reversal, read, isDryRun());
        saved.advice().forEach(session::warn);
        Operation operation = reversal.operation();
        session.say(
                isDryRun() ? "say.would-undo" : "say.undone",
                "operation",
                operation.name(),
                "command",
                operation.command());
        if (isDryRun()) {
            changes.all().forEach(change -> session.env().out().print(preview(change)));
            saved.files().forEach(file -> session.env().out().println("# " + file));
            sayDryRun();
            return;
        }
        new Receipt(session, changes, saved.files()).print();
        if (reversal.changesSettings()) {
            session.say("say.settings", "file", saved.files().get(0));
        }
        tellCommit(saved);
        session.say("say.redo", "operation", saved.operation());
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
        Store.Saved saved = session.save(changes.as(command()), read, isDryRun());
        if (isDryRun()) {
            changes.all().forEach(change -> session.env().out().print(preview(change)));
        }
        return saved;
    }

    /** The command without the name of the tool. */
    private String command() {
        return arguments.command().substring("devrel ".length());
    }

    private static <T extends Item> String preview(Change<T> change) {
        return "# " + change.verb().name().toLowerCase(Locale.ROOT) + " "
                + change.kind().name() + "\n" + ItemText.of(change.kind(), change.item());
    }
}

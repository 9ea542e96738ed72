package devrel.cli;

import devrel.store.Store;
import devrel.store.git.Git;
import devrel.store.git.Revisions;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was recorded before: {@code --at REV} reads the records of a commit, {@code --known-at DATE|REV} what had been
 * recorded by the end of a day. The settings are those of that time as well.
 */
final class Past {
    private static final String AT = "--at";
    private static final String KNOWN_AT = "--known-at";

    private Past() {}

    /** The option of lists and of what is shown. */
    static void declare(Usage usage) {
        usage.option(AT, "REV", "command.option.at");
    }

    /** The option of reports. */
    static void declareKnown(Usage usage) {
        usage.option(KNOWN_AT, "DATE|REV", "command.option.known-at");
    }

    /** Lets the session read what was recorded then, if that is asked for. */
    static void enter(Session session, Arguments arguments) {
        if (arguments.has(AT)) {
            Revisions revisions = Revisions.of(Git.at(session.store().directory()), AT);
            String commit = revisions.named(arguments.value(AT).orElse(""));
            session.read(revisions.tree(commit));
        }
        if (arguments.has(KNOWN_AT)) {
            known(session, arguments.value(KNOWN_AT).orElse(""));
        }
    }

    /** What reads as a day is one, whatever branches and tags are called. */
    private static void known(Session session, String typed) {
        Store live = session.store();
        String zone = live.settings().zone();
        Revisions revisions = Revisions.of(Git.at(live.directory()), KNOWN_AT).whole();
        Optional<LocalDate> day = session.day(typed);
        String commit = day.isPresent() ? revisions.on(day.get(), zone) : revisions.named(typed);
        session.read(revisions.tree(commit));
        session.knowNothingAfter(day.orElseGet(() -> revisions.day(commit, zone)));
    }
}

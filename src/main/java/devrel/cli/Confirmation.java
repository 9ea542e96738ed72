package devrel.cli;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;

/** A question before something goes: answered by {@code --yes}, else asked on a terminal, else a refusal. */
final class Confirmation {
    private final Session session;
    private final Arguments arguments;

    Confirmation(Session session, Arguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    /** Comes back only if the user agrees. */
    void ask(String key, String... parameters) {
        if (arguments.flag("--yes") || arguments.flag("--dry-run")) {
            return;
        }
        if (!session.env().asksOnTerminal()) {
            throw Refusal.of(Problem.NEEDS_TERMINAL, Place.of("--yes"));
        }
        if (!new Asker(session).agrees(session.words().text(key, parameters))) {
            throw new Cancelled();
        }
    }
}

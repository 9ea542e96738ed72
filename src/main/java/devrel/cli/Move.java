package devrel.cli;

import devrel.record.Changes;
import devrel.record.Coded;
import devrel.record.Column;
import devrel.record.CommitmentStep;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.MatchStep;
import devrel.record.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that move a record: {@code commitment keep}, {@code referral reject}. Each adds one step to the log beside
 * the record; without a fixed step the user names it with {@code --to}.
 */
final class Move<S extends Item> implements Command {
    private final Kind<S> steps;
    private final Column moved;
    private final Column step;
    private final @Nullable Coded fixed;

    private Move(Kind<S> steps, @Nullable Coded fixed) {
        this.steps = steps;
        this.moved = States.moved(steps);
        this.step = States.step(steps);
        this.fixed = fixed;
    }

    /** The verb that adds always the same step. */
    static <S extends Item> Move<S> to(Kind<S> steps, Coded step) {
        return new Move<>(steps, step);
    }

    /** The verb whose step the user names. */
    static <S extends Item> Move<S> on(Kind<S> steps) {
        return new Move<>(steps, null);
    }

    @Override
    public void declare(Usage usage) {
        usage.rest("ID", "command.option.record");
        if (fixed == null) {
            usage.choice("--to", step, "command.option.to-" + step.name());
        }
        List<String> settled = new ArrayList<>(List.of("id", moved.name(), step.name()));
        settled.addAll(untold());
        usage.newColumns(steps, settled);
    }

    /** What a fixed step has no word for: a kept promise no new day, an accepted offer no reason and no outcome yet. */
    private List<String> untold() {
        if (fixed instanceof MatchStep.Step match) {
            return switch (match) {
                case DECLINED, ABANDONED -> List.of("outcome");
                case COMPLETED -> List.of("reason");
                default -> List.of("reason", "outcome");
            };
        }
        return fixed == null || fixed == CommitmentStep.Step.RENEGOTIATED ? List.of() : List.of("due");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Kind<?> kind = Kinds.named(String.valueOf(moved.target())).orElseThrow();
        Item item = session.records().find(kind, arguments.required(0, "ID"));
        Draft<S> draft = Draft.of(session, steps).read(arguments).set(moved.name(), item.id());
        if (fixed == CommitmentStep.Step.RENEGOTIATED) {
            draft.need("due");
        }
        if (fixed != null) {
            draft.set(step.name(), fixed);
        } else {
            draft.toldBy(step.name(), "--to");
            arguments.value("--to").ifPresent(code -> draft.read(step, List.of(code), Place.of("--to")));
        }
        steps.find("by").ifPresent(by -> draft.otherwise("by", session.writer()));
        Defaults.fill(session, draft);
        S made = new Completion(session, arguments).complete(draft);
        new Writing(session, arguments).save(Changes.by(session.writer()).add(steps, made));
        return 0;
    }
}

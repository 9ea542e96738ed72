package devrel.cli;

import devrel.record.BonusStep;
import devrel.record.Coded;
import devrel.record.Column;
import devrel.record.CommitmentStep;
import devrel.record.Content;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Group;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Opening;
import devrel.record.ReferralStep.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of records that move: that of the last step in the log beside them, since state is never stored. */
final class States {
    /** The state of what nothing has happened to. */
    static final String OPEN = "open";

    private final Map<String, String> last;
    private final Map<String, LocalDate> dues;
    private final Map<String, String> bonuses;

    private States(Map<String, String> last, Map<String, LocalDate> dues, Map<String, String> bonuses) {
        this.last = last;
        this.dues = dues;
        this.bonuses = bonuses;
    }

    /** The kind of the steps that move records of this kind, if they move. */
    static Optional<Kind<?>> steps(Kind<?> kind) {
        return Kinds.named(kind.name() + "-step");
    }

    /** Whether records of this kind are steps of others. */
    static boolean isStep(Kind<?> kind) {
        return kind.name().endsWith("-step");
    }

    /** The column of a step that says what it moves. */
    static Column moved(Kind<?> steps) {
        return steps.columns().get(2);
    }

    /** The column of a step that says how far. */
    static Column step(Kind<?> steps) {
        return steps.columns().get(3);
    }

    /** Every state that records of this kind can be in. */
    static List<String> all(Kind<?> kind) {
        List<String> all = new ArrayList<>(ownStates(kind));
        steps(kind)
                .ifPresent(steps -> step(steps).codes().stream()
                        .filter(code -> code != Stage.RESUMED)
                        .forEach(code -> all.add(code.code())));
        return all;
    }

    private static List<String> ownStates(Kind<?> kind) {
        return switch (kind.name()) {
            case "opening", "group" -> List.of(OPEN, "closed");
            case "content" -> List.of("planned", "published", "retired");
            case "event" ->
                kind.column("state").codes().stream().map(Coded::code).toList();
            default -> List.of(OPEN);
        };
    }

    /** The states of all records of a kind; its steps must have been read. */
    static States of(Kind<?> kind, Dataset data) {
        States states = new States(new HashMap<>(), new HashMap<>(), new HashMap<>());
        steps(kind).ifPresent(steps -> states.collect(steps, data));
        for (BonusStep step : data.all(BonusStep.KIND)) {
            states.bonuses.put(step.referral(), step.step().code());
        }
        return states;
    }

    private <S extends Item> void collect(Kind<S> steps, Dataset data) {
        Column moved = moved(steps);
        Column step = step(steps);
        for (S item : data.all(steps)) {
            String id = String.valueOf(steps.value(item, moved));
            if (steps.value(item, step) instanceof Coded code) {
                String before = last.getOrDefault(id, OPEN);
                last.put(id, next(before, code));
            }
            if (item instanceof CommitmentStep promised && promised.due() != null) {
                dues.put(id, promised.due());
            }
        }
    }

    /** A pause is remembered with the stage before it, so that resuming returns there. */
    private static String next(String before, Coded code) {
        if (code == Stage.ON_HOLD) {
            return code.code() + ":" + before;
        }
        return code == Stage.RESUMED ? before.substring(before.indexOf(':') + 1) : code.code();
    }

    /** Whether records of this kind have a state at all. */
    static boolean move(Kind<?> kind) {
        return kind == Opening.KIND
                || kind == Group.KIND
                || kind == Content.KIND
                || steps(kind).isPresent();
    }

    /** Whether records of this kind can be listed by their state: an event says its own. */
    static boolean divide(Kind<?> kind) {
        return move(kind) || kind == Event.KIND;
    }

    /** How the bonus of a referral stands, a code; nothing while nobody has spoken of it. */
    Optional<String> bonus(Item item) {
        return Optional.ofNullable(bonuses.get(item.id()));
    }

    /** The day that was agreed last, where the record's steps moved its own. */
    Optional<LocalDate> due(Item item) {
        return Optional.ofNullable(dues.get(item.id()));
    }

    /** Whether the record is in that state; a promise of which only the day was moved is open still. */
    boolean isIn(Item item, String state) {
        String now = of(item);
        boolean moved = now.equals(CommitmentStep.Step.RENEGOTIATED.code());
        return now.equals(state) || (moved && state.equals(OPEN));
    }

    /** The record's state, a code. */
    String of(Item item) {
        if (item instanceof Opening opening) {
            return opening.closed() == null ? OPEN : "closed";
        }
        if (item instanceof Group group) {
            return group.closed() == null ? OPEN : "closed";
        }
        if (item instanceof Event event) {
            return event.state().code();
        }
        if (item instanceof Content content) {
            return content.retiredOn() != null ? "retired" : content.publishedOn() != null ? "published" : "planned";
        }
        String state = last.getOrDefault(item.id(), OPEN);
        int pause = state.indexOf(':');
        return pause < 0 ? state : state.substring(0, pause);
    }
}

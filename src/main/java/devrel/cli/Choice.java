package devrel.cli;

import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.Collection;
import java.util.Optional;

/** An option whose value is one of a few words: another one is refused, and not taken for an empty answer. */
final class Choice {
    private Choice() {}

    /** What was typed, if anything was. */
    static Optional<String> of(Arguments arguments, String option, Collection<String> known) {
        Optional<String> typed = arguments.value(option);
        typed.filter(word -> !known.contains(word)).ifPresent(word -> {
            throw refusal(option, word, known);
        });
        return typed;
    }

    private static Refusal refusal(String option, String typed, Collection<String> known) {
        String mend = option + " " + Nearest.to(typed, known).orElse(String.join("|", known));
        String allowed = String.join(", ", known);
        return Refusal.of(Problem.BAD_ARGUMENT, Place.of(option), "value", typed, "allowed", allowed, "mend", mend);
    }
}

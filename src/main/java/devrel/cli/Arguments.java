package devrel.cli;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the user typed after the command's name: the values of each option that was given, and those of each parameter,
 * both in the order in which they were typed.
 */
record Arguments(Usage usage, Map<String, List<String>> options, List<List<String>> parameters) {
    /** The command as it is typed. */
    String command() {
        return usage.command();
    }

    /** Whether the command has that option at all. */
    boolean takes(String option) {
        return usage.find(option) != null;
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    boolean flag(String option) {
        return has(option);
    }

    Optional<String> value(String option) {
        List<String> values = whole(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The values of a repeatable option, split at commas. */
    List<String> values(String option) {
        List<String> values = new ArrayList<>();
        for (String each : whole(option)) {
            for (String part : each.split(",", -1)) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    /** The values of a repeatable option as they were typed: commas belong to them. */
    List<String> whole(String option) {
        return options.getOrDefault(option, List.of());
    }

    /** The words of a parameter that takes all that follow, joined by spaces; there must be some. */
    String required(int index, String label) {
        return rest(index).orElseThrow(() -> missing(label));
    }

    /** The greatest number of rows wanted; all when the option is not given. */
    int limit() {
        return number("--limit", 999_999_999, "1..", 20).orElse(Integer.MAX_VALUE);
    }

    /** The whole number of an option, up to the most; a refusal says what is allowed and gives an example. */
    OptionalInt number(String option, int most, String allowed, int example) {
        String typed = value(option).orElse("");
        boolean isNumber = typed.length() < 10 && areDigits(typed);
        if (!isNumber || (!typed.isEmpty() && Integer.parseInt(typed) > most)) {
            throw Refusal.of(
                    Problem.BAD_ARGUMENT,
                    Place.of(option),
                    "value",
                    typed,
                    "allowed",
                    allowed,
                    "mend",
                    option + " " + example);
        }
        return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
    }

    private static boolean areDigits(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) < '0' || typed.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The parameter, which must be there. */
    String requiredParameter(int index, String label) {
        return parameter(index).orElseThrow(() -> missing(label));
    }

    private Refusal missing(String label) {
        return Refusal.of(Problem.MISSING_ARGUMENT, Place.of(label), "value", label, "mend", command() + " " + label);
    }

    Optional<String> parameter(int index) {
        return rest(index);
    }

    /** The words of a parameter that takes all that follow, joined by spaces. */
    Optional<String> rest(int index) {
        List<String> words = index < parameters.size() ? parameters.get(index) : List.of();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
    }
}

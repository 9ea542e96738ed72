package devrel.cli;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What the user typed after the command's name. */
final class Arguments {
    private final ParseResult parsed;

    Arguments(ParseResult parsed) {
        this.parsed = parsed;
    }

    boolean has(String option) {
        return parsed.hasMatchedOption(option);
    }

    boolean flag(String option) {
        return has(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }

    /** The values of a repeatable option, split at commas. */
    List<String> values(String option) {
        List<String> values = new ArrayList<>();
        for (String each : parsed.matchedOptionValue(option, new String[0])) {
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
        return List.of(parsed.matchedOptionValue(option, new String[0]));
    }

    /** The parameters from that index on, which must be there. */
    String required(int index, String label) {
        return rest(index)
                .orElseThrow(() -> Refusal.of(
                        Problem.MISSING_ARGUMENT, Place.of(label), "value", label, "mend", command() + " --help"));
    }

    /** Whether the command has that option at all. */
    boolean takes(String option) {
        return parsed.commandSpec().findOption(option) != null;
    }

    /** The command as it is typed. */
    String command() {
        return parsed.commandSpec().name();
    }

    /** The greatest number of rows wanted; all when the option is not given. */
    int limit() {
        String typed = value("--limit").orElse("");
        boolean number = typed.length() < 10 && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            throw Refusal.of(
                    Problem.BAD_ARGUMENT, Place.of("--limit"), "value", typed, "allowed", "1..", "mend", "--limit 20");
        }
        return typed.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(typed);
    }

    /** The parameter, which must be there. */
    String requiredParameter(int index, String label) {
        return parameter(index).orElseThrow(() -> missing(label));
    }

    private Refusal missing(String label) {
        return Refusal.of(Problem.MISSING_ARGUMENT, Place.of(label), "value", label, "mend", command() + " --help");
    }

    Optional<String> parameter(int index) {
        return Optional.ofNullable(parsed.matchedPositionalValue(index, (String) null));
    }

    /** The parameters from that index on, joined by spaces. */
    Optional<String> rest(int index) {
        String[] words = parsed.matchedPositionalValue(index, new String[0]);
        return words.length == 0 ? Optional.empty() : Optional.of(String.join(" ", words));
    }
}

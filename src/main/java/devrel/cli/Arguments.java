package devrel.cli;

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

    Optional<String> parameter(int index) {
        return Optional.ofNullable(parsed.matchedPositionalValue(index, (String) null));
    }

    /** The parameters from that index on, joined by spaces. */
    Optional<String> rest(int index) {
        String[] words = parsed.matchedPositionalValue(index, new String[0]);
        return words.length == 0 ? Optional.empty() : Optional.of(String.join(" ", words));
    }
}

package devrel.cli;

import devrel.cli.Usage.Arity;
import devrel.cli.Usage.Option;
import devrel.cli.Usage.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is typed most: {@code --option value} or {@code --option=value}, and words one after the other. Gives up at
 * whatever could mean anything else, so that picocli, whose start takes as long as the rest of a command, judges it.
 */
final class Plain {
    private final Usage usage;
    private final List<String> typed;
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();
    private int at;

    private Plain(Usage usage, List<String> typed) {
        this.usage = usage;
        this.typed = typed;
    }

    /** The arguments; null when they are not of this form, right or wrong. */
    static @Nullable Arguments read(Usage usage, List<String> typed) {
        Plain plain = new Plain(usage, typed);
        return plain.readAll() ? plain.arguments() : null;
    }

    private boolean readAll() {
        boolean isGood = true;
        int endOfWords = -1;
        while (isGood && at < typed.size()) {
            String next = typed.get(at);
            if (next.startsWith("-")) {
                isGood = option(next);
            } else {
                isGood = !next.isEmpty() && (words.isEmpty() || endOfWords == at);
                words.add(next);
                endOfWords = ++at;
            }
        }
        return isGood;
    }

    private boolean option(String word) {
        int equals = word.indexOf('=');
        Option option = usage.find(equals < 0 ? word : word.substring(0, equals));
        if (option == null || option.arity() != Arity.MANY && options.containsKey(option.name())) {
            return false;
        }
        List<String> values = options.getOrDefault(option.name(), new ArrayList<>());
        options.put(option.name(), values);
        at++;
        if (option.arity() == Arity.NONE) {
            return equals < 0;
        }
        String value = equals >= 0 ? word.substring(equals + 1) : at < typed.size() ? typed.get(at++) : "";
        values.add(value);
        return !value.isEmpty() && !value.startsWith("-");
    }

    private @Nullable Arguments arguments() {
        List<List<String>> parameters = new ArrayList<>();
        int used = 0;
        for (Parameter parameter : usage.parameters()) {
            int end = parameter.takesAll() ? words.size() : Math.min(used + 1, words.size());
            parameters.add(List.copyOf(words.subList(used, end)));
            used = end;
        }
        return used == words.size() ? new Arguments(usage, options, parameters) : null;
    }
}

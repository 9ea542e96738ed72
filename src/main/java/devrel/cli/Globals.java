package devrel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options that every command takes, wherever they stand; and the rest of what was typed. */
record Globals(Map<String, String> values, Set<String> flags, List<String> rest) {
    private static final Set<String> VALUED = Set.of("--data", "--lang", "--writer");
    private static final Set<String> PLAIN = Set.of("--debug", "--show-values");

    static Globals of(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> flags = new java.util.TreeSet<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.indexOf('=');
            if (equals > 0 && VALUED.contains(argument.substring(0, equals))) {
                values.put(argument.substring(0, equals), argument.substring(equals + 1));
            } else if (VALUED.contains(argument) && i + 1 < arguments.length) {
                values.put(argument, arguments[++i]);
            } else if (PLAIN.contains(argument)) {
                flags.add(argument);
            } else {
                rest.add(argument);
            }
        }
        return new Globals(values, flags, rest);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    boolean asksForHelp() {
        return rest.contains("--help") || rest.contains("-h");
    }
}

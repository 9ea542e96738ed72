package devrel.cli;

import devrel.cli.Usage.Arity;
import devrel.cli.Usage.Option;
import devrel.cli.Usage.Parameter;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** A usage as picocli knows it: judges everything that was typed, and prints the help. */
final class Grammar {
    private final Usage usage;
    private final CommandSpec spec;

    Grammar(Usage usage) {
        this.usage = usage;
        this.spec = CommandSpec.create().name(usage.command());
        for (Parameter parameter : usage.parameters()) {
            add(parameter, spec.positionalParameters().size());
        }
        usage.options().forEach(this::add);
    }

    CommandSpec spec() {
        return spec;
    }

    private void add(Parameter parameter, int index) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(parameter.takesAll() ? index + "..*" : String.valueOf(index))
                .arity(parameter.takesAll() ? "0..*" : "0..1")
                .paramLabel(parameter.label())
                .type(parameter.takesAll() ? String[].class : String.class)
                .description(parameter.description())
                .build());
    }

    private void add(Option option) {
        String[] names =
                option.name().equals(Usage.HELP) ? new String[] {"-h", Usage.HELP} : new String[] {option.name()};
        OptionSpec.Builder builder = OptionSpec.builder(names).description(option.description());
        if (option.arity() == Arity.NONE) {
            builder.type(boolean.class).arity("0");
        } else {
            builder.paramLabel(option.label())
                    .arity("1")
                    .type(option.arity() == Arity.ONE ? String.class : String[].class);
        }
        spec.addOption(builder.build());
    }

    /** The arguments, or a refusal that names the word which does not fit. */
    Arguments read(List<String> typed) {
        CommandLine line = new CommandLine(spec);
        line.setUnmatchedOptionsAllowedAsOptionParameters(true);
        // a word that begins with @ is a value read from a file, which is for the command to do
        line.setExpandAtFiles(false);
        try {
            return arguments(line.parseArgs(typed.toArray(String[]::new)));
        } catch (UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            List<String> options = List.copyOf(spec.optionsMap().keySet());
            throw refusal(word.startsWith("-") ? Problem.UNKNOWN_OPTION : Problem.BAD_ARGUMENT, word, options);
        } catch (MissingParameterException missing) {
            throw withoutValue(missing.getMissing().get(0));
        } catch (ParameterException other) {
            throw refusal(Problem.BAD_ARGUMENT, String.valueOf(other.getValue()), List.of());
        }
    }

    private Refusal withoutValue(ArgSpec missing) {
        String name = missing instanceof OptionSpec option ? option.longestName() : missing.paramLabel();
        String mend = missing.isOption() ? name + " " + missing.paramLabel() : spec.name() + " --help";
        return Refusal.of(Problem.MISSING_ARGUMENT, Place.of(spec.name()), "value", name, "mend", mend);
    }

    private Refusal refusal(Problem problem, String word, List<String> options) {
        String near = Nearest.to(word, options)
                .or(() -> options.stream()
                        .filter(option -> option.endsWith(word.substring(1)))
                        .findFirst())
                .orElse("");
        String help = spec.name() + " --help";
        List<String> own = new ArrayList<>(options);
        own.removeAll(List.of("-h", Usage.HELP));
        String likely = near.isEmpty() ? String.join(" | ", own) : near;
        String mend = likely.isEmpty() ? help : likely + "  (" + help + ")";
        return Refusal.of(problem, Place.of(spec.name()), "value", word, "near", near, "mend", mend);
    }

    private Arguments arguments(ParseResult parsed) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Option option : usage.options()) {
            if (parsed.hasMatchedOption(option.name())) {
                boolean isFlag = option.arity() == Arity.NONE;
                options.put(
                        option.name(),
                        isFlag ? List.of() : parsed.matchedOption(option.name()).stringValues());
            }
        }
        List<List<String>> parameters = new ArrayList<>();
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            parameters.add(List.copyOf(parameter.stringValues()));
        }
        return new Arguments(usage, options, parameters);
    }
}

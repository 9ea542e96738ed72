package devrel.cli;

import devrel.record.Column;
import devrel.record.Kind;
import devrel.render.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a command takes, told to picocli. Values stay text: columns know how to read them. The words are there only when
 * help was asked for; a command that just runs reads none.
 */
final class Usage {
    /** A longer list of codes is told in the description and not in the option's label. */
    private static final int LONGEST_LABEL = 40;

    private final CommandSpec spec;
    private final Optional<Words> words;
    private int parameters;

    Usage(CommandSpec spec, Optional<Words> words) {
        this.spec = spec;
        this.words = words;
    }

    private String[] describe(String wording) {
        return words.map(each -> new String[] {each.text(wording)}).orElse(new String[0]);
    }

    /** A parameter; it may be missing, and the command says so or asks. */
    Usage parameter(String label, String wording) {
        return parameter(label, wording, String.valueOf(parameters), "0..1", String.class);
    }

    /** All further parameters: a name may be typed without quotes. */
    Usage rest(String label, String wording) {
        return parameter(label, wording, parameters + "..*", "0..*", String[].class);
    }

    private Usage parameter(String label, String wording, String index, String arity, Class<?> type) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(index)
                .arity(arity)
                .paramLabel(label)
                .type(type)
                .description(describe(wording))
                .build());
        parameters++;
        return this;
    }

    /** An option with one value. */
    Usage option(String name, String label, String wording) {
        return option(name, label, describe(wording), String.class, "1");
    }

    /** An option that repeats or takes commas. */
    Usage options(String name, String label, String wording) {
        return option(name, label, describe(wording), String[].class, "1");
    }

    /** An option without a value. */
    Usage flag(String name, String wording) {
        return option(name, "", describe(wording), boolean.class, "0");
    }

    private Usage option(String name, String label, String[] description, Class<?> type, String arity) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(type)
                .arity(arity)
                .description(description)
                .build());
        return this;
    }

    /** The options of all columns of a kind but the named ones. */
    Usage columns(Kind<?> kind, List<String> but) {
        for (Column column : kind.columns()) {
            if (!but.contains(column.name())) {
                column(column);
            }
        }
        return this;
    }

    /** The option of a record's column. */
    Usage column(Column column) {
        boolean levels = column.form() == Column.Form.LEVELS;
        String allowed = levels ? "" : column.allowed();
        boolean isShort = allowed.length() <= LONGEST_LABEL;
        String label = allowed.isEmpty() || !isShort ? label(column) : allowed.replace(", ", "|");
        String[] description = words.map(each -> {
                    String wording = each.text("column." + column.name());
                    return new String[] {isShort ? wording + codes(column) : wording + ": " + allowed};
                })
                .orElse(new String[0]);
        boolean many = column.shape() != Column.Shape.ONE;
        return option("--" + column.option(), label, description, many ? String[].class : String.class, "1");
    }

    /** Where the codes of an open vocabulary are told. */
    private static String codes(Column column) {
        return column.vocabulary() == null ? "" : " (devrel code list " + column.vocabulary() + ")";
    }

    private static String label(Column column) {
        return switch (column.form()) {
            case REFERENCE -> String.valueOf(column.target()).toUpperCase(Locale.ROOT);
            case ID, KIND_ID -> "ID";
            case CODE, OPEN_CODE, OPEN_CODES -> "CODE";
            case WRITER -> "WRITER";
            case LEVELS -> "CODE=1..5";
            default -> "TEXT";
        };
    }

    /** The options that every command takes; the ones about writing only where something is written. */
    Usage common(boolean writes) {
        if (writes) {
            flag("--dry-run", "command.option.dry-run");
            flag("--yes", "command.option.yes");
        }
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .description(describe("command.option.help"))
                .build());
        return this;
    }
}

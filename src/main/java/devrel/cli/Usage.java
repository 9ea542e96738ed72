package devrel.cli;

import devrel.record.Column;
import devrel.record.Kind;
import devrel.render.Labels;
import devrel.render.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command takes: its options and its parameters, in the order of the help. Values stay text: columns know how to
 * read them. The words are there only when help was asked for; a command that just runs reads none.
 */
final class Usage {
    /** How many values an option takes: none, one, or one each time that it is given. */
    enum Arity {
        NONE,
        ONE,
        MANY
    }

    /** An option: its name with the hyphens, and what the help says of it. */
    record Option(String name, Arity arity, String label, String description) {}

    /** A parameter, which may be missing; it takes one word, or all that follow. */
    record Parameter(String label, boolean takesAll, String description) {}

    /** A longer list of codes is told in the description and not in the option's label. */
    private static final int LONGEST_LABEL = 40;

    static final String HELP = "--help";

    private final String command;
    private final Optional<Words> words;
    private final List<Option> options = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private boolean makesRecords;
    private final List<String> subjects = new ArrayList<>();

    Usage(String command, Optional<Words> words) {
        this.command = command;
        this.words = words;
    }

    /** The command as it is typed. */
    String command() {
        return command;
    }

    List<Option> options() {
        return options;
    }

    /** The option of that name, or null. */
    @Nullable
    Option find(String name) {
        for (Option option : options) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        return null;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** What stands for a value in the help, in the user's language; codes are the same in all. */
    private String label(String label) {
        return words.isEmpty() ? label : Labels.in(words.get(), label);
    }

    private String describe(String wording) {
        return words.isPresent() ? words.get().text(wording) : "";
    }

    /** A parameter; it may be missing, and the command says so or asks. */
    Usage parameter(String label, String wording) {
        parameters.add(new Parameter(label(label), false, describe(wording)));
        return this;
    }

    /** All further parameters: a name may be typed without quotes. */
    Usage rest(String label, String wording) {
        parameters.add(new Parameter(label(label), true, describe(wording)));
        return this;
    }

    /** An option with one value. */
    Usage option(String name, String label, String wording) {
        return option(name, Arity.ONE, label, describe(wording));
    }

    /** An option with one of the column's codes, which its description lists. */
    Usage choice(String name, Column column, String wording) {
        return option(
                name, Arity.ONE, column.name().toUpperCase(Locale.ROOT), describe(wording) + ": " + column.allowed());
    }

    /** An option that repeats or takes commas. */
    Usage options(String name, String label, String wording) {
        return option(name, Arity.MANY, label, describe(wording));
    }

    /** An option without a value. */
    Usage flag(String name, String wording) {
        return option(name, Arity.NONE, "", describe(wording));
    }

    private Usage option(String name, Arity arity, String label, String description) {
        options.add(new Option(name, arity, label(label), description));
        return this;
    }

    /** The options of all columns of a kind but the named ones. */
    Usage columns(Kind<?> kind, List<String> but) {
        for (Column column : kind.columns()) {
            if (!but.contains(column.name())) {
                column(kind, column);
            }
        }
        return this;
    }

    /** The same for a record that is made, with what it says where the user says nothing. */
    Usage newColumns(Kind<?> kind, List<String> but) {
        makesRecords = true;
        return columns(kind, but);
    }

    /** The parameter that names the record's subject: who or what it is about. */
    Usage subject(Kind<?> kind, Column column) {
        return subject(kind, column, true);
    }

    /** One of several such parameters; only the last one takes all words that follow. */
    Usage subject(Kind<?> kind, Column column, boolean isLast) {
        subjects.add(kind.name() + "." + column.name());
        String wording = column.isText() ? "command.option.name" : Records.wording(String.valueOf(column.target()));
        return isLast ? rest(label(column, column.name()), wording) : parameter(label(column, column.name()), wording);
    }

    /** How a parameter is called: as its column, or as what it names where the column's own name says little. */
    static String label(Column column, String name) {
        return (name.length() > 1 ? name : String.valueOf(column.target())).toUpperCase(Locale.ROOT);
    }

    /** What the help says of a column: of this kind, else its label. */
    private String what(Kind<?> kind, Column column) {
        if (words.isEmpty()) {
            return "";
        }
        String key = "." + kind.name() + "." + column.name();
        return words.get().find("command.column" + key).orElseGet(() -> describe("column." + column.name()));
    }

    private String otherwise(Kind<?> kind, Column column) {
        if (words.isEmpty() || !makesRecords) {
            return "";
        }
        String name = kind.name() + "." + column.name();
        if (subjects.contains(name)) {
            return "; " + describe("command.option.or-argument");
        }
        String key = "command.default." + name;
        return words.get()
                .find(key)
                .map(value -> "; " + words.get().text("command.default", "value", value))
                .orElse("");
    }

    /** The option of a record's column. */
    Usage column(Kind<?> kind, Column column) {
        boolean named = column.form() == Column.Form.LEVELS || column.form() == Column.Form.DATE;
        String allowed = named ? "" : column.allowed();
        boolean isShort = allowed.length() <= LONGEST_LABEL;
        String label = allowed.isEmpty() || !isShort ? label(column) : allowed.replace(", ", "|");
        String codes = isShort ? codes(column) : ": " + allowed;
        String description = what(kind, column) + codes + otherwise(kind, column);
        Arity arity = column.shape() == Column.Shape.ONE ? Arity.ONE : Arity.MANY;
        return option("--" + column.option(), arity, label, description);
    }

    /** Where the codes of an open vocabulary are told. */
    private static String codes(Column column) {
        return column.vocabulary() == null ? "" : " (devrel code list " + column.vocabulary() + ")";
    }

    private static String label(Column column) {
        return switch (column.form()) {
            case REFERENCE, REFERENCES -> String.valueOf(column.target()).toUpperCase(Locale.ROOT);
            case ID, KIND_ID -> "ID";
            case CODE, OPEN_CODE, OPEN_CODES -> "CODE";
            case WRITER -> "WRITER";
            case LEVELS -> "CODE=1..5";
            case DATE -> "DATE";
            default -> "TEXT";
        };
    }

    /** The options that every command takes; the ones about writing only where something is written. */
    Usage common(boolean writes) {
        if (writes) {
            flag("--dry-run", "command.option.dry-run");
            flag("--yes", "command.option.yes");
        }
        return flag(HELP, "command.option.help");
    }
}

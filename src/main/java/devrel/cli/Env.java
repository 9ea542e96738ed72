package devrel.cli;

import devrel.store.SystemRandom;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Everything that a run takes from outside. {@code clock} tells today in a zone; tests fix it. */
public record Env(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> environment,
        Path workingDirectory,
        Function<String, LocalDate> clock,
        Supplier<RandomGenerator> random) {
    private static final int DEFAULT_WIDTH = 100;

    /** The random numbers of ids, where nobody else chooses them. */
    public static Supplier<RandomGenerator> systemRandom() {
        return new SystemRandom.Source();
    }

    /** The variable, or the empty text. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** Whether a person types: only then may a question be asked. The launcher tells. */
    boolean asksOnTerminal() {
        return variable("DEVREL_TTY").contains("in") && writesToTerminal();
    }

    /** Whether a person reads along: only then are there colours and progress. */
    boolean writesToTerminal() {
        return variable("DEVREL_TTY").contains("out");
    }

    boolean hasColour() {
        return writesToTerminal()
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").equals("dumb");
    }

    /** The columns that a line may take. */
    int width() {
        String columns = variable("COLUMNS");
        boolean number =
                !columns.isEmpty() && columns.length() < 5 && columns.chars().allMatch(Character::isDigit);
        return number ? Math.max(40, Integer.parseInt(columns)) : DEFAULT_WIDTH;
    }
}

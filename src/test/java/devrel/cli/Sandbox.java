package devrel.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A directory of its own to run the tool in, with a fixed day and a fixed source of random ids. */
public final class Sandbox {
    private final Path directory;
    private final LocalDate today;
    private final Map<String, String> environment = new HashMap<>();
    private final RandomGenerator random;

    public Sandbox(Path directory, LocalDate today) {
        this(directory, today, 7);
    }

    /** One that draws other ids. */
    Sandbox(Path directory, LocalDate today, long seed) {
        this.random = new SplittableRandom(seed);
        this.directory = directory;
        this.today = today;
        environment.put("DEVREL_LANG", "en");
        environment.put("COLUMNS", "100");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("HOME", directory.toString());
    }

    /** What a run left: its exit code and what it said. */
    public record Result(int exitCode, String out, String err) {}

    public Sandbox with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Path directory() {
        return directory;
    }

    /** Copies a directory of the test resources to here. */
    public Sandbox copy(Path source, String name) {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target =
                        directory.resolve(name).resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException cannotCopy) {
            throw new UncheckedIOException(cannotCopy);
        }
        return this;
    }

    public Result run(String... arguments) {
        return run(InputStream.nullInputStream(), arguments);
    }

    public Result runWithInput(String input, String... arguments) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    private Result run(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Env env = new Env(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                in,
                Map.copyOf(environment),
                directory,
                this::todayIn,
                () -> random);
        int exitCode = App.run(env, arguments);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A zone that does not exist is refused here as by a real clock. */
    private LocalDate todayIn(String zone) {
        Objects.requireNonNull(ZoneId.of(zone));
        return today;
    }

    /** Splits a line as a shell would: spaces, quotes, backslash. */
    public static String[] words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && c == ' ') {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                begun = true;
            } else {
                boolean escape = c == '\\' && quote != '\'' && i + 1 < line.length();
                word.append(escape ? line.charAt(++i) : c);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words.toArray(String[]::new);
    }
}

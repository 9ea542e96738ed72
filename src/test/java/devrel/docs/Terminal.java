package devrel.docs;

import devrel.cli.Sandbox;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The terminal of a page: it runs {@code devrel} in this process, and git and the shell's own words with {@code sh}. */
final class Terminal {
    private final Path directory;
    private final Sandbox sandbox;

    private Terminal(Path directory, LocalDate today, String language) {
        this.directory = directory;
        this.sandbox =
                new Sandbox(directory, today).with("DEVREL_LANG", language).with("USER", "mariana");
    }

    /** An empty directory, on that day. */
    static Terminal empty(Path directory, LocalDate today, String language) {
        return new Terminal(directory, today, language);
    }

    /** A clone of the project with the fictional company, whose settings say what day it is. */
    static Terminal demo(Path directory, String language) {
        Terminal terminal = new Terminal(directory, LocalDate.of(2026, 11, 22), language);
        terminal.sandbox.copy(Path.of("data"), "data");
        return terminal;
    }

    void write(String file, String text) {
        try {
            Path target = directory.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The lines that the command prints. What is said on the side comes before the answer, as it does when typed. */
    List<String> answer(String command) {
        String[] words = Sandbox.words(command);
        boolean own = words[0].equals("devrel") || words[0].equals("./devrel");
        String printed = own ? devrel(Arrays.copyOfRange(words, 1, words.length)) : shell(command);
        return printed.lines().map(String::stripTrailing).toList();
    }

    private String devrel(String... arguments) {
        Sandbox.Result result = sandbox.run(arguments);
        return result.err() + result.out();
    }

    private String shell(String command) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(surroundings());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return printed;
        } catch (InterruptedException interrupted) {
            throw new UncheckedIOException(new InterruptedIOException(command));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same commits on every machine. */
    private static Map<String, String> surroundings() {
        return Map.of(
                "LC_ALL", "C.UTF-8",
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1",
                "GIT_AUTHOR_DATE", "2026-11-30T18:00:00-03:00",
                "GIT_COMMITTER_DATE", "2026-11-30T18:00:00-03:00",
                "GIT_AUTHOR_NAME", "Mariana",
                "GIT_COMMITTER_NAME", "Mariana",
                "GIT_AUTHOR_EMAIL", "mariana@example.com",
                "GIT_COMMITTER_EMAIL", "mariana@example.com");
    }
}

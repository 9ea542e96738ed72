package devrel.store.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The git repository around a data directory, if there is one; every answer is empty where there is none. */
public final class Git {
    private final Path directory;

    private Git(Path directory) {
        this.directory = directory;
    }

    /** The repository that holds the directory. */
    public static Git at(Path directory) {
        return new Git(directory);
    }

    /** Whether the directory lies in a work tree, where files are merged. */
    public boolean isWorkTree() {
        return ask("rev-parse", "--is-inside-work-tree").filter("true"::equals).isPresent();
    }

    /** What the configuration says for this clone, its own or the user's. */
    Optional<String> config(String key) {
        return ask("config", key).filter(answer -> !answer.isEmpty());
    }

    /** Writes into the configuration of this clone; false when git cannot. */
    boolean configure(String key, String value) {
        return ask("config", "--local", key, value).isPresent();
    }

    /** The e-mail address that git records as the author's. */
    public Optional<String> userEmail() {
        return config("user.email");
    }

    /**
     * The last commit that touched the directory outside {@code published/}; empty while something in it is not
     * committed, since no commit then holds what was read.
     */
    public Optional<String> commit() {
        Optional<String> uncommitted = ask("status", "--porcelain", "--", ".");
        if (uncommitted.isEmpty() || !uncommitted.get().isEmpty()) {
            return Optional.empty();
        }
        return ask("log", "-1", "--format=%H", "--", ".", ":(exclude)published").filter(answer -> !answer.isEmpty());
    }

    /** What git prints, without the final line break; empty when it fails or is not there. */
    private Optional<String> ask(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(answer.strip()) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

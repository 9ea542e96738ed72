package devrel.store.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A repository of a test, in which every commit says on which day it was made. */
public final class Repository {
    public static final String USUAL_MOMENT = "2026-11-01T12:00:00-03:00";

    private final Path directory;

    private Repository(Path directory) {
        this.directory = directory;
    }

    /** A new one, in a directory that is made when it is not there. */
    public static Repository in(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        Repository repository = new Repository(directory);
        repository.git("init", "-q", "--initial-branch=main");
        return repository;
    }

    /** One that is there. */
    public static Repository at(Path directory) {
        return new Repository(directory);
    }

    public Path directory() {
        return directory;
    }

    /** Commits everything at that moment, {@code 2026-10-31T12:00:00-03:00}, and gives the id. */
    public String commit(String moment) {
        git("add", "-A");
        gitAt(moment, "commit", "-q", "--allow-empty", "-m", "records");
        return git("rev-parse", "HEAD");
    }

    /** What git says; it must not fail. */
    public String git(String... arguments) {
        return gitAt(USUAL_MOMENT, arguments);
    }

    /** The same at another moment than usually. */
    public String gitAt(String moment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(Arrays.asList(arguments));
        return run(moment, command);
    }

    private String run(String moment, List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "LC_ALL", "C.UTF-8",
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Mariana",
                        "GIT_COMMITTER_NAME", "Mariana",
                        "GIT_AUTHOR_EMAIL", "mariana@example.com",
                        "GIT_COMMITTER_EMAIL", "mariana@example.com",
                        "GIT_AUTHOR_DATE", moment,
                        "GIT_COMMITTER_DATE", moment));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + words);
            }
            return words.strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}

package devrel.store.git;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The git repository around a data directory, if there is one; every answer is empty where there is none. */
public final class Git {
    private final Path directory;
    private final @Nullable Path index;

    private Git(Path directory, @Nullable Path index) {
        this.directory = directory;
        this.index = index;
    }

    /** The repository that holds the directory. */
    public static Git at(Path directory) {
        return new Git(directory, null);
    }

    /** Whether the directory lies in a work tree, where files are merged. */
    public boolean isWorkTree() {
        return ask("rev-parse", "--is-inside-work-tree").filter("true"::equals).isPresent();
    }

    /** Whether the clone was made without all that happened before. */
    public boolean isShallow() {
        return ask("rev-parse", "--is-shallow-repository")
                .filter("true"::equals)
                .isPresent();
    }

    /** The top directory of the work tree. */
    public Optional<Path> top() {
        return ask("rev-parse", "--show-toplevel")
                .filter(answer -> !answer.isEmpty())
                .map(Path::of);
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
     * The last commit that touched the directory outside {@code published/}; empty while a record in it is not
     * committed, since no commit then holds what was read.
     */
    public Optional<String> commit() {
        Optional<String> uncommitted =
                ask("status", "--porcelain", "--", ".", ":(exclude)published", ":(exclude).devrel");
        if (uncommitted.isEmpty() || !uncommitted.get().isEmpty()) {
            return Optional.empty();
        }
        return commit("HEAD");
    }

    /** The last commit up to that one that touched the directory outside {@code published/}. */
    public Optional<String> commit(String upTo) {
        return ask("rev-list", "-1", upTo, "--", ".", ":(exclude)published").filter(answer -> !answer.isEmpty());
    }

    /** The directory as trees name it: no slash at its end, the empty text where it is the top. Refused without git. */
    public String path() {
        byte[] prefix = bytes("rev-parse", "--show-prefix");
        if (prefix == null) {
            throw Refusal.of(Problem.NO_REPOSITORY, Place.of(directory.toString()));
        }
        String path = new String(prefix, StandardCharsets.UTF_8);
        return path.endsWith("/\n") ? path.substring(0, path.length() - 2) : "";
    }

    /** What git prints, without the final line break; empty when it fails or is not there. */
    Optional<String> ask(String... arguments) {
        byte[] answer = bytes(arguments);
        return answer == null ? Optional.empty() : Optional.of(new String(answer, StandardCharsets.UTF_8).strip());
    }

    /** What git prints; null when it fails or is not there. */
    byte @Nullable [] bytes(String... arguments) {
        try {
            Process process = start(arguments);
            process.getOutputStream().close();
            try (InputStream printed = process.getInputStream()) {
                byte[] answer = printed.readAllBytes();
                return process.waitFor() == 0 ? answer : null;
            }
        } catch (IOException noGit) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** A git at work; what it says on the side is lost. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(List.of(arguments));
        return builder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** How a command ended, what it printed, and what it complained of. */
    @SuppressWarnings("ArrayRecordComponent") // what a process printed; never compared as a record
    record Answer(int exitCode, byte[] output, String complaint) {
        boolean isWell() {
            return exitCode == 0;
        }

        String words() {
            return new String(output, StandardCharsets.UTF_8).stripTrailing();
        }

        /** All that it said. */
        String told() {
            return (complaint.strip() + "\n" + words()).strip();
        }

        /** The last thing that it said, which is mostly why it failed. */
        String lastLine() {
            String all = (words() + "\n" + complaint).strip();
            return all.substring(all.lastIndexOf('\n') + 1).strip();
        }
    }

    /** The same repository, with an index of its own. */
    Git withIndex(Path file) {
        return new Git(directory, file.toAbsolutePath());
    }

    Path directory() {
        return directory;
    }

    Answer run(String... arguments) {
        return with(new byte[0], arguments);
    }

    /** Runs git with that text as its input. */
    Answer with(String input, String... arguments) {
        return with(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    Answer with(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString(), "-c", "core.fsync=all"));
        command.addAll(List.of(arguments));
        try {
            Process process = builder(command).start();
            CompletableFuture<byte[]> complaint = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
            feed(process, input);
            byte[] output = process.getInputStream().readAllBytes();
            int exitCode = process.waitFor();
            return new Answer(exitCode, output, new String(complaint.join(), StandardCharsets.UTF_8));
        } catch (IOException noGit) {
            return new Answer(-1, new byte[0], String.valueOf(noGit.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(-1, new byte[0], "interrupted");
        }
    }

    /** Git may end before it has read everything: its exit code says whether that was well. */
    private static void feed(Process process, byte[] input) {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input);
        } catch (IOException endedBefore) {
            return;
        }
    }

    private static byte[] all(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException closed) {
            return new byte[0];
        }
    }

    /** What the object of that name holds, as files of the work tree do; null when there is none. */
    public byte @Nullable [] content(String object) {
        Answer answer = run("cat-file", "--filters", object);
        return answer.isWell() ? answer.output() : null;
    }

    /** Runs a hook at the top of the work tree. What it leaves running is not waited for, so its words go to a file. */
    Answer hook(Path hook, Path words, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(hook.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = builder(command)
                .directory(Path.of(run("rev-parse", "--show-toplevel").words()).toFile())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile());
        builder.environment().put("GIT_EDITOR", ":");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new Answer(process.waitFor(), Files.readAllBytes(words), "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Answer(-1, new byte[0], "interrupted");
        }
    }

    /** Nobody is there to answer a question. */
    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().remove("GIT_INDEX_FILE");
        if (index != null) {
            builder.environment().put("GIT_INDEX_FILE", index.toString());
        }
        return builder;
    }
}

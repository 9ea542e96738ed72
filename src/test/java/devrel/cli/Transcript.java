package devrel.cli;

import devrel.store.git.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * A session with the tool as it is typed and answered: {@code # why}, {@code $ devrel …}, {@code > stdout},
 * {@code 2> stderr}, {@code ?1} for an exit code other than 0. {@code $ cat FILE} shows a file of the sandbox, and
 * {@code $ cat > FILE <<END} writes one;
 * {@code $ git …} keeps history, {@code $ GIT_COMMITTER_DATE=… git commit …} of another day.
 */
final class Transcript {
    private static final String COMMITTED = "GIT_COMMITTER_DATE=";

    private Transcript() {}

    /** The transcript with the answers that the tool gives now. */
    static String replay(String transcript, Sandbox sandbox) {
        return replay(transcript, sandbox, command -> run(command, sandbox));
    }

    /** The same, with each command run by somebody who looks at what it does. */
    static String replay(String transcript, Sandbox sandbox, Function<String, Sandbox.Result> runner) {
        StringBuilder replayed = new StringBuilder();
        Iterator<String> lines = List.of(transcript.split("\n", -1)).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("$ cat > ")) {
                replayed.append(line).append('\n').append(write(line, lines, sandbox));
            } else if (line.startsWith("$ ")) {
                replayed.append(line).append('\n').append(answer(line.substring(2), sandbox, runner));
            } else if (!isAnswer(line)) {
                replayed.append(line).append('\n');
            }
        }
        replayed.setLength(replayed.length() - 1);
        return replayed.toString();
    }

    /** {@code $ cat > FILE <<END}, lines, {@code END}: writes a file of the sandbox, as a shell does. */
    private static String write(String line, Iterator<String> lines, Sandbox sandbox) {
        String[] words = Sandbox.words(line);
        StringBuilder text = new StringBuilder();
        for (String next = lines.next(); !next.equals("END"); next = lines.next()) {
            text.append(next).append('\n');
        }
        try {
            Files.writeString(sandbox.directory().resolve(words[3]), text);
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        }
        return text + "END\n";
    }

    private static boolean isAnswer(String line) {
        return line.startsWith("> ") || line.equals(">") || line.startsWith("2> ") || line.startsWith("?");
    }

    private static String answer(String command, Sandbox sandbox, Function<String, Sandbox.Result> runner) {
        Sandbox.Result result = runner.apply(command);
        return marked("> ", tilde(result.out(), sandbox))
                + marked("2> ", tilde(result.err(), sandbox))
                + (result.exitCode() == 0 ? "" : "?" + result.exitCode() + "\n");
    }

    /** The sandbox is the user's home, wherever it is. */
    private static String tilde(String text, Sandbox sandbox) {
        return text.replace(sandbox.directory().toString(), "~");
    }

    /** What the command prints and how it ends. */
    static Sandbox.Result run(String command, Sandbox sandbox) {
        String[] words = Sandbox.words(command);
        if (words[0].startsWith(COMMITTED)) {
            return git(words[0].substring(COMMITTED.length()), Arrays.copyOfRange(words, 2, words.length), sandbox);
        }
        return switch (words[0]) {
            case "git" -> git(Repository.USUAL_MOMENT, Arrays.copyOfRange(words, 1, words.length), sandbox);
            case "devrel", "./devrel" -> sandbox.run(Arrays.copyOfRange(words, 1, words.length));
            case "cat" -> new Sandbox.Result(0, read(sandbox.directory().resolve(words[1])), "");
            default -> throw new IllegalArgumentException("a transcript runs devrel, git and cat, not: " + command);
        };
    }

    private static Sandbox.Result git(String moment, String[] arguments, Sandbox sandbox) {
        String said = Repository.at(sandbox.directory()).gitAt(moment, arguments);
        return new Sandbox.Result(0, said.isEmpty() ? "" : said + "\n", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String marked(String mark, String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add((mark + line).stripTrailing());
        }
        lines.remove(lines.size() - 1);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}

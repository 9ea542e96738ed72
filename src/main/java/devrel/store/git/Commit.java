package devrel.store.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commit of what one command wrote, and of nothing else: it is made of the last commit with the command's own changes, in
 * an index of its own, so that what the user has staged or not stays so, in the same file too.
 */
public final class Commit {
    /** One file, inside the directory, before and after the command; null is no file. */
    @SuppressWarnings("ArrayRecordComponent") // bytes of a file; never compared as a record
    public record Change(String file, byte @Nullable [] before, byte @Nullable [] after) {}

    /** Merges three versions of a file; null when it cannot be done without somebody who chooses. */
    @FunctionalInterface
    public interface Merger {
        byte @Nullable [] merge(String file, byte[] base, byte[] ours, byte[] theirs);
    }

    /** The short name of the commit; when there is none it is empty, and the reason says why. */
    public record Outcome(String commit, @Nullable String reason) {}

    /** No commit: the reason is one of ours, or the words of git or of a hook. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }

    private static final List<String> UNDER_WAY =
            List.of("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "rebase-merge", "rebase-apply");

    private final Git git;
    private final @Nullable String obstacle;
    private final Set<String> dirty;

    private Commit(Git git, @Nullable String obstacle, Set<String> dirty) {
        this.git = git;
        this.obstacle = obstacle;
        this.dirty = dirty;
    }

    /** Looks, before the files are written, whether a commit can be made and which of them hold work of the user's. */
    public static Commit of(Git git, List<String> files) {
        String obstacle = obstacle(git, files);
        return new Commit(git, obstacle, obstacle == null ? dirty(git, files) : Set.of());
    }

    private static @Nullable String obstacle(Git git, List<String> files) {
        if (!git.isWorkTree()) {
            return "no repository";
        }
        if (isUnderWay(git)) {
            return "a merge or rebase is under way";
        }
        if (!git.run("symbolic-ref", "-q", "HEAD").isWell()) {
            return "no branch is checked out";
        }
        return git.with(String.join("\0", files), "check-ignore", "-q", "-z", "--stdin")
                        .isWell()
                ? "git ignores the files"
                : null;
    }

    /** Whether somebody has begun what only they can finish. */
    static boolean isUnderWay(Git git) {
        for (String name : UNDER_WAY) {
            if (Files.exists(path(git, name))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> dirty(Git git, List<String> files) {
        List<String> command =
                new ArrayList<>(List.of("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--"));
        command.addAll(files);
        int prefix =
                "XY ".length() + git.run("rev-parse", "--show-prefix").words().length();
        Set<String> dirty = new HashSet<>();
        for (String line : git.run(command.toArray(String[]::new)).words().split("\0", -1)) {
            if (line.length() > prefix) {
                dirty.add(line.substring(prefix));
            }
        }
        return dirty;
    }

    private static Path path(Git git, String name) {
        return git.directory().resolve(git.run("rev-parse", "--git-path", name).words());
    }

    /** Makes the commit; the user's index follows in the lines of the command alone. */
    public Outcome make(String message, List<Change> changes, Merger merger) {
        if (obstacle != null) {
            return new Outcome("", obstacle);
        }
        Path index = path(git, "devrel-index-" + ProcessHandle.current().pid());
        Path text = index.resolveSibling(index.getFileName() + ".message");
        try {
            Files.deleteIfExists(index);
            Files.writeString(text, message);
            String head =
                    git.run("rev-parse", "-q", "--verify", "HEAD^{commit}").words();
            Git own = git.withIndex(index);
            if (!head.isEmpty()) {
                well(own.run("read-tree", head));
            }
            put(own, changes, "HEAD:./", merger);
            String commit = commit(own, head, text);
            put(git, changes, ":0:./", merger);
            String old = head.isEmpty() ? "0".repeat(commit.length()) : head;
            String subject = message.substring(0, message.indexOf('\n'));
            well(git.run("update-ref", "-m", "commit: " + subject, "HEAD", commit, old));
            hook("post-commit", git, words(text));
            return new Outcome(git.run("rev-parse", "--short", commit).words(), null);
        } catch (Refused refused) {
            return new Outcome("", refused.getMessage());
        } catch (IOException failure) {
            return new Outcome("", String.valueOf(failure.getMessage()));
        } finally {
            index.toFile().delete();
            text.toFile().delete();
            words(text).toFile().delete();
        }
    }

    private static Path words(Path text) {
        return text.resolveSibling(text.getFileName() + ".words");
    }

    /** Puts into the index what the versions that stand there become by the command's changes. */
    private void put(Git own, List<Change> changes, String version, Merger merger) throws Refused {
        List<String> whole = new ArrayList<>();
        for (Change change : changes) {
            byte[] merged =
                    dirty.contains(change.file()) ? merged(change, own.content(version + change.file()), merger) : null;
            if (merged == null) {
                whole.add(change.file());
            } else {
                put(own, change.file(), merged);
            }
        }
        well(own.with(String.join("\0", whole), "update-index", "--add", "--remove", "-z", "--stdin"));
    }

    private static void put(Git own, String file, byte[] content) throws Refused {
        String blob = well(own.with(content, "hash-object", "-w", "--path=" + file, "--stdin"));
        String name = own.run("rev-parse", "--show-prefix").words() + file;
        well(own.with("100644 " + blob + "\t" + name + "\0", "update-index", "-z", "--add", "--index-info"));
    }

    /** Null where the file is to be taken as it is: what the command changed rests on what was in no commit yet. */
    private static byte @Nullable [] merged(Change change, byte @Nullable [] version, Merger merger) {
        byte[] before = change.before();
        byte[] after = change.after();
        return version == null || before == null || after == null
                ? null
                : merger.merge(change.file(), before, version, after);
    }

    private static String commit(Git own, String head, Path text) throws Refused, IOException {
        hook("pre-commit", own, words(text));
        hook("commit-msg", own, words(text), text.toString());
        String tree = well(own.run("write-tree"));
        List<String> command = new ArrayList<>(List.of("commit-tree", tree, "-F", text.toString()));
        if (!head.isEmpty()) {
            command.addAll(List.of("-p", head));
        }
        return well(own.run(command.toArray(String[]::new)));
    }

    /** Hooks run as git runs them; one that fails stops the commit. */
    private static void hook(String name, Git own, Path words, String... arguments) throws Refused, IOException {
        Path hook = path(own, "hooks/" + name);
        if (Files.isExecutable(hook)) {
            Git.Answer answer = own.hook(hook, words, arguments);
            if (!answer.isWell() && !name.equals("post-commit")) {
                throw new Refused(name + ": " + answer.lastLine());
            }
        }
    }

    private static String well(Git.Answer answer) throws Refused {
        if (!answer.isWell()) {
            throw new Refused(answer.lastLine());
        }
        return answer.words();
    }
}

package devrel.store.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this clone takes from others and gives to them: always by merging, never by force, and without a question. */
public final class Exchange {
    /** How a step ended, and git's last words on it. */
    public record Outcome(boolean isWell, String words) {}

    private final Git git;
    private final String driver;

    private Exchange(Git git, String driver) {
        this.git = git;
        this.driver = driver;
    }

    /** The exchange of a clone in which devrel is called so. */
    public static Exchange of(Git git, String command) {
        return new Exchange(git, MergeDriver.line(command));
    }

    /** The branch that is checked out. */
    public Optional<String> branch() {
        return git.ask("symbolic-ref", "-q", "--short", "HEAD").filter(name -> !name.isEmpty());
    }

    /** The branch elsewhere that this one follows, {@code origin/main}. */
    public Optional<String> upstream() {
        return git.ask("rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{upstream}")
                .filter(name -> !name.isEmpty());
    }

    /** The branch that most people mean: {@code main}, else the first that there is. */
    public Optional<String> usualBranch() {
        return oneOf("main", git.ask("for-each-ref", "--format=%(refname:short)", "refs/heads"));
    }

    /** The place elsewhere that most people mean: {@code origin}, else the first that this clone knows. */
    public Optional<String> usualRemote() {
        return oneOf("origin", git.ask("remote"));
    }

    private static Optional<String> oneOf(String usual, Optional<String> lines) {
        List<String> names = lines.filter(all -> !all.isEmpty())
                .map(all -> List.of(all.split("\n", -1)))
                .orElse(List.of());
        return names.contains(usual) ? Optional.of(usual) : names.stream().findFirst();
    }

    /** Whether the other side was seen to have a branch of that name. */
    public boolean knows(String remote, String branch) {
        return git.ask("rev-parse", "-q", "--verify", "refs/remotes/" + remote + "/" + branch)
                .isPresent();
    }

    /** Whether a merge or a rebase waits to be finished. */
    public boolean isUnderWay() {
        return Commit.isUnderWay(git);
    }

    /** The files of the directory that are not committed. */
    public List<String> uncommitted() {
        List<String> files = new ArrayList<>();
        for (String line : git.run("status", "--porcelain", "--no-renames", "--untracked-files=all", "--", ".")
                .words()
                .split("\n", -1)) {
            if (line.length() > "XY ".length()) {
                files.add(line.substring("XY ".length()));
            }
        }
        return files;
    }

    /** Commits all of the directory, as {@code git commit} does: hooks run. */
    public Outcome commit(String message) {
        Git.Answer added = git.run("add", "--all", "--", ".");
        return outcome(
                added.isWell() ? git.run("commit", "--quiet", "--no-gpg-sign", "-m", message, "--", ".") : added);
    }

    /** Asks the other side what is new. */
    public Outcome fetch() {
        String remote =
                git.ask("config", "branch." + branch().orElse("") + ".remote").orElse("origin");
        return outcome(git.run("fetch", "--quiet", remote));
    }

    /** How many commits are here and not there, and there and not here. */
    public int[] apart() {
        String[] counts = git.ask("rev-list", "--left-right", "--count", "HEAD...@{upstream}")
                .orElse("0\t0")
                .split("\t", -1);
        return new int[] {Integer.parseInt(counts[0]), Integer.parseInt(counts[1])};
    }

    /** Merges what the other side has; a conflict is left as git leaves it. */
    public Outcome merge() {
        return outcome(git.run(
                "-c",
                "merge.devrel.driver=" + driver,
                "-c",
                "merge.renames=false",
                "-c",
                "commit.gpgSign=false",
                "-c",
                "core.editor=:",
                "merge",
                "--quiet",
                "--no-edit",
                "@{upstream}"));
    }

    /** The files of the directory that git could not merge. */
    public List<String> conflicts() {
        String files = git.run("diff", "--name-only", "--relative", "--diff-filter=U", "--", ".")
                .words();
        return files.isEmpty() ? List.of() : List.of(files.split("\n", -1));
    }

    /** Gives the other side what it does not have. */
    public Outcome push() {
        String[] upstream = upstream().orElse("origin/" + branch().orElse("")).split("/", 2);
        String remote =
                git.ask("config", "branch." + branch().orElse("") + ".remote").orElse(upstream[0]);
        return outcome(git.run("push", "--quiet", remote, "HEAD:" + upstream[1]));
    }

    private static Outcome outcome(Git.Answer answer) {
        return new Outcome(answer.isWell(), answer.told());
    }
}

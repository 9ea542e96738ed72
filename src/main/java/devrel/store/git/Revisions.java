package devrel.store.git;

import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Which commit the user means: by a name that git knows, or by the day on which its records were known. */
public final class Revisions {
    private final Git git;
    private final String option;

    private Revisions(Git git, String option) {
        this.git = git;
        this.option = option;
    }

    /** The commits of the repository; what is refused is said of that option. */
    public static Revisions of(Git git, String option) {
        return new Revisions(git, option);
    }

    /**
     * The full id of the commit of that name: a branch, a tag, an id, {@code HEAD~3}. Whatever else git would take for it
     * is none, an option least of all.
     */
    public String named(String revision) {
        git.path();
        boolean mayBe = !revision.isBlank() && !revision.startsWith("-") && revision.indexOf('\0') < 0;
        Optional<String> id = mayBe
                ? git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
                : Optional.empty();
        return id.filter(Revisions::isId).orElseThrow(() -> unknown(revision));
    }

    /** Older versions of git repeat {@code --end-of-options} before the answer; that is no id. */
    private static boolean isId(String text) {
        return text.length() >= "da39a3ee5e6b4b0d3255bfef95601890afd80709".length()
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    /** Whether the repository still has that commit, whose full id is given. */
    public boolean has(String commit) {
        return isId(commit) && git.ask("cat-file", "-e", commit + "^{commit}").isPresent();
    }

    private Refusal unknown(String revision) {
        if (git.isShallow()) {
            return shallow();
        }
        String names = git.ask("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
                .orElse("");
        String near = Nearest.to(revision, List.of(names.split("\n", -1))).orElse("");
        return Refusal.of(Problem.UNKNOWN_REVISION, Place.of(option), "value", revision, "near", near);
    }

    private Refusal shallow() {
        return Refusal.of(Problem.SHALLOW_CLONE, Place.of(option));
    }

    /** Refuses a clone that does not have all that happened before. */
    public Revisions whole() {
        git.path();
        if (git.isShallow()) {
            throw shallow();
        }
        return this;
    }

    /**
     * The full id of the last commit, from {@code HEAD} back along the first parents, that was committed on or before the
     * end of the day in that zone.
     */
    public String on(LocalDate day, String zone) {
        git.path();
        long end = day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toEpochSecond();
        String first = "";
        try {
            Process log = git.start("rev-list", "--first-parent", "--timestamp", "HEAD");
            log.getOutputStream().close();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(log.getInputStream(), StandardCharsets.US_ASCII))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    int space = line.indexOf(' ');
                    first = line.substring(0, space);
                    if (Long.parseLong(first) < end) {
                        return line.substring(space + 1);
                    }
                }
            } finally {
                log.destroy();
            }
        } catch (IOException failed) {
            throw Refusal.of(Problem.GIT_FAILED, Place.of(option), "reason", "git rev-list");
        }
        throw nothingBefore(day, first, zone);
    }

    /** The day on which the commit was made, in that zone. */
    public LocalDate day(String commit, String zone) {
        String[] words = git.ask("rev-list", "-1", "--timestamp", commit)
                .orElseThrow(() -> Refusal.of(Problem.GIT_FAILED, Place.of(option), "reason", "git rev-list"))
                .split(" ", -1);
        return day(Long.parseLong(words[0]), zone);
    }

    private static LocalDate day(long second, String zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), ZoneId.of(zone));
    }

    private Refusal nothingBefore(LocalDate day, String first, String zone) {
        if (first.isEmpty()) {
            return Refusal.of(Problem.UNKNOWN_REVISION, Place.of(option), "value", "HEAD", "near", "");
        }
        String began = day(Long.parseLong(first), zone).toString();
        return Refusal.of(Problem.NOTHING_KNOWN_YET, Place.of(option), "value", day.toString(), "first", began);
    }

    /** The directory in that commit. */
    public Tree tree(String commit) {
        return Tree.of(git, commit);
    }
}

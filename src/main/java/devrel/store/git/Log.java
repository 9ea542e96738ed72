package devrel.store.git;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The commits that touched the directory, the newest first, each with the files that it changed; one git tells them all. */
public final class Log {
    /** A file, inside the directory, by the ids of its contents before, in each parent, and after; empty is no file. */
    public record File(String path, List<String> before, String after) {}

    /** A commit. Of a merge only those files are named that are as in none of its parents. */
    public record Entry(
            String id,
            List<String> parents,
            String author,
            String email,
            long second,
            String subject,
            List<File> files) {
        public boolean isMerge() {
            return parents.size() > 1;
        }
    }

    private static final String BEGIN = "\u0001";
    private static final String FORMAT = "--format=" + "%x01%H%x00%P%x00%an%x00%ae%x00%ct%x00%s%x00";

    private final Git git;
    private final String prefix;

    private Log(Git git) {
        this.git = git;
        this.prefix = git.path().isEmpty() ? "" : git.path() + "/";
    }

    public static Log of(Git git) {
        return new Log(git);
    }

    /** Whether anything was committed at all. */
    public boolean isEmpty() {
        return git.ask("rev-parse", "-q", "--verify", "HEAD^{commit}").isEmpty();
    }

    /** Tells the commits as long as somebody wants the next one; only those that touched one of the paths. */
    public void read(List<String> paths, Predicate<Entry> wantsMore) {
        List<String> command = new ArrayList<>(
                List.of("log", "-z", "--raw", "-c", "--no-renames", "--no-abbrev", "--full-history", FORMAT, "HEAD"));
        command.add("--");
        command.addAll(paths);
        try {
            Process process = git.start(command.toArray(String[]::new));
            process.getOutputStream().close();
            try (InputStream answers = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
                read(answers, wantsMore);
            } finally {
                process.destroy();
            }
        } catch (IOException failed) {
            throw Refusal.of(Problem.GIT_FAILED, Place.of("git log"), "reason", "git log");
        }
    }

    private void read(InputStream answers, Predicate<Entry> wantsMore) throws IOException {
        String token = token(answers);
        while (token != null) {
            String[] head = new String[6];
            for (int i = 0; i < head.length; i++) {
                head[i] = String.valueOf(i == 0 ? token.substring(token.indexOf(BEGIN) + 1) : token(answers));
            }
            List<File> files = new ArrayList<>();
            token = token(answers);
            while (token != null && !token.contains(BEGIN)) {
                String raw = token.strip();
                if (raw.startsWith(":")) {
                    files.add(file(raw, String.valueOf(token(answers))));
                }
                token = token(answers);
            }
            List<String> parents = head[1].isEmpty() ? List.of() : List.of(head[1].split(" ", -1));
            Entry entry =
                    new Entry(head[0], parents, head[2], head[3], Long.parseLong(head[4]), head[5], List.copyOf(files));
            if (!wantsMore.test(entry)) {
                return;
            }
        }
    }

    /** {@code :100644 100644 OLD NEW M}, and with one more mode and id for each further parent of a merge. */
    private File file(String raw, String path) {
        int parents = 0;
        while (raw.charAt(parents) == ':') {
            parents++;
        }
        String[] words = raw.substring(parents).split(" ", -1);
        List<String> before = new ArrayList<>();
        for (int i = 0; i < parents; i++) {
            before.add(blob(words[parents + 1 + i]));
        }
        return new File(inside(path), List.copyOf(before), blob(words[2 * parents + 1]));
    }

    private String inside(String path) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    private static String blob(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) != '0') {
                return id;
            }
        }
        return "";
    }

    private static @Nullable String token(InputStream answers) throws IOException {
        ByteArrayOutputStream token = new ByteArrayOutputStream();
        int next = answers.read();
        if (next < 0) {
            return null;
        }
        while (next > 0) {
            token.write(next);
            next = answers.read();
        }
        return token.toString(StandardCharsets.UTF_8);
    }

    /** The files that differ from the last commit, with what it holds; what they hold now is on the disk. */
    public List<File> uncommitted(List<String> paths) {
        List<String> diff =
                new ArrayList<>(List.of("diff", "-z", "--raw", "--no-renames", "--no-abbrev", "HEAD", "--"));
        diff.addAll(paths);
        List<String> others = new ArrayList<>(List.of("ls-files", "-z", "--others", "--exclude-standard", "--"));
        others.addAll(paths);
        List<File> files = new ArrayList<>();
        String[] tokens = git.run(diff.toArray(String[]::new)).words().split("\0", -1);
        for (int i = 0; i + 1 < tokens.length; i += 2) {
            files.add(file(tokens[i].strip(), tokens[i + 1]));
        }
        for (String path : git.run(others.toArray(String[]::new)).words().split("\0", -1)) {
            if (!path.isEmpty()) {
                files.add(new File(path, List.of(""), ""));
            }
        }
        return files;
    }

    /** The commits in which all the histories were last one: several where they were merged crosswise; none when they never were. */
    public List<String> bases(List<String> commits) {
        List<String> command = new ArrayList<>(List.of("merge-base", "--octopus", "--all"));
        command.addAll(commits);
        String ids = git.ask(command.toArray(String[]::new)).orElse("");
        return ids.isEmpty() ? List.of() : List.of(ids.split("\n", -1));
    }

    /** What git calls that file of the directory in that commit. */
    public String name(String commit, String path) {
        return commit + ":" + prefix + path;
    }

    /** The files of the directory in that commit, each with the id of its content. */
    public Map<String, String> files(String commit) {
        Map<String, String> files = new HashMap<>();
        String listing = git.run(
                        "ls-tree",
                        "-r",
                        "-z",
                        "--full-tree",
                        commit,
                        "--",
                        git.path().isEmpty() ? "." : git.path())
                .words();
        for (String line : listing.split("\0", -1)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                files.put(
                        inside(line.substring(tab + 1)), line.substring(0, tab).split(" ", -1)[2]);
            }
        }
        return files;
    }

    /** The merges, the newest first, at most that many, each with the files that differ from one of its parents. */
    public List<Entry> merges(int most) {
        List<Entry> merges = new ArrayList<>();
        String ids = git.ask("rev-list", "--merges", "-n", String.valueOf(most), "HEAD")
                .orElse("");
        for (String id : ids.isEmpty() ? List.<String>of() : List.of(ids.split("\n", -1))) {
            merges.add(merge(id));
        }
        return merges;
    }

    /** The commit of that id, with what it changed against the first of its parents. */
    public Entry change(String id) {
        String[] head = git.run("show", "-s", "--format=%P%x00%an%x00%ae%x00%ct%x00%s", id)
                .words()
                .split("\0", -1);
        List<String> parents = head[0].isEmpty() ? List.of() : List.of(head[0].split(" ", -1));
        String parent = parents.isEmpty() ? "--root" : parents.get(0);
        List<File> files = new ArrayList<>();
        String raw = git.run(
                        "diff-tree", "-r", "-z", "--no-commit-id", "--no-renames", "--no-abbrev", parent, id, "--", ".")
                .words();
        String[] tokens = raw.split("\0", -1);
        for (int i = 0; i + 1 < tokens.length; i += 2) {
            files.add(file(tokens[i], tokens[i + 1]));
        }
        return new Entry(id, parents, head[1], head[2], Long.parseLong(head[3]), head[4], files);
    }

    private Entry merge(String id) {
        List<String> parents =
                List.of(git.ask("rev-parse", id + "^@").orElse("").split("\n", -1));
        List<File> files = new ArrayList<>();
        for (String parent : parents) {
            String raw = git.run("diff-tree", "-r", "-z", "--no-renames", "--no-abbrev", parent, id, "--", ".")
                    .words();
            String[] tokens = raw.split("\0", -1);
            for (int i = 0; i + 1 < tokens.length; i += 2) {
                files.add(file(tokens[i], tokens[i + 1]));
            }
        }
        return new Entry(id, parents, "", "", 0, "", files);
    }
}

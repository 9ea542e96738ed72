package devrel.store.git;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A directory as a commit holds it: one question for all of its names, and one git that gives the contents as they are
 * asked for, until it is closed. Nothing is written to the disk.
 */
public final class Tree implements AutoCloseable {
    /** What stands under a name. */
    public enum Sight {
        NOTHING,
        FILE,
        DIRECTORY,
        LINK,
        /** Another repository, of which only the commit is known here. */
        REPOSITORY
    }

    /** The content of a file; none where it is larger than was allowed. */
    public static final class Content {
        private final long size;
        private final byte @Nullable [] bytes;

        private Content(long size, byte @Nullable [] bytes) {
            this.size = size;
            this.bytes = bytes;
        }

        public long size() {
            return size;
        }

        public byte @Nullable [] bytes() {
            return bytes;
        }
    }

    private record Entry(Sight sight, String object) {}

    private static final Entry FOLDER = new Entry(Sight.DIRECTORY, "");
    private static final String SETTINGS = "devrel.yaml";
    /** So many characters of a commit's id tell it from every other, in all but the largest repositories. */
    private static final int SHOWN = 12;

    private final Git git;
    private final String commit;
    private final String path;
    private final Map<String, TreeMap<String, Entry>> folders = new HashMap<>();
    private @Nullable Process contents;
    private @Nullable InputStream answers;

    private Tree(Git git, String commit, String path) {
        this.git = git;
        this.commit = commit;
        this.path = path;
    }

    /** The directory in the commit, whose full id is given; refused when the commit holds no data there. */
    static Tree of(Git git, String commit) {
        String path = git.path();
        Tree tree = new Tree(git, commit, path);
        byte[] listing = git.bytes("ls-tree", "-r", "-z", "--full-tree", commit + ":" + path);
        if (listing != null) {
            tree.list(new String(listing, StandardCharsets.UTF_8));
        }
        if (tree.look(SETTINGS) == Sight.NOTHING) {
            String directory = path.isEmpty() ? "." : path;
            throw Refusal.of(Problem.NOT_IN_COMMIT, Place.of(directory), "commit", commit);
        }
        return tree;
    }

    /** The full id of the commit. */
    public String commit() {
        return commit;
    }

    /** The directory as git names it, {@code 3f2a9c1b7d04:data/}: what follows is the name of a file. */
    public String name() {
        return commit.substring(0, Math.min(commit.length(), SHOWN)) + ":" + (path.isEmpty() ? "" : path + "/");
    }

    /** Each entry is {@code MODE TYPE OBJECT<tab>PATH}, and ends with a NUL: a path may hold all else. */
    private void list(String listing) {
        int from = 0;
        for (int end = listing.indexOf('\0'); end >= 0; end = listing.indexOf('\0', from)) {
            int tab = listing.indexOf('\t', from);
            String[] words = listing.substring(from, tab).split(" ", -1);
            put(listing.substring(tab + 1, end), new Entry(sight(words[0]), words[2]));
            from = end + 1;
        }
    }

    private static Sight sight(String mode) {
        return switch (mode) {
            case "120000" -> Sight.LINK;
            case "160000" -> Sight.REPOSITORY;
            default -> Sight.FILE;
        };
    }

    private void put(String file, Entry entry) {
        int slash = file.lastIndexOf('/');
        String folder = slash < 0 ? "" : file.substring(0, slash);
        TreeMap<String, Entry> entries = folders.get(folder);
        if (entries == null) {
            entries = new TreeMap<>();
            folders.put(folder, entries);
            if (slash >= 0) {
                put(folder, FOLDER);
            }
        }
        entries.put(file.substring(slash + 1), entry);
    }

    private @Nullable Entry entry(String file) {
        int slash = file.lastIndexOf('/');
        TreeMap<String, Entry> entries = folders.get(slash < 0 ? "" : file.substring(0, slash));
        return entries == null ? null : entries.get(file.substring(slash + 1));
    }

    /** What stands under the name, which is relative to the directory. */
    public Sight look(String file) {
        Entry entry = entry(file);
        return entry == null ? Sight.NOTHING : entry.sight();
    }

    /** The names in a folder, sorted; the empty text is the directory itself. */
    public List<String> names(String folder) {
        TreeMap<String, Entry> entries = folders.get(folder);
        return entries == null ? List.of() : new ArrayList<>(entries.keySet());
    }

    /** The content of a file that is there, up to that many bytes. */
    public Content read(String file, int limit) {
        Entry entry = entry(file);
        if (entry == null || entry.sight() != Sight.FILE) {
            throw new IllegalArgumentException("no file: " + file);
        }
        try {
            return content(entry.object(), limit);
        } catch (IOException failed) {
            close();
            throw Refusal.of(Problem.GIT_FAILED, Place.of(name() + file), "reason", "git cat-file");
        }
    }

    private Content content(String object, int limit) throws IOException {
        Process running = running();
        OutputStream questions = running.getOutputStream();
        questions.write((object + "\n").getBytes(StandardCharsets.US_ASCII));
        questions.flush();
        String[] head = line().split(" ", -1);
        if (head.length != 3) {
            throw new IOException(String.join(" ", head));
        }
        InputStream stream = answers();
        long size = Long.parseLong(head[2]);
        byte[] bytes = size > limit ? null : stream.readNBytes((int) size);
        if (bytes == null) {
            stream.skipNBytes(size);
        }
        stream.skipNBytes(1);
        return new Content(size, bytes);
    }

    private Process running() throws IOException {
        Process running = contents;
        if (running == null) {
            running = git.start("cat-file", "--batch");
            contents = running;
            answers = new BufferedInputStream(running.getInputStream(), 1 << 16);
        }
        return running;
    }

    private InputStream answers() {
        return answers == null ? InputStream.nullInputStream() : answers;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        InputStream stream = answers();
        for (int next = stream.read(); next != '\n'; next = stream.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    /** Ends git; a tree that is read again after that begins anew. */
    @Override
    public void close() {
        Process running = contents;
        if (running != null) {
            running.destroy();
            contents = null;
            answers = null;
        }
    }
}

package devrel.store;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The decision that several files change together. Once it stands under its name in the local directory, they all do,
 * whatever happens to the process that took it. What waits to be done lies staged beside each file, and a staged file that
 * is gone says that its part is done: so recovery may run any number of times.
 */
final class Journal {
    private static final String NAME = "journal";
    private static final String TITLE = "devrel journal 1";
    private static final String ABSENT = "-";

    /** One file: what it held, and what it shall hold, which lies staged; a removal stages an empty file. */
    record Entry(Path path, Path staged, String before, String after) {
        boolean removes() {
            return after.equals(ABSENT);
        }
    }

    private final Disk disk;
    private final Layout layout;
    private boolean isTaken;

    Journal(Disk disk, Layout layout) {
        this.disk = disk;
        this.layout = layout;
    }

    /** What tells contents apart: the length, and a checksum against accidents. */
    static String sum(byte @Nullable [] content) {
        if (content == null) {
            return ABSENT;
        }
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return sum(content.length, checksum);
    }

    static String sum(long length, CRC32C checksum) {
        return length + "-" + Long.toHexString(checksum.getValue());
    }

    private Path file() {
        return layout.local().resolve(NAME);
    }

    private Path draft() {
        return layout.local().resolve(NAME + ".tmp");
    }

    /** What was decided and not yet dropped; null when nothing was. */
    @Nullable
    List<Entry> read() throws IOException {
        byte[] bytes = isThere() ? disk.read(file()) : null;
        return bytes == null ? null : parse(new String(bytes, StandardCharsets.UTF_8));
    }

    private List<Entry> parse(String text) {
        int end = text.lastIndexOf("\nend ");
        String body = end < 0 ? "" : text.substring(0, end + 1);
        String[] lines = body.split("\n", -1);
        if (!lines[0].equals(TITLE)) {
            throw unreadable();
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < lines.length - 1; i++) {
            entries.add(entry(lines[i].split("\t", -1)));
        }
        if (!text(entries).equals(text)) {
            throw unreadable();
        }
        return entries;
    }

    /** Somebody may have put a journal into a repository: it names no file but those that a command writes. */
    private Entry entry(String... cells) {
        if (cells.length != 4) {
            throw unreadable();
        }
        Path path = layout.noted(cells[0]);
        Path staged = layout.named(cells[1]);
        if (path == null || staged == null || !Landing.isStagedFor(path, staged)) {
            throw unreadable();
        }
        return new Entry(path, staged, cells[2], cells[3]);
    }

    private Refusal unreadable() {
        return Refusal.of(Problem.BAD_JOURNAL, Place.of(layout.shown(file())));
    }

    /** Takes the decision; when this returns, it holds even after a power cut. */
    void commit(List<Entry> entries) throws IOException {
        byte[] text = text(entries).getBytes(StandardCharsets.UTF_8);
        disk.delete(draft());
        disk.write(draft(), text, draft());
        disk.rename(draft(), file());
        isTaken = true;
        disk.force(layout.local());
        disk.force(layout.root());
    }

    private String text(List<Entry> entries) {
        StringBuilder text = new StringBuilder(TITLE).append('\n');
        for (Entry entry : entries) {
            text.append(inside(entry.path())).append('\t').append(inside(entry.staged()));
            text.append('\t')
                    .append(entry.before())
                    .append('\t')
                    .append(entry.after())
                    .append('\n');
        }
        String body = text.toString();
        return body + end(body);
    }

    private static String end(String body) {
        return "end " + sum(body.getBytes(StandardCharsets.UTF_8)) + "\n";
    }

    private String inside(Path path) {
        return layout.root().relativize(path).toString().replace('\\', '/');
    }

    /** Takes the decision back before anything of it was done; false when it stands. */
    boolean revoke() {
        try {
            disk.delete(isTaken ? file() : draft());
            return true;
        } catch (IOException failure) {
            return !isTaken;
        }
    }

    /** Whether not even a power cut can bring a revoked decision back. */
    boolean isGoneForGood() {
        try {
            if (isTaken) {
                disk.force(layout.local());
            }
            return true;
        } catch (IOException failure) {
            return false;
        }
    }

    /** Whether a decision waits to be carried out. */
    boolean isThere() throws IOException {
        return disk.look(file()) != Disk.Sight.NOTHING;
    }

    /** Does what was decided, as far as it is not done, and drops the journal. */
    void carryOut(List<Entry> entries) throws IOException {
        for (Entry entry : entries) {
            if (waits(entry)) {
                carryOut(entry);
            }
        }
        for (Path directory : Landing.directories(entries)) {
            disk.force(directory);
        }
        for (Entry entry : entries) {
            disk.delete(entry.staged());
        }
        disk.delete(file());
        disk.force(layout.local());
    }

    private void carryOut(Entry entry) throws IOException {
        if (entry.removes()) {
            disk.delete(entry.path());
        } else {
            disk.rename(entry.staged(), entry.path());
        }
    }

    /** Whether the entry is still to be done. */
    boolean waits(Entry entry) throws IOException {
        return disk.look(entry.staged()) != Disk.Sight.NOTHING;
    }

    /** The same where nobody can look: then it is not known to be done. */
    boolean mayWait(Entry entry) {
        try {
            return waits(entry);
        } catch (IOException unknown) {
            return true;
        }
    }

    /** What somebody changed by hand since the decision, so that carrying it out would lose their work. */
    List<Finding> conflicts(List<Entry> entries) throws IOException {
        List<Finding> conflicts = new ArrayList<>();
        for (Entry entry : entries) {
            byte[] staged = disk.read(entry.staged());
            String now = disk.sum(entry.path());
            boolean isStaged = staged == null || entry.removes() || sum(staged).equals(entry.after());
            boolean isKnown = now.equals(entry.before()) || now.equals(entry.after());
            if (staged != null && !(isStaged && isKnown)) {
                Place place = Place.of(layout.shown(entry.path()));
                conflicts.add(Finding.of(Problem.CHANGED_BY_HAND, place, "staged", layout.shown(entry.staged())));
            }
        }
        return conflicts;
    }
}

package devrel.store;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a journal has decided and nobody has carried out yet, as a reader has to see it. Reading through it needs no lock and
 * writes nothing, so that it works in a read-only directory too.
 */
final class Pending {
    static final Pending NOTHING = new Pending(new SystemDisk(), Map.of());

    private final Disk disk;
    private final Map<Path, Journal.Entry> entries;

    private Pending(Disk disk, Map<Path, Journal.Entry> entries) {
        this.disk = disk;
        this.entries = entries;
    }

    /** What waits at this moment; refused when a file was changed by hand meanwhile, since nobody knows what holds then. */
    static Pending in(Layout layout, Disk disk) {
        Journal journal = new Journal(disk, layout);
        try {
            List<Journal.Entry> decided = journal.read();
            if (decided == null) {
                return NOTHING;
            }
            List<Finding> conflicts = journal.conflicts(decided);
            if (!conflicts.isEmpty()) {
                throw new Refusal(conflicts);
            }
            Map<Path, Journal.Entry> entries = new HashMap<>();
            for (Journal.Entry entry : decided) {
                entries.put(entry.path(), entry);
            }
            return new Pending(disk, entries);
        } catch (IOException unreadable) {
            throw unreadable(layout.shown(layout.local()), unreadable);
        }
    }

    private static Refusal unreadable(String file, IOException reason) {
        return Refusal.of(Problem.CANNOT_READ, Place.of(file), "file", file, "reason", Reason.of(reason));
    }

    private boolean waits(Journal.Entry entry) {
        try {
            return disk.look(entry.staged()) != Disk.Sight.NOTHING;
        } catch (IOException unreadable) {
            throw unreadable(entry.staged().toString(), unreadable);
        }
    }

    /** Where to read the file: beside it what waits, for a removal a name that nothing has, else the file itself. */
    Path standing(Path file) {
        Journal.Entry entry = entries.get(file);
        if (entry == null || !waits(entry)) {
            return file;
        }
        return entry.removes() ? entry.staged().resolveSibling(".removed") : entry.staged();
    }

    /** The names in the directory, when what waits has been done. */
    List<String> names(Path directory, List<String> there) {
        if (entries.isEmpty()) {
            return there;
        }
        TreeSet<String> names = new TreeSet<>(there);
        for (Journal.Entry entry : entries.values()) {
            String name = String.valueOf(entry.path().getFileName());
            if (directory.equals(entry.path().getParent()) && waits(entry)) {
                if (entry.removes()) {
                    names.remove(name);
                } else {
                    names.add(name);
                }
            }
        }
        return new ArrayList<>(names);
    }
}

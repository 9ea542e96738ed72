package devrel.store;

import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings to its end what a command that died had decided, and clears away what it had not. Only under the lock. */
final class Recovery {
    private final Disk disk;
    private final Layout layout;
    private final Journal journal;

    Recovery(Disk disk, Layout layout) {
        this.disk = disk;
        this.layout = layout;
        this.journal = new Journal(disk, layout);
    }

    /** Finishes a journal; after a command that died with the lock it also takes away the files that it had staged. */
    void run(boolean hasDied) {
        try {
            List<Journal.Entry> entries = journal.read();
            if (entries != null) {
                finish(entries);
            }
            if (hasDied) {
                clear();
            }
        } catch (IOException failure) {
            throw Landing.refusal(layout.shown(layout.local()), failure);
        }
    }

    private void finish(List<Journal.Entry> entries) throws IOException {
        List<Finding> conflicts = journal.conflicts(entries);
        if (!conflicts.isEmpty()) {
            throw new Refusal(conflicts);
        }
        Landing landing = new Landing(disk, layout, journal);
        for (Journal.Entry entry : entries) {
            landing.refuseForeign(entry.path());
        }
        landing.carryOut(entries, journal);
    }

    /** What the dead command did to names is made durable first: a journal that it dropped must not come back. */
    private void clear() throws IOException {
        List<Path> directories = new ArrayList<>(List.of(layout.root(), layout.local()));
        for (Kind<?> kind : Kinds.all()) {
            directories.add(layout.directory(kind));
        }
        directories.add(layout.root().resolve(Layout.PUBLISHED));
        directories.removeIf(directory -> !isDirectory(directory));
        for (Path directory : directories) {
            disk.force(directory);
        }
        for (Path directory : directories) {
            for (String name : disk.names(directory)) {
                if (Landing.isStaged(name) || directory.equals(layout.local()) && name.endsWith(".tmp")) {
                    disk.delete(directory.resolve(name));
                }
            }
        }
    }

    private boolean isDirectory(Path path) {
        try {
            return disk.look(path) == Disk.Sight.DIRECTORY;
        } catch (IOException unreadable) {
            throw Landing.refusal(layout.shown(path), unreadable);
        }
    }
}

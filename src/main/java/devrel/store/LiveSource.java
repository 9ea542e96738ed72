package devrel.store;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory on the disk, read through what a journal has decided and nobody has carried out yet. */
final class LiveSource implements Source {
    static final Source PLAIN = new LiveSource(Pending.NOTHING);

    private final Pending pending;

    private LiveSource(Pending pending) {
        this.pending = pending;
    }

    @Override
    public Source now(Layout layout) {
        Pending decided = Pending.in(layout, new SystemDisk());
        return decided == pending ? this : new LiveSource(decided);
    }

    @Override
    public boolean servesTwo() {
        return true;
    }

    @Override
    public Disk.Sight look(Path path) {
        return SystemDisk.sight(Layout.attributes(path));
    }

    @Override
    public byte @Nullable [] bytes(Path file, int limit, Findings findings) {
        return FileText.bytes(pending.standing(file), limit, findings);
    }

    /** Of a file, what a change of it changes too, without reading it. */
    private record Version(Path file, long size, FileTime time, String key) {}

    @Override
    public @Nullable Object version(Path file) {
        Path standing = pending.standing(file);
        BasicFileAttributes found = Layout.attributes(standing);
        return found == null
                ? null
                : new Version(standing, found.size(), found.lastModifiedTime(), String.valueOf(found.fileKey()));
    }

    @Override
    public List<String> names(Path directory, String shown, List<Finding> problems) {
        return pending.names(directory, list(directory, shown, problems));
    }

    private static List<String> list(Path directory, String shown, List<Finding> problems) {
        String[] quickly = directory.toFile().list();
        if (quickly != null) {
            Arrays.sort(quickly);
            return List.of(quickly);
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
            }
        } catch (IOException unreadable) {
            problems.add(Finding.of(Problem.CANNOT_READ, Place.of(shown), "reason", Reason.of(unreadable)));
        }
        Collections.sort(names);
        return names;
    }
}

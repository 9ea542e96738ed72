package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Files beside the data directory that the tool writes once and then leaves to people. */
public final class ProjectFiles {
    private ProjectFiles() {}

    /** The directory itself, or the nearest above it that exists. */
    public static Path nearest(Path directory) {
        Path nearest = directory;
        while (!Files.isDirectory(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return nearest;
    }

    /** The directory without links above it, whether it exists or not. */
    public static Path real(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        Path nearest = nearest(absolute);
        try {
            return nearest.toRealPath().resolve(nearest.relativize(absolute)).normalize();
        } catch (IOException unreadable) {
            throw Refusal.of(Problem.CANNOT_READ, Place.of(nearest.toString()), "reason", Reason.of(unreadable));
        }
    }

    /** Refuses if one of the files, named from the top, is there and says something else. */
    public static void refuseOthers(Path top, Map<String, String> texts) {
        texts.forEach((name, text) -> isMissing(top.resolve(name), name, text));
    }

    /** Writes those that are not there, after all were looked at, and gives their names. */
    public static List<String> write(Path top, Map<String, String> texts) {
        refuseOthers(top, texts);
        List<String> written = new ArrayList<>();
        texts.forEach((name, text) -> {
            Path file = top.resolve(name);
            if (isMissing(file, name, text)) {
                makeRoom(file);
                new Landing(new SystemDisk(), Path::toString, null)
                        .overwrite(file, text.getBytes(StandardCharsets.UTF_8));
                written.add(name);
            }
        });
        return written;
    }

    private static void makeRoom(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw Landing.refusal(directory.toString(), failure);
        }
    }

    private static boolean isMissing(Path file, String name, String text) {
        if (Files.isSymbolicLink(file)) {
            throw Refusal.of(Problem.LINK_REFUSED, Place.of(name));
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Arrays.equals(InputText.bytes(file), text.getBytes(StandardCharsets.UTF_8))) {
            throw Refusal.of(Problem.FILE_DIFFERS, Place.of(name));
        }
        return false;
    }
}

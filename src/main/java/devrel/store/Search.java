package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the data directory. */
final class Search {
    private static final String VARIABLE = "DEVREL_DATA";
    private static final String USUAL_NAME = "data";

    private Search() {}

    static Layout find(@Nullable String option, Map<String, String> environment, Path workingDirectory) {
        String named = option != null ? option : environment.getOrDefault(VARIABLE, "");
        Path here = workingDirectory.toAbsolutePath().normalize();
        return named.isEmpty() ? above(here) : at(here.resolve(named), named.replace('\\', '/'));
    }

    private static Layout above(Path here) {
        for (Path directory = here; directory != null; directory = directory.getParent()) {
            for (Path candidate : new Path[] {directory, directory.resolve(USUAL_NAME)}) {
                if (Files.exists(candidate.resolve(Layout.SETTINGS), LinkOption.NOFOLLOW_LINKS)) {
                    return at(candidate, here.relativize(candidate).toString().replace('\\', '/'));
                }
            }
        }
        throw Refusal.of(Problem.NO_DATA_DIRECTORY, Place.of(here.toString()));
    }

    static Layout at(Path directory, String shown) {
        String name = shown.endsWith("/") && shown.length() > 1 ? shown.substring(0, shown.length() - 1) : shown;
        Path root = directory.toAbsolutePath().normalize();
        BasicFileAttributes attributes = Layout.attributes(root);
        if (attributes == null) {
            throw Refusal.of(Problem.NO_DATA_DIRECTORY, Place.of(name));
        }
        if (attributes.isSymbolicLink()) {
            throw Refusal.of(Problem.LINK_REFUSED, Place.of(name));
        }
        if (!attributes.isDirectory()) {
            throw Refusal.of(Problem.NOT_A_DIRECTORY, Place.of(name));
        }
        return new Layout(root, name);
    }
}

package devrel.store;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.store.Landing.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** Makes a new data directory: its settings, and what git needs to know about it. */
final class Creation {
    private static final String ATTRIBUTES = """
        *.csv text eol=lf merge=devrel
        *.yaml text eol=lf merge=devrel
        """;
    private static final String IGNORED = """
        .devrel/
        .*.tmp
        """;

    private Creation() {}

    static void create(Path directory, Settings settings) {
        BasicFileAttributes attributes = Layout.attributes(directory);
        try {
            if (attributes == null) {
                Files.createDirectories(directory);
            } else {
                refuseUnlessEmpty(directory, attributes);
            }
        } catch (IOException failure) {
            throw Landing.refusal(directory.toString(), failure);
        }
        land(List.of(
                target(directory, ".gitattributes", ATTRIBUTES),
                target(directory, ".gitignore", IGNORED),
                target(directory, Layout.SETTINGS, SettingsWriter.text(settings))));
    }

    /** The settings come last: they make it a data directory. Before that there is nothing that anybody could lose. */
    private static void land(List<Target> targets) {
        List<Target> made = new ArrayList<>();
        try {
            for (Target target : targets) {
                made.add(target);
                new Landing(new SystemDisk(), Path::toString, null).land(List.of(target));
            }
        } catch (Refusal refusal) {
            for (Target target : made) {
                target.path().toFile().delete();
            }
            throw refusal;
        }
    }

    private static void refuseUnlessEmpty(Path directory, BasicFileAttributes attributes) throws IOException {
        Place place = Place.of(directory.toString());
        if (attributes.isSymbolicLink()) {
            throw Refusal.of(Problem.LINK_REFUSED, place);
        }
        if (!attributes.isDirectory()) {
            throw Refusal.of(Problem.NOT_A_DIRECTORY, place);
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                throw Refusal.of(
                        Problem.NOT_EMPTY, place, "other", entry.getFileName().toString());
            }
        }
    }

    private static Target target(Path directory, String name, String text) {
        return new Target(directory.resolve(name), null, text.getBytes(StandardCharsets.UTF_8));
    }
}

package devrel.store;

import devrel.record.Finding;
import devrel.record.Id;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where everything stands in a data directory. No path leaves the directory, and no link is followed inside it. */
final class Layout implements Landing.Names {
    static final String SETTINGS = "devrel.yaml";
    static final String LOCAL = ".devrel";
    private static final String PUBLISHED = "published";
    private static final String THING_SUFFIX = ".yaml";

    private final Path root;
    private final String shown;
    private final Pending pending;

    /** The directory, and its name as the user can open it. */
    Layout(Path root, String shown) {
        this(root, shown, Pending.NOTHING);
    }

    private Layout(Path root, String shown, Pending pending) {
        this.root = root;
        this.shown = shown;
        this.pending = pending;
    }

    /** The same directory, read through what a journal has decided and nobody has carried out yet. */
    Layout now() {
        Pending decided = Pending.in(this, new SystemDisk());
        return decided == pending ? this : new Layout(root, shown, decided);
    }

    /** Where the content of the file stands: in itself, unless a decided write waits beside it. */
    Path standing(Path file) {
        return pending.standing(file);
    }

    Path root() {
        return root;
    }

    Path settings() {
        return root.resolve(SETTINGS);
    }

    Path local() {
        return root.resolve(LOCAL);
    }

    Path directory(Kind<?> kind) {
        return root.resolve(kind.directory());
    }

    Path thing(Kind<?> kind, String id) {
        if (!kind.columns().get(0).idForm().accepts(id)) {
            throw Refusal.of(Problem.BAD_ID, Place.of(kind.name() + ":" + id).at("id"), "field", "id", "value", id);
        }
        return directory(kind).resolve(id + THING_SUFFIX);
    }

    Path happenings(Kind<?> kind, MonthFile file) {
        return directory(kind).resolve(file.fileName());
    }

    /** The name under which the user can open the file. */
    @Override
    public String shown(Path file) {
        String inside = inside(file);
        return shown.isEmpty() ? inside : inside.isEmpty() ? shown : shown + "/" + inside;
    }

    /** The name under which the user can open the file of a kind. */
    String shown(Kind<?> kind, String fileName) {
        return (shown.isEmpty() ? "" : shown + "/") + kind.directory() + "/" + fileName;
    }

    private String inside(Path file) {
        String path = file.toString();
        int length = root.toString().length();
        boolean isBelow = path.length() > length + 1 && file.startsWith(root) && root.getNameCount() > 0;
        return (isBelow ? path.substring(length + 1) : root.relativize(file).toString()).replace('\\', '/');
    }

    /** The file of a name that {@link #shown} gave. */
    Path file(String name) {
        String inside = shown.isEmpty() ? name : name.substring(shown.length() + 1);
        return root.resolve(inside);
    }

    /** Whether the place is one for records, settings or locks, and for nothing else. */
    boolean owns(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            return false;
        }
        String first = root.relativize(path).getName(0).toString();
        return first.equals(SETTINGS)
                || first.equals(LOCAL)
                || Kinds.inDirectory(first).isPresent();
    }

    /** The month files of a kind, sorted; whatever else lies there is a finding. */
    List<MonthFile> months(Kind<?> kind, List<Finding> strays) {
        List<MonthFile> months = new ArrayList<>();
        for (String name : names(kind, strays)) {
            MonthFile month = MonthFile.parse(name);
            if (month == null) {
                stray(kind, name, "2026-11.mariana.csv", strays);
            } else {
                months.add(month);
            }
        }
        Collections.sort(months);
        return months;
    }

    /** The ids that the file names of a kind of thing say, sorted; whatever else lies there is a finding. */
    List<String> ids(Kind<?> kind, List<Finding> strays) {
        Id.Form form = kind.columns().get(0).idForm();
        List<String> ids = new ArrayList<>();
        for (String name : names(kind, strays)) {
            String id = name.endsWith(THING_SUFFIX) ? name.substring(0, name.length() - THING_SUFFIX.length()) : "";
            if (form.accepts(id)) {
                ids.add(id);
            } else {
                stray(kind, name, form == Id.Form.PERSON ? "p-7k2m4q.yaml" : "2026-backend.yaml", strays);
            }
        }
        Collections.sort(ids);
        return ids;
    }

    /** What stands at the top and is read by nobody, though it looks as if it should be: a directory, a CSV or YAML file. */
    List<Finding> strays() {
        List<Finding> strays = new ArrayList<>();
        List<String> known = new ArrayList<>(List.of(SETTINGS, PUBLISHED));
        Kinds.all().forEach(kind -> known.add(kind.directory()));
        for (String name : list(root, strays)) {
            if (!known.contains(name) && !name.startsWith(".") && looksLikeRecords(name)) {
                String expected = Nearest.to(name, known).orElse(SETTINGS);
                Place place = Place.of(shown(root.resolve(name)));
                strays.add(Finding.of(Problem.STRAY_FILE, place, "directory", shown(root), "expected", expected));
            }
        }
        return strays;
    }

    private boolean looksLikeRecords(String name) {
        boolean isTable = name.endsWith(".csv") || name.endsWith(THING_SUFFIX) || name.endsWith(".yml");
        BasicFileAttributes attributes = attributes(root.resolve(name));
        return isTable || (attributes != null && !attributes.isRegularFile());
    }

    private void stray(Kind<?> kind, String name, String expected, List<Finding> strays) {
        if (!name.startsWith(".")) {
            Place place = Place.of(shown(directory(kind).resolve(name)));
            strays.add(Finding.of(Problem.STRAY_FILE, place, "directory", kind.directory(), "expected", expected));
        }
    }

    private List<String> names(Kind<?> kind, List<Finding> problems) {
        Path directory = directory(kind);
        BasicFileAttributes attributes = attributes(directory);
        if (attributes == null) {
            return List.of();
        }
        if (attributes.isSymbolicLink()) {
            problems.add(Finding.of(Problem.LINK_REFUSED, Place.of(shown(directory))));
            return List.of();
        }
        if (!attributes.isDirectory()) {
            problems.add(Finding.of(Problem.NOT_A_DIRECTORY, Place.of(shown(directory))));
            return List.of();
        }
        return pending.names(directory, list(directory, problems));
    }

    private List<String> list(Path directory, List<Finding> problems) {
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
            problems.add(Finding.of(Problem.CANNOT_READ, Place.of(shown(directory)), "reason", Reason.of(unreadable)));
        }
        Collections.sort(names);
        return names;
    }

    /** What stands at the path, links not followed, or null when nothing does. */
    static @Nullable BasicFileAttributes attributes(Path path) {
        try {
            return look(path);
        } catch (IOException unreadable) {
            throw Refusal.of(Problem.CANNOT_READ, Place.of(path.toString()), "reason", Reason.of(unreadable));
        }
    }

    /** The same for a caller that knows what a failure means. */
    static @Nullable BasicFileAttributes look(Path path) throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException absent) {
            return null;
        }
    }
}

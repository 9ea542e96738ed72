package devrel.store;

import devrel.record.Finding;
import devrel.record.Id;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.git.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where everything stands in a data directory. No path leaves the directory, and no link is followed inside it. */
final class Layout implements Landing.Names {
    static final String SETTINGS = "devrel.yaml";
    static final String LOCAL = ".devrel";
    static final String PUBLISHED = "published";
    private static final String PUBLISHED_SUFFIX = ".json";
    private static final String THING_SUFFIX = ".yaml";

    private final Path root;
    private final String prefix;
    private final Source source;

    /** The directory, and its name as the user can open it. */
    Layout(Path root, String shown) {
        this(root, shown.isEmpty() ? "" : shown + "/", LiveSource.PLAIN);
    }

    private Layout(Path root, String prefix, Source source) {
        this.root = root;
        this.prefix = prefix;
        this.source = source;
    }

    /** The same directory, read through what a journal has decided and nobody has carried out yet. */
    Layout now() {
        Source now = source.now(this);
        return now == source ? this : new Layout(root, prefix, now);
    }

    /** The same directory as a commit holds it; its files are named as git names them. */
    Layout in(Tree tree) {
        return new Layout(root, tree.name(), new CommittedSource(root, tree));
    }

    /** Whether two may read at the same time. */
    boolean servesTwo() {
        return source.servesTwo();
    }

    /** The content of the file, or null when it is absent or something was found. */
    byte @Nullable [] bytes(Path file, int limit, Findings findings) {
        return source.bytes(file, limit, findings);
    }

    /** The same as a text. */
    @Nullable
    String text(Path file, int limit, Findings findings) {
        byte[] bytes = bytes(file, limit, findings);
        return bytes == null ? null : ByteScan.text(bytes, findings);
    }

    /** What is equal as long as the file holds the same; null when there is no such file. */
    @Nullable
    Object version(Path file) {
        return source.version(file);
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

    /** The figures that were published of a month. */
    Path published(YearMonth month) {
        return root.resolve(PUBLISHED).resolve(month + PUBLISHED_SUFFIX);
    }

    /** The months of which figures were published, sorted. */
    List<YearMonth> published() {
        Path directory = root.resolve(PUBLISHED);
        List<YearMonth> months = new ArrayList<>();
        if (source.look(directory) == Disk.Sight.DIRECTORY) {
            for (String name : source.names(directory, shown(directory), new ArrayList<>())) {
                MonthFile month = MonthFile.parse(name.replace(PUBLISHED_SUFFIX, ".x.csv"));
                if (month != null && name.equals(month.month() + PUBLISHED_SUFFIX)) {
                    months.add(YearMonth.parse(month.month()));
                }
            }
        }
        return months;
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
        return inside.isEmpty() && prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix + inside;
    }

    /** The name under which the user can open the file of a kind. */
    String shown(Kind<?> kind, String fileName) {
        return prefix + kind.directory() + "/" + fileName;
    }

    /** The name of the file inside the directory. */
    String inside(Path file) {
        String path = file.toString();
        int length = root.toString().length();
        boolean isBelow = path.length() > length + 1 && file.startsWith(root) && root.getNameCount() > 0;
        return (isBelow ? path.substring(length + 1) : root.relativize(file).toString()).replace('\\', '/');
    }

    /** The file of a name that {@link #shown} gave. */
    Path file(String name) {
        return root.resolve(name.substring(prefix.length()));
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
                || first.equals(PUBLISHED)
                || Kinds.inDirectory(first).isPresent();
    }

    /** The place of records, settings or published figures that a note names; null when it names anything else. */
    @Nullable
    Path noted(String name) {
        Path path = named(name);
        return path != null && owns(path) && !path.startsWith(local()) ? path : null;
    }

    /** The path of that name in the directory; null when it leads out of it or is none. */
    @Nullable
    Path named(String name) {
        try {
            Path path = root.resolve(name).normalize();
            return path.startsWith(root) ? path : null;
        } catch (InvalidPathException noName) {
            return null;
        }
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

    /** Whether there is anything where the thing of that id has its place. */
    boolean holds(Kind<?> kind, String id) {
        return source.look(thing(kind, id)) != Disk.Sight.NOTHING;
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
        for (String name : source.names(root, shown(root), strays)) {
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
        Disk.Sight sight = source.look(root.resolve(name));
        return isTable || (sight != Disk.Sight.NOTHING && sight != Disk.Sight.FILE);
    }

    private void stray(Kind<?> kind, String name, String expected, List<Finding> strays) {
        if (!name.startsWith(".")) {
            Place place = Place.of(shown(directory(kind).resolve(name)));
            strays.add(Finding.of(Problem.STRAY_FILE, place, "directory", kind.directory(), "expected", expected));
        }
    }

    private List<String> names(Kind<?> kind, List<Finding> problems) {
        Path directory = directory(kind);
        return switch (source.look(directory)) {
            case NOTHING -> List.of();
            case DIRECTORY -> source.names(directory, shown(directory), problems);
            case LINK -> refused(Problem.LINK_REFUSED, directory, problems);
            case FILE, OTHER -> refused(Problem.NOT_A_DIRECTORY, directory, problems);
        };
    }

    private List<String> refused(Problem problem, Path directory, List<Finding> problems) {
        problems.add(Finding.of(problem, Place.of(shown(directory))));
        return List.of();
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

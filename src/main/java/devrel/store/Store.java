package devrel.store;

import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.store.git.Git;
import devrel.store.git.Tree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A data directory: everything that is read from it, and the one way to change it. */
public final class Store {
    /** How long a command waits for another one to finish writing. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Layout layout;
    private final Duration patience;
    private final Locator locator;
    private final Disk disk;
    private final @Nullable Tree tree;
    private @Nullable Settings settings;

    private Store(Layout layout, Duration patience, Disk disk) {
        this(layout, patience, disk, null);
    }

    private Store(Layout layout, Duration patience, Disk disk, @Nullable Tree tree) {
        this.layout = layout;
        this.tree = tree;
        this.disk = disk;
        this.patience = patience;
        this.locator = new Locator(layout);
    }

    /** The data directory that the option names, else {@code DEVREL_DATA}, else the nearest one above. */
    public static Store find(@Nullable String option, Map<String, String> environment, Path workingDirectory) {
        return new Store(Search.find(option, environment, workingDirectory), PATIENCE, new SystemDisk());
    }

    /** An existing data directory. */
    public static Store at(Path dataDirectory) {
        return at(dataDirectory, new SystemDisk());
    }

    /** The same over another disk. */
    static Store at(Path dataDirectory, Disk disk) {
        return new Store(Search.at(dataDirectory, dataDirectory.toString().replace('\\', '/')), PATIENCE, disk);
    }

    /** Makes the directory, which must be absent or empty, a data directory with these settings. */
    public static Store create(Path dataDirectory, Settings settings) {
        Creation.create(dataDirectory, settings);
        return at(dataDirectory);
    }

    /** The same store, waiting for another writer at most that long. */
    public Store withPatience(Duration wait) {
        return new Store(layout, wait, disk);
    }

    /** The same directory as that commit holds it, to read only. The tree must stay open as long as it is read. */
    public Store in(Tree committed) {
        return new Store(layout.in(committed), patience, disk, committed);
    }

    public Path directory() {
        return layout.root();
    }

    /** The full id of the commit that is read, if it is not the directory itself. */
    public Optional<String> commit() {
        return Optional.ofNullable(tree).map(Tree::commit);
    }

    /** What {@code devrel.yaml} says; refused with all findings when it cannot be read. */
    public Settings settings() {
        Settings known = settings;
        if (known == null) {
            Loader loader = new Loader(layout.now());
            known = loader.settings();
            if (known == null) {
                throw new Refusal(placed(orMissing(loader.findings())));
            }
            settings = known;
        }
        return known;
    }

    private List<Finding> orMissing(List<Finding> findings) {
        Place place = Place.of(layout.shown(layout.settings()));
        return findings.isEmpty() ? List.of(Finding.of(Problem.NO_DATA_DIRECTORY, place)) : findings;
    }

    /** All records of these kinds; refused with all findings of all files when one of them cannot be read. */
    public Dataset load(Kind<?>... kinds) {
        Want[] wants = new Want[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            wants[i] = Want.all(kinds[i]);
        }
        return load(wants);
    }

    /** The records that are wanted; refused with all findings of the files that were read. */
    public Dataset load(Want... wants) {
        Map<Kind<?>, List<Want>> byKind = new LinkedHashMap<>();
        for (Want want : wants) {
            List<Want> own = byKind.getOrDefault(want.kind(), new ArrayList<>());
            own.add(want);
            byKind.put(want.kind(), own);
        }
        Dataset.Builder dataset = Dataset.with(settings()).part(leaveOut(wants));
        Loader loader = new Loader(layout.now());
        for (Map.Entry<Kind<?>, List<Want>> each : byKind.entrySet()) {
            put(each.getKey(), each.getValue(), loader, dataset);
        }
        if (!loader.findings().isEmpty()) {
            throw new Refusal(placed(loader.findings()));
        }
        return dataset.build();
    }

    /** What is found in a commit cannot be mended there, and says so. */
    private List<Finding> placed(List<Finding> findings) {
        return tree == null
                ? findings
                : findings.stream()
                        .map(finding -> finding.with(Finding.COMMITTED, tree.commit()))
                        .toList();
    }

    private static boolean leaveOut(Want... wants) {
        for (Want want : wants) {
            if (!want.isAll()) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Item> void put(Kind<T> kind, List<Want> wants, Loader loader, Dataset.Builder dataset) {
        dataset.put(kind, loader.load(kind, wants));
    }

    /** Everything that is wrong with the bytes, the syntax and the values of all files. */
    public List<Finding> structure() {
        Loader loader = new Loader(layout.now());
        Settings declared = loader.settings();
        for (Kind<?> kind : Kinds.all()) {
            loader.load(kind, List.of(Want.all(kind)));
        }
        List<Finding> findings = new ArrayList<>(loader.findings());
        findings.addAll(layout.strays());
        if (declared != null) {
            findings.addAll(undeclaredWriters(declared));
        } else if (findings.isEmpty()) {
            findings.addAll(orMissing(findings));
        }
        Collections.sort(findings);
        return findings;
    }

    private List<Finding> undeclaredWriters(Settings declared) {
        List<Finding> findings = new ArrayList<>();
        String known = String.join(", ", declared.writers().keySet());
        for (Kind<?> kind : Kinds.all()) {
            for (MonthFile file :
                    kind.isThing() ? List.<MonthFile>of() : layout.now().months(kind, new ArrayList<>())) {
                if (!declared.writers().containsKey(file.writer())) {
                    Place place = Place.of(layout.shown(layout.happenings(kind, file)));
                    String writer = file.writer();
                    findings.add(Finding.of(Problem.UNDECLARED_WRITER, place, "value", writer, "allowed", known));
                }
            }
        }
        return findings;
    }

    /** Whether there is anything at the path of the thing of that id. */
    public boolean holds(Kind<?> kind, String id) {
        return layout.now().holds(kind, id);
    }

    /** The ids of a kind of thing, from its file names alone, sorted. */
    public List<String> ids(Kind<?> kind) {
        return layout.now().ids(kind, new ArrayList<>());
    }

    /**
     * The files that a write changed, as the user can open them, what the rules advise about the changed records, the
     * operation as which it can be taken back, and the commit that holds it; empty when there is none.
     */
    public record Saved(List<String> files, List<Finding> advice, String operation, String commit) {}
    /** Whether a directory is a data directory already. */
    public static boolean isAt(Path directory) {
        return Files.isRegularFile(directory.resolve(Layout.SETTINGS));
    }

    /**
     * Writes the changes, all of them or none. The rules look at the state as it would be, with the files as they are
     * at that moment; what they find refuses when it names a changed record or was not there before.
     */
    public Saved write(Changes changes, Dataset read, Function<Dataset, List<Finding>> rules, boolean dryRun) {
        if (tree != null) {
            throw new IllegalStateException("a commit is only read");
        }
        if (changes.isEmpty()) {
            return new Saved(List.of(), List.of(), "", "");
        }
        Proof.ofValues(changes);
        WritePath path = new WritePath(layout, disk, patience);
        WritePath.Intent planned = new Planned(changes, read, rules);
        return dryRun ? path.look(planned) : path.write(planned, deed(changes, null));
    }

    private WritePath.Deed deed(Changes changes, @Nullable String undoes) {
        boolean commits = settings().commits() && !changes.command().isEmpty();
        String message = commits ? Deeds.message(changes, undoes) : "";
        return new WritePath.Deed(changes.writer(), changes.command(), undoes, commits, message);
    }

    /** The operations that can be taken back; what another clone did is in git alone. */
    public Operations operations() {
        return new Operations(new OperationLog(disk, layout).all());
    }

    /** What it takes to take back the operation of that name, or, without a name, the last one that still holds. */
    public Reversal reversal(String name, String writer) {
        if (Operations.isName(name) || !Git.at(layout.root()).isWorkTree()) {
            return operations().reversal(layout.now(), name, writer);
        }
        Operation committed = CommittedOperation.of(layout, name);
        Reversal reversal = Reversal.of(layout.now(), committed, List.of(), writer);
        if (reversal.isEmpty()) {
            throw Refusal.of(Problem.NOTHING_TO_UNDO, Place.of("undo"), "operation", name);
        }
        return reversal;
    }

    /** What git's commits tell of the records. */
    public History history() {
        return new History(layout);
    }

    /** What the last merges lost, at most that many of them. */
    public List<Finding> mergeAudit(int most) {
        return most == 0 ? List.of() : MergeAudit.of(layout, most);
    }

    /** The records and fields that a person has to choose in files that git could not merge. */
    public List<Finding> conflicts(List<String> files) {
        return Merge.conflicts(layout, files);
    }

    /** Takes an operation back by the same write path, which makes it an operation that can be taken back as well. */
    public Saved undo(Reversal reversal, Dataset read, Function<Dataset, List<Finding>> rules, boolean dryRun) {
        Proof.ofValues(reversal.changes());
        WritePath path = new WritePath(layout, disk, patience);
        WritePath.Intent intent = now -> reversal.prove(read, rules);
        return dryRun
                ? path.look(intent)
                : path.write(
                        intent, deed(reversal.changes(), reversal.operation().name()));
    }

    /** The months of which figures were published, oldest first. */
    public List<YearMonth> published() {
        return layout.now().published();
    }

    /** What was published of a month, if anything was. */
    public Optional<String> published(YearMonth month) {
        Path file = layout.published(month);
        Findings findings = new Findings(layout.shown(file));
        String text = layout.now().text(file, Limits.PUBLISHED, findings);
        if (!findings.isEmpty()) {
            List<Finding> all = new ArrayList<>();
            findings.addTo(all);
            throw new Refusal(placed(all));
        }
        return Optional.ofNullable(text);
    }

    /** The name of the file of a month's published figures, as the user can open it. */
    public String publishedFile(YearMonth month) {
        return layout.shown(layout.published(month));
    }

    /** Publishes the figures of a month; refused when something else was published since {@code before} was read. */
    public void publish(YearMonth month, @Nullable String before, String text, String writer) {
        Lock lock = Lock.take(layout, writer, patience);
        try {
            new Recovery(disk, layout).run(lock.isInherited());
            byte[] old = before == null ? null : before.getBytes(StandardCharsets.UTF_8);
            Landing.Target target =
                    new Landing.Target(layout.published(month), old, text.getBytes(StandardCharsets.UTF_8));
            new Landing(disk, layout, null).land(List.of(target));
        } finally {
            lock.release();
        }
    }

    /** What a command that broke off left to be finished; nothing when all is as it should be. */
    public List<Finding> unfinished() {
        Place place = Place.of(layout.shown(layout.local().resolve("journal")));
        return layout.now() == layout ? List.of() : List.of(Finding.of(Problem.UNFINISHED_WRITE, place));
    }

    /** Finishes what a command that broke off had decided, and clears away what it had not. */
    public void recover(String writer) {
        Lock lock = Lock.take(layout, writer, patience);
        try {
            new Recovery(disk, layout).run(true);
        } finally {
            lock.release();
        }
    }

    /** The finding with the line and the column of its field, as far as its file still says so. */
    public Finding locate(Finding finding) {
        return locator.locate(finding);
    }

    /** Writes the file of a report, whole or not at all. */
    public void writeOutput(Path file, String text) {
        if (layout.owns(file)) {
            throw Refusal.of(Problem.OUTPUT_AMONG_RECORDS, Place.of(file.toString()));
        }
        new Landing(disk, Path::toString, null).overwrite(file, text.getBytes(StandardCharsets.UTF_8));
    }
}

package devrel.store;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Changes.Verb;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Place;
import devrel.record.Placed;
import devrel.record.Problem;
import devrel.record.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies changes to the files as they are now. What another process wrote since the command read is kept; only when a
 * record that shall be replaced or removed is no longer what the command saw is the change refused.
 */
final class Planner {
    private final Layout layout;
    private final Changes changes;
    private final Dataset read;
    private final Map<Path, Draft<?>> drafts = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<String, Path> moved = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Planner(Layout layout, Changes changes, Dataset read) {
        this.layout = layout;
        this.changes = changes;
        this.read = read;
    }

    /** The files to write, and the dataset as the files are now. */
    record Plan(List<Landing.Target> targets, Dataset now) {}

    static Plan plan(Layout layout, Changes changes, Dataset read) {
        Planner planner = new Planner(layout, changes, read);
        for (Change<?> change : changes.all()) {
            planner.apply(change);
        }
        if (!planner.findings.isEmpty()) {
            throw new Refusal(planner.findings);
        }
        return new Plan(planner.targets(), planner.now());
    }

    private List<Landing.Target> targets() {
        List<Landing.Target> targets = new ArrayList<>();
        for (Draft<?> draft : drafts.values()) {
            Landing.Target target = draft.target();
            if (!Arrays.equals(target.before(), target.after())) {
                targets.add(target);
            }
        }
        return targets;
    }

    private <T extends Item> void apply(Change<T> change) {
        Kind<T> kind = change.kind();
        T item = change.item();
        Path home = change.verb() == Verb.ADD ? ownFile(kind, item, changes.writer()) : standing(kind, item);
        Draft<T> draft = draft(kind, item.id(), home);
        if (change.verb() == Verb.ADD) {
            if (draft.holds(item.id())) {
                String other = layout.shown(home);
                refuse(Problem.DUPLICATE_ID, change, "kind", kind.name(), "id", item.id(), "other", other);
            }
        } else if (!isAsSeen(change, draft.find(item.id()))) {
            refuse(Problem.CHANGED_MEANWHILE, change, "kind", kind.name(), "id", item.id(), "file", layout.shown(home));
        }
        place(change, draft, home);
    }

    private <T extends Item> void place(Change<T> change, Draft<T> draft, Path home) {
        Path target = change.verb() == Verb.REPLACE ? sameWriter(change, home) : home;
        if (target.equals(home)) {
            draft.apply(change.verb(), change.item());
        } else {
            draft.apply(Verb.REMOVE, change.item());
            draft(change.kind(), change.item().id(), target).apply(Verb.ADD, change.item());
        }
        moved.put(name(change), target);
    }

    /** Whether the record is still what the command read, or what an earlier change of this command made of it. */
    private <T extends Item> boolean isAsSeen(Change<T> change, @Nullable T there) {
        if (there == null || moved.containsKey(name(change))) {
            return there != null;
        }
        T seen = read.find(change.kind(), change.item().id()).orElse(change.item());
        return there.equals(seen);
    }

    private void refuse(Problem problem, Change<?> change, String... parameters) {
        findings.add(Finding.of(problem, Place.of(name(change)), parameters));
    }

    static String name(Change<?> change) {
        return change.kind().name() + ":" + change.item().id();
    }

    private Path ownFile(Kind<?> kind, Item item, String writer) {
        return item instanceof Happening happening
                ? layout.happenings(kind, MonthFile.of(happening.date(), writer))
                : layout.thing(kind, item.id());
    }

    /** The file in which the record stands. */
    private <T extends Item> Path standing(Kind<T> kind, T item) {
        Path already = moved.get(kind.name() + ":" + item.id());
        if (already != null || kind.isThing()) {
            return already != null ? already : layout.thing(kind, item.id());
        }
        return read.find(kind, item.id()).isEmpty()
                ? ownFile(kind, item, changes.writer())
                : layout.file(read.place(kind, item).file());
    }

    /** The file for a replaced record: the one where it stands, or the same writer's file of its new month. */
    private static Path sameWriter(Change<?> change, Path home) {
        MonthFile month = MonthFile.parse(home.getFileName().toString());
        return month != null && change.item() instanceof Happening happening
                ? home.resolveSibling(
                        MonthFile.of(happening.date(), month.writer()).fileName())
                : home;
    }

    @SuppressWarnings("unchecked")
    private <T extends Item> Draft<T> draft(Kind<T> kind, String id, Path path) {
        Draft<?> known = drafts.get(path);
        if (known == null) {
            Findings own = new Findings(layout.shown(path));
            MonthFile month = MonthFile.parse(path.getFileName().toString());
            byte[] bytes = bytes(path, own);
            known = month == null ? new ThingDraft<>(kind, id, path, bytes, own) : draft(kind, month, path, bytes, own);
            own.addTo(findings);
            drafts.put(path, known);
            touched.add(own.file());
        }
        return (Draft<T>) known;
    }

    private <T extends Item> Draft<T> draft(
            Kind<T> kind, MonthFile month, Path path, byte @Nullable [] bytes, Findings own) {
        boolean needsRecords = needsRecords(kind);
        int[] rows = bytes == null || needsRecords ? null : PlainRows.starts(kind, month, bytes);
        return bytes == null || rows == null
                ? new MonthDraft<>(kind, month, path, bytes, needsRecords, own)
                : new MonthAdditions<>(kind, path, bytes, rows);
    }

    private byte @Nullable [] bytes(Path path, Findings findings) {
        return layout.bytes(path, Limits.of(path), findings);
    }

    /** Whether rules see the records of that kind, or changes are held against them. */
    private boolean needsRecords(Kind<?> kind) {
        boolean needs = read.has(kind);
        for (Change<?> change : changes.all()) {
            needs |= change.kind() == kind && change.verb() != Verb.ADD;
        }
        return needs;
    }

    private Dataset now() {
        Dataset.Builder now = Dataset.with(read.settings()).part(read.isPart());
        for (Kind<?> kind : read.kinds()) {
            now(kind, now);
        }
        return now.build();
    }

    @SuppressWarnings("unchecked")
    private <T extends Item> void now(Kind<T> kind, Dataset.Builder now) {
        List<Placed<T>> placed = new ArrayList<>();
        for (Placed<T> each : read.placed(kind)) {
            if (!touched.contains(each.place().file())) {
                placed.add(each);
            }
        }
        for (Draft<?> draft : drafts.values()) {
            if (draft.kind() == kind) {
                placed.addAll(((Draft<T>) draft).before());
            }
        }
        now.put(kind, placed);
    }
}

package devrel.store;

import devrel.record.Changes;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Placed;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.store.Operation.Touched;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to take an operation back: the merge, by record and field, of what was after it, what is now and what was
 * before it. What came since stays; where it concerns the same fields, nothing is taken back and the refusal names them.
 */
public final class Reversal {
    private static final byte[] NOTHING = {};

    private final Layout layout;
    private final Operation operation;
    private final List<Operation> later;
    private final Changes changes;
    private final List<Landing.Target> targets = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Kind<?>, Map<String, Item>> before = new LinkedHashMap<>();
    private final Map<Kind<?>, Map<String, Item>> after = new LinkedHashMap<>();
    private boolean changesSettings;

    private Reversal(Layout layout, Operation operation, List<Operation> later, String writer) {
        this.layout = layout;
        this.operation = operation;
        this.later = later;
        this.changes = Changes.by(writer).as("undo");
    }

    /** The reversal against the files as they are; {@code later} came after the operation, the newest first. */
    static Reversal of(Layout now, Operation operation, List<Operation> later, String writer) {
        Reversal reversal = new Reversal(now, operation, later, writer);
        for (Touched file : operation.files()) {
            reversal.reverse(file);
        }
        reversal.refuse();
        for (String noun : Kinds.NOUNS) {
            reversal.tell(Kinds.named(noun).orElseThrow());
        }
        reversal.refuse();
        return reversal;
    }

    private void refuse() {
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    public Operation operation() {
        return operation;
    }

    /** The records as they will be. */
    public Changes changes() {
        return changes;
    }

    /** Whether the settings change too, which any record may rest on. */
    public boolean changesSettings() {
        return changesSettings;
    }

    /** Whether there is nothing left to take back. */
    public boolean isEmpty() {
        return targets.isEmpty();
    }

    /** What is to be written; a file that has changed since is refused when its turn comes. */
    WritePath.Proven prove(Dataset read, Function<Dataset, List<Finding>> rules) {
        return new WritePath.Proven(targets, Proof.ofRules(changes, read, rules));
    }

    private void reverse(Touched file) {
        Path path = layout.noted(file.path());
        if (path == null) {
            throw Refusal.of(Problem.BAD_OPERATION, Place.of(layout.shown(layout.local())), "id", operation.name());
        }
        Findings own = new Findings(layout.shown(path));
        byte[] now = layout.bytes(path, Limits.of(path), own);
        own.addTo(findings);
        byte[] merged = own.isEmpty() ? merged(file, path, now) : now;
        if (!Arrays.equals(now, merged)) {
            targets.add(new Landing.Target(path, now, merged));
            note(path, now, merged);
        }
    }

    private byte @Nullable [] merged(Touched file, Path path, byte @Nullable [] now) {
        boolean isMonth = MonthFile.parse(path.getFileName().toString()) != null;
        if (!isMonth && (Arrays.equals(now, file.after()) || Arrays.equals(now, file.before()))) {
            return file.before();
        }
        if (!isMonth && (now == null || file.after() == null || file.before() == null)) {
            String id = path.getFileName().toString().replace(".yaml", "");
            refuse(path, file, now, new Clash(id, List.of()));
            return now;
        }
        Merge.Merged merged =
                Merge.of(layout.shown(path), orNothing(file.after()), orNothing(now), orNothing(file.before()));
        for (Clash clash : merged.clashes()) {
            refuse(path, file, now, clash);
        }
        if (!merged.clashes().isEmpty()) {
            return now;
        }
        boolean hasRows =
                !isMonth || merged.text().indexOf('\n') + 1 < merged.text().length();
        return hasRows ? merged.text().getBytes(StandardCharsets.UTF_8) : null;
    }

    private static byte[] orNothing(byte @Nullable [] content) {
        return content == null ? NOTHING : content;
    }

    /** Which fields are others than the operation left them, and which later operation may have made them so. */
    private void refuse(Path path, Touched file, byte @Nullable [] now, Clash clash) {
        Kind<?> kind = kind(path);
        List<String> fields = kind == null ? clash.fields() : fields(kind, path, file.after(), now, clash.id());
        findings.add(Finding.of(
                Problem.CHANGED_SINCE,
                Place.of(layout.shown(path)),
                "kind",
                kind == null ? "settings" : kind.name(),
                "id",
                clash.id(),
                "fields",
                String.join(", ", fields),
                "later",
                kind == null ? later(file.path()) : later(kind, path, file.path(), clash.id(), fields)));
    }

    /** The fields of the record that differ between the two versions of its file. */
    private <T extends Item> List<String> fields(
            Kind<T> kind, Path path, byte @Nullable [] left, byte @Nullable [] now, String id) {
        T one = items(kind, path, left).get(id);
        T other = items(kind, path, now).get(id);
        List<String> fields = new ArrayList<>();
        if (one != null && other != null) {
            for (Column column : kind.columns()) {
                if (!Objects.equals(kind.value(one, column), kind.value(other, column))) {
                    fields.add(column.name());
                }
            }
        }
        return fields;
    }

    private String later(String path) {
        for (Operation each : later) {
            for (Touched file : each.files()) {
                if (file.path().equals(path)) {
                    return each.name();
                }
            }
        }
        return "";
    }

    /** The last operation that gave one of these fields another value, or made the record come or go. */
    private <T extends Item> String later(Kind<T> kind, Path path, String name, String id, List<String> wanted) {
        for (Operation each : later) {
            for (Touched file : each.files()) {
                if (file.path().equals(name)) {
                    T was = items(kind, path, file.before()).get(id);
                    T is = items(kind, path, file.after()).get(id);
                    List<String> changed = fields(kind, path, file.before(), file.after(), id);
                    if ((was == null) != (is == null) || !Collections.disjoint(changed, wanted)) {
                        return each.name();
                    }
                }
            }
        }
        return "";
    }

    /** The kind whose records the file holds; null for the settings, and for whatever else a commit may bring along. */
    private @Nullable Kind<?> kind(Path path) {
        Path folder = Objects.requireNonNull(path.getParent());
        Kind<?> kind = layout.root().equals(folder.getParent())
                ? Kinds.inDirectory(folder.getFileName().toString()).orElse(null)
                : null;
        return kind != null && isOf(kind, path.getFileName().toString()) ? kind : null;
    }

    private static boolean isOf(Kind<?> kind, String name) {
        int dot = name.lastIndexOf(".yaml");
        boolean isThing = dot >= 0 && kind.columns().get(0).idForm().accepts(name.substring(0, dot));
        return kind.isThing() ? isThing && name.endsWith(".yaml") : MonthFile.parse(name) != null;
    }

    private void note(Path path, byte @Nullable [] now, byte @Nullable [] merged) {
        Kind<?> kind = kind(path);
        if (path.equals(layout.settings())) {
            noteSettings(path, merged);
        } else if (kind != null) {
            before.computeIfAbsent(kind, same -> new LinkedHashMap<>()).putAll(items(kind, path, now));
            after.computeIfAbsent(kind, same -> new LinkedHashMap<>()).putAll(items(kind, path, merged));
        }
    }

    private void noteSettings(Path path, byte @Nullable [] merged) {
        Findings own = new Findings(layout.shown(path));
        String text = merged == null ? null : ByteScan.text(merged, own);
        Settings settings = text == null ? null : SettingsReader.read(text, own);
        own.addTo(findings);
        if (settings != null) {
            changesSettings = true;
            changes.under(settings);
        }
    }

    private <T extends Item> Map<String, T> items(Kind<T> kind, Path path, byte @Nullable [] content) {
        Map<String, T> items = new LinkedHashMap<>();
        if (content == null) {
            return items;
        }
        String name = path.getFileName().toString();
        MonthFile month = MonthFile.parse(name);
        Findings own = new Findings(layout.shown(path));
        Draft<T> draft = month == null
                ? new ThingDraft<>(kind, name.substring(0, name.lastIndexOf('.')), path, content, own)
                : new MonthDraft<>(kind, month, path, content, true, own);
        own.addTo(findings);
        for (Placed<T> each : draft.before()) {
            items.put(each.item().id(), each.item());
        }
        return items;
    }

    /** A record that leaves one file for another is replaced. */
    private <T extends Item> void tell(Kind<T> kind) {
        Map<String, Item> were = before.getOrDefault(kind, Map.of());
        Map<String, Item> are = after.getOrDefault(kind, Map.of());
        were.forEach((id, item) -> {
            if (!are.containsKey(id)) {
                changes.remove(kind, kind.type().cast(item));
            } else if (!item.equals(are.get(id))) {
                changes.replace(kind, kind.type().cast(are.get(id)));
            }
        });
        Set<String> added = new TreeSet<>(are.keySet());
        added.removeAll(were.keySet());
        for (String id : added) {
            changes.add(kind, kind.type().cast(Objects.requireNonNull(are.get(id))));
        }
        if (!kind.isThing() && !added.isEmpty()) {
            refuseThoseElsewhere(kind, added);
        }
    }

    /** A record that shall come back may stand in another month since. */
    private <T extends Item> void refuseThoseElsewhere(Kind<T> kind, Set<String> ids) {
        Loader loader = new Loader(layout);
        for (Placed<T> each : loader.load(kind, List.of(Want.mentioning(kind, ids)))) {
            if (ids.contains(each.item().id())) {
                String[] parameters = {"kind", kind.name(), "id", each.item().id(), "fields", "", "later", ""};
                findings.add(Finding.of(Problem.CHANGED_SINCE, each.place(), parameters));
            }
        }
        findings.addAll(loader.findings());
    }
}

package devrel.store;

import devrel.record.Column;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.git.Git;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges three versions of a file of a data directory by records and fields, as git asks for it. The result is canonical
 * wherever the versions are, and the same whichever side is ours.
 */
public final class Merge {
    /** The merged file, and what a person has to choose in it. */
    record Merged(String text, List<Clash> clashes) {}

    private final String path;
    private final List<Finding> findings = new ArrayList<>();

    private Merge(String path) {
        this.path = path;
    }

    /**
     * Writes the merge of the three files into ours. Gives a finding for each record that has to be chosen; refuses, and
     * writes nothing, when a version is not as a file of that path has to be.
     */
    public static List<Finding> files(Path base, Path ours, Path theirs, String path) {
        Merged merged = of(path, InputText.bytes(base), InputText.bytes(ours), InputText.bytes(theirs));
        new Landing(new SystemDisk(), Path::toString, null)
                .overwrite(ours, merged.text().getBytes(StandardCharsets.UTF_8));
        List<Finding> conflicts = new ArrayList<>();
        for (Clash clash : merged.clashes()) {
            String fields = String.join(", ", clash.fields());
            conflicts.add(Finding.of(Problem.MERGE_CONFLICT, Place.of(path), "id", clash.id(), "fields", fields));
        }
        return conflicts;
    }

    /** What has to be chosen in files that git left in conflict, by the three versions that it keeps of each. */
    static List<Finding> conflicts(Layout layout, List<String> files) {
        Git git = Git.at(layout.root());
        List<Finding> conflicts = new ArrayList<>();
        for (String file : files) {
            String shown = layout.shown(layout.root().resolve(file));
            String[] words = {"id", file, "fields", ""};
            try {
                Merged merged = of(shown, stage(git, 1, file), stage(git, 2, file), stage(git, 3, file));
                for (Clash clash : merged.clashes()) {
                    words = new String[] {"id", clash.id(), "fields", String.join(", ", clash.fields())};
                    conflicts.add(Finding.of(Problem.MERGE_CONFLICT, Place.of(shown), words));
                }
            } catch (Refusal unreadable) {
                conflicts.add(Finding.of(Problem.MERGE_CONFLICT, Place.of(shown), words));
            }
        }
        return conflicts;
    }

    private static byte[] stage(Git git, int stage, String file) {
        byte[] content = git.content(":" + stage + ":./" + file);
        return content == null ? new byte[0] : content;
    }

    /** The merge of texts that need nobody to choose; null when they do, or when one of them cannot be read. */
    static byte @Nullable [] quietly(String path, byte[] base, byte[] ours, byte[] theirs) {
        try {
            Merged merged = of(path, base, ours, theirs);
            return merged.clashes().isEmpty() ? merged.text().getBytes(StandardCharsets.UTF_8) : null;
        } catch (Refusal unreadable) {
            return null;
        }
    }

    static Merged of(String path, byte[] base, byte[] ours, byte[] theirs) {
        return new Merge(path).merged(base, ours, theirs);
    }

    private Merged merged(byte[] base, byte[] ours, byte[] theirs) {
        Path file = Path.of(path);
        String name = file.getFileName().toString();
        Path folder = file.getParent();
        Kind<?> kind = folder == null
                ? null
                : Kinds.inDirectory(folder.getFileName().toString()).orElse(null);
        MonthFile month = MonthFile.parse(name);
        Merged merged = null;
        byte[] settled = Unsettled.without(base, Unsettled::keys);
        if (kind != null && !kind.isThing() && month != null) {
            merged = rows(kind, month, base, ours, theirs);
        } else if (kind != null && kind.isThing() && name.endsWith(".yaml")) {
            merged = thing(kind, name.substring(0, name.length() - ".yaml".length()), settled, ours, theirs);
        } else if (name.equals(Layout.SETTINGS)) {
            merged = keys(Layout.SETTINGS, List.of(), SettingsReader.KEYS, settled, ours, theirs);
        }
        if (merged == null) {
            throw Refusal.of(Problem.STRAY_FILE, Place.of(path), "directory", path, "expected", Layout.SETTINGS);
        }
        return merged;
    }

    private Merged rows(Kind<?> kind, MonthFile month, byte[] base, byte[] ours, byte[] theirs) {
        CsvMerge merge = new CsvMerge(kind, month);
        Findings found = new Findings(path);
        String text = merge.merge(base, ours, theirs, found);
        found.addTo(findings);
        boolean isOtherMonth = !findings.isEmpty();
        for (Finding finding : findings) {
            isOtherMonth &= finding.problem() == Problem.WRONG_MONTH;
        }
        return isOtherMonth ? whole(ours, theirs) : unlessBroken(new Merged(text, merge.clashes()));
    }

    private Merged unlessBroken(Merged merged) {
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return merged;
    }

    private Merged thing(Kind<?> kind, String id, byte[] base, byte[] ours, byte[] theirs) {
        boolean isOther = false;
        for (byte[] version : List.of(base, ours, theirs)) {
            isOther |= isOther(id, version);
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        List<String> order = new ArrayList<>();
        for (Column column : kind.columns()) {
            order.add(column.name());
        }
        return isOther ? whole(ours, theirs) : keys(id, kind.columns(), order, base, ours, theirs);
    }

    /** Git takes a file for the new name of a similar one that is gone: then the versions are of different things. */
    private boolean isOther(String id, byte[] version) {
        String text = text(version);
        YamlNode.Mapping mapping = text == null || text.isEmpty() ? null : Yaml.parse(text, new Findings(path));
        return mapping != null
                && mapping.get("id") instanceof YamlNode.Scalar own
                && !own.text().equals(Unsettled.VALUE)
                && !own.text().equals(id);
    }

    /** The text of a version; null, after findings, when it is none. */
    private @Nullable String text(byte[] version) {
        Findings found = new Findings(path);
        String text = version.length == 0 ? "" : ByteScan.text(version, found);
        if (text != null && !text.isEmpty()) {
            Yaml.parse(text, found);
        }
        found.addTo(findings);
        return found.isEmpty() ? text : null;
    }

    private Merged keys(String id, List<Column> columns, List<String> order, byte[] base, byte[] ours, byte[] theirs) {
        String before = text(base);
        String our = text(ours);
        String their = text(theirs);
        if (before == null || our == null || their == null) {
            throw new Refusal(findings);
        }
        YamlMerge merge = new YamlMerge(columns, order);
        String text = merge.merge(before, our, their);
        List<Clash> clashes = merge.clashes().isEmpty() ? List.of() : List.of(new Clash(id, merge.clashes()));
        return new Merged(text, clashes);
    }

    private Merged whole(byte[] ours, byte[] theirs) {
        StringBuilder text = new StringBuilder();
        Clash.write(text, "", lines(ours), lines(theirs));
        return new Merged(text.toString(), List.of(new Clash(path, List.of())));
    }

    private static List<String> lines(byte[] version) {
        return new String(version, StandardCharsets.UTF_8).lines().toList();
    }
}

package devrel.store;

import devrel.record.Column;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.store.Spoken.Name;
import devrel.store.git.Blobs;
import devrel.store.git.Git;
import devrel.store.git.Log;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at merges after the fact, whoever made them and with what: whether a record that one side had is gone though neither
 * removed it, or a field is as it was before though one side had changed it. What was put right since is not told.
 */
final class MergeAudit {
    private static final int SHORT = 12;

    private final Layout layout;
    private final Git git;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<Name, Map<String, String>>> now = new HashMap<>();
    private final Map<String, Set<String>> standing = new HashMap<>();

    MergeAudit(Layout layout) {
        this.layout = layout;
        this.git = Git.at(layout.root());
    }

    /** What the last merges lost, at most that many of them; nothing where there is no git, or not all of its past. */
    List<Finding> findings(int most) {
        if (!git.isWorkTree() || git.isShallow()) {
            return List.of();
        }
        Log log = Log.of(git);
        try (Blobs blobs = Blobs.of(git)) {
            for (Log.Entry merge : log.merges(most)) {
                String base = merge.files().isEmpty() || merge.parents().size() != 2
                        ? null
                        : log.base(merge.parents().get(0), merge.parents().get(1));
                if (base != null) {
                    look(merge, base, blobs);
                }
            }
        }
        return findings;
    }

    private void look(Log.Entry merge, String base, Blobs blobs) {
        Set<String> paths = suspicious(merge, Log.of(git).files(base));
        Four four = new Four(merge.parents().get(0), merge.parents().get(1));
        for (String path : paths) {
            Spoken file = new Spoken(path);
            if (file.isOfRecords()) {
                four.base.putAll(file.in(blobs.read(name(base, path))));
                four.ours.putAll(placed(path, file.in(blobs.read(name(four.one, path))), four));
                four.theirs.putAll(placed(path, file.in(blobs.read(name(four.other, path))), four));
                four.merged.putAll(file.in(blobs.read(name(merge.id(), path))));
            }
        }
        Set<Name> names = new LinkedHashSet<>(four.ours.keySet());
        names.addAll(four.theirs.keySet());
        names.forEach(name -> look(name, four, merge.id()));
    }

    /** The files of which the merge did not just take the version of the one side that had changed them. */
    private static Set<String> suspicious(Log.Entry merge, Map<String, String> base) {
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        for (Log.File file : merge.files()) {
            seen.computeIfAbsent(file.path(), path -> new LinkedHashSet<>())
                    .add(file.before().get(0));
        }
        seen.entrySet().removeIf(each -> each.getValue().equals(Set.of(base.getOrDefault(each.getKey(), ""))));
        return seen.keySet();
    }

    private String name(String commit, String path) {
        return commit + ":" + (git.path().isEmpty() ? "" : git.path() + "/") + path;
    }

    /** Remembers in which file each record stood. */
    private static Map<Name, Map<String, String>> placed(
            String path, Map<Name, Map<String, String>> records, Four four) {
        records.keySet().forEach(name -> four.paths.put(name, path));
        return records;
    }

    /** The records of the files that a merge had to do with: before, on both sides, and after. */
    private static final class Four {
        private final String one;
        private final String other;
        private final Map<Name, Map<String, String>> base = new LinkedHashMap<>();
        private final Map<Name, Map<String, String>> ours = new LinkedHashMap<>();
        private final Map<Name, Map<String, String>> theirs = new LinkedHashMap<>();
        private final Map<Name, Map<String, String>> merged = new LinkedHashMap<>();
        private final Map<Name, String> paths = new LinkedHashMap<>();

        Four(String one, String other) {
            this.one = one;
            this.other = other;
        }

        String path(Name name) {
            return paths.getOrDefault(name, "");
        }
    }

    private void look(Name name, Four four, String merge) {
        Map<String, String> was = four.base.get(name);
        Map<String, String> ours = four.ours.get(name);
        Map<String, String> theirs = four.theirs.get(name);
        Map<String, String> merged = four.merged.get(name);
        if (merged == null) {
            boolean isRemoved = was != null && (ours == null || theirs == null);
            if (!isRemoved && !stands(name)) {
                tell(Problem.LOST_IN_MERGE, name, four, merge, ours == null ? four.other : four.one, "");
            }
        } else if (was != null && ours != null && theirs != null) {
            fields(name, four, merge, was, merged);
        }
    }

    private void fields(Name name, Four four, String merge, Map<String, String> was, Map<String, String> merged) {
        Kind<?> kind = Kinds.named(name.kind()).orElseThrow();
        for (Column column : kind.columns()) {
            String field = column.name();
            String before = was.getOrDefault(field, "");
            boolean isOurs =
                    !before.equals(four.ours.getOrDefault(name, Map.of()).getOrDefault(field, ""));
            boolean isTheirs =
                    !before.equals(four.theirs.getOrDefault(name, Map.of()).getOrDefault(field, ""));
            boolean wentBack = isOurs != isTheirs && before.equals(merged.getOrDefault(field, ""));
            if (wentBack && before.equals(current(name, four.path(name)).getOrDefault(field, ""))) {
                tell(Problem.WENT_BACK, name, four, merge, isOurs ? four.one : four.other, field);
            }
        }
    }

    private Map<String, String> current(Name name, String path) {
        Map<Name, Map<String, String>> known = now.get(path);
        if (known == null) {
            Path file = layout.root().resolve(path);
            known = new Spoken(path).in(layout.bytes(file, Limits.of(file), new Findings("")));
            now.put(path, known);
        }
        return known.getOrDefault(name, Map.of());
    }

    /** Whether there is a record of that id now, in whatever file. */
    private boolean stands(Name name) {
        Set<String> ids = standing.get(name.kind());
        if (ids == null) {
            ids = ids(Kinds.named(name.kind()).orElseThrow());
            standing.put(name.kind(), ids);
        }
        return ids.contains(name.id());
    }

    private Set<String> ids(Kind<?> kind) {
        if (kind.isThing()) {
            return new HashSet<>(layout.ids(kind, new ArrayList<>()));
        }
        Set<String> ids = new HashSet<>();
        for (MonthFile month : layout.months(kind, new ArrayList<>())) {
            Path file = layout.happenings(kind, month);
            byte[] bytes = layout.bytes(file, Limits.CSV, new Findings(""));
            new Spoken(layout.inside(file)).in(bytes).keySet().forEach(name -> ids.add(name.id()));
        }
        return ids;
    }

    private void tell(Problem problem, Name name, Four four, String merge, String parent, String field) {
        String path = four.path(name);
        Place place = Place.of(layout.shown(layout.root().resolve(path)));
        findings.add(Finding.of(
                problem,
                field.isEmpty() ? place : place.at(field),
                "kind",
                name.kind(),
                "id",
                name.id(),
                "fields",
                field,
                "commit",
                merge.substring(0, SHORT),
                "object",
                name(parent.substring(0, SHORT), path)));
    }
}

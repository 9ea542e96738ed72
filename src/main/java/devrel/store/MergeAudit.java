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
import org.jspecify.annotations.Nullable;

/**
 * Looks at merges after the fact, whoever made them and with what: whether a record that one side had is gone though none
 * removed it, or one is back that a side had removed, or a field is as it was before though a side had changed it. What was
 * put right since is not told.
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
                String base = merge.files().isEmpty() ? null : log.base(merge.parents());
                if (base != null) {
                    look(merge, base, blobs);
                }
            }
        }
        return findings;
    }

    private void look(Log.Entry merge, String base, Blobs blobs) {
        Set<String> paths = suspicious(merge, Log.of(git).files(base));
        Versions versions = new Versions(merge.id(), merge.parents());
        for (String path : paths) {
            Spoken file = new Spoken(path);
            if (file.isOfRecords()) {
                versions.base.putAll(file.in(blobs.read(name(base, path))));
                for (Side side : versions.sides) {
                    side.records.putAll(file.in(blobs.read(name(side.commit, path))));
                    side.records.keySet().forEach(name -> versions.paths.putIfAbsent(name, path));
                }
                versions.merged.putAll(file.in(blobs.read(name(merge.id(), path))));
            }
        }
        versions.paths.keySet().forEach(name -> look(name, versions, blobs));
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

    /** One of the histories that came together. */
    private record Side(String commit, Map<Name, Map<String, String>> records) {}

    /** The records of the files that a merge had to do with: before, on each side, and after. */
    private static final class Versions {
        private final String merge;
        private final List<Side> sides = new ArrayList<>();
        private final Map<Name, Map<String, String>> base = new LinkedHashMap<>();
        private final Map<Name, Map<String, String>> merged = new LinkedHashMap<>();
        private final Map<Name, String> paths = new LinkedHashMap<>();

        Versions(String merge, List<String> parents) {
            this.merge = merge;
            parents.forEach(parent -> sides.add(new Side(parent, new LinkedHashMap<>())));
        }

        /** The sides that have the record, or those that have not. */
        List<Side> sides(Name name, boolean have) {
            List<Side> some = new ArrayList<>(sides);
            some.removeIf(side -> side.records.containsKey(name) != have);
            return some;
        }

        String path(Name name) {
            return paths.getOrDefault(name, "");
        }
    }

    private void look(Name name, Versions versions, Blobs blobs) {
        Map<String, String> was = versions.base.get(name);
        Map<String, String> merged = versions.merged.get(name);
        List<Side> holders = versions.sides(name, true);
        List<Side> others = versions.sides(name, false);
        if (merged == null) {
            boolean isRemoved = was != null && !others.isEmpty();
            if (!isRemoved && !stands(name) && !isSaidElsewhere(name, "", holders.get(0), versions, blobs)) {
                tell(Problem.LOST_IN_MERGE, name, versions, holders.get(0), "");
            }
        } else if (was != null && others.isEmpty()) {
            fields(name, versions, was, merged, blobs);
        } else if (was != null && stands(name) && isUntouched(name, was, holders)) {
            tell(Problem.CAME_BACK, name, versions, others.get(0), "");
        }
    }

    private static boolean isUntouched(Name name, Map<String, String> was, List<Side> holders) {
        for (Side side : holders) {
            if (!was.equals(side.records.get(name))) {
                return false;
            }
        }
        return true;
    }

    /** Whatever is as before though some changed it, and nobody otherwise, went back. */
    private void fields(
            Name name, Versions versions, Map<String, String> was, Map<String, String> merged, Blobs blobs) {
        Kind<?> kind = Kinds.named(name.kind()).orElseThrow();
        for (Column column : kind.columns()) {
            String field = column.name();
            String before = was.getOrDefault(field, "");
            boolean isBack = before.equals(field(merged, field));
            Side changer = isBack ? changer(name, field, before, versions) : null;
            if (changer != null
                    && before.equals(field(current(name, versions.path(name)), field))
                    && !isSaidElsewhere(name, field, changer, versions, blobs)) {
                tell(Problem.WENT_BACK, name, versions, changer, field);
            }
        }
    }

    /** Who changed the field; null where nobody did, or two otherwise than each other, so that somebody had to choose. */
    private static @Nullable Side changer(Name name, String field, String before, Versions versions) {
        Map<String, Side> changers = new LinkedHashMap<>();
        for (Side side : versions.sides) {
            changers.putIfAbsent(field(side.records.get(name), field), side);
        }
        changers.remove(before);
        return changers.size() == 1 ? changers.values().iterator().next() : null;
    }

    private static String field(@Nullable Map<String, String> record, String field) {
        return record == null ? "" : record.getOrDefault(field, "");
    }

    /**
     * Of more than two sides, two may have come apart after the base of all: what one of them took back since then it took
     * back on purpose. With no field, whether it removed the record.
     */
    private boolean isSaidElsewhere(Name name, String field, Side from, Versions versions, Blobs blobs) {
        String path = versions.path(name);
        for (Side side : versions.sides) {
            String base = Log.of(git).base(List.of(from.commit, side.commit));
            Map<String, String> was = base == null
                    ? null
                    : new Spoken(path).in(blobs.read(name(base, path))).get(name);
            Map<String, String> is = side.records.get(name);
            boolean isTakenBack = is != null && !field(is, field).equals(field(from.records.get(name), field));
            if (was != null && (is == null || isTakenBack && !field(was, field).equals(field(is, field)))) {
                return true;
            }
        }
        return false;
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

    private void tell(Problem problem, Name name, Versions versions, Side side, String field) {
        String path = versions.path(name);
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
                versions.merge.substring(0, SHORT),
                "object",
                name(side.commit.substring(0, SHORT), path)));
    }
}

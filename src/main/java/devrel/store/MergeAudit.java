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
    private final Log log;
    private final MergeBase past;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Map<Name, Map<String, String>>> now = new HashMap<>();
    private final Map<String, Set<String>> standing = new HashMap<>();

    private MergeAudit(Layout layout, Log log, Blobs blobs) {
        this.layout = layout;
        this.log = log;
        this.past = new MergeBase(log, blobs);
    }

    /** What the last merges lost, at most that many of them; nothing where there is no git, or not all of its past. */
    static List<Finding> of(Layout layout, int most) {
        Git git = Git.at(layout.root());
        if (!git.isWorkTree() || git.isShallow()) {
            return List.of();
        }
        try (Blobs blobs = Blobs.of(git)) {
            MergeAudit audit = new MergeAudit(layout, Log.of(git), blobs);
            audit.lookAtLast(most);
            return audit.findings;
        }
    }

    private void lookAtLast(int most) {
        for (Log.Entry merge : log.merges(most)) {
            if (!merge.files().isEmpty() && !past.of(merge.parents()).isEmpty()) {
                look(merge);
            }
        }
    }

    private void look(Log.Entry merge) {
        Versions versions = new Versions(merge.id(), merge.parents());
        for (String path : suspicious(merge)) {
            if (new Spoken(path).isOfRecords()) {
                versions.base.putAll(past.records(path, merge.parents()));
                for (Side side : versions.sides) {
                    side.records.putAll(past.records(path, side.commit));
                    side.records.keySet().forEach(name -> versions.paths.putIfAbsent(name, path));
                }
                versions.merged.putAll(past.records(path, merge.id()));
            }
        }
        versions.paths.keySet().forEach(name -> look(name, versions));
    }

    /** The files of which the merge did not just take the version of the one side that had changed them. */
    private Set<String> suspicious(Log.Entry merge) {
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        for (Log.File file : merge.files()) {
            seen.computeIfAbsent(file.path(), path -> new LinkedHashSet<>())
                    .add(file.before().get(0));
        }
        List<Map<String, String>> bases = new ArrayList<>();
        past.of(merge.parents()).forEach(base -> bases.add(log.files(base)));
        seen.entrySet().removeIf(each -> {
            Set<String> before = new HashSet<>();
            bases.forEach(files -> before.add(files.getOrDefault(each.getKey(), "")));
            return before.size() == 1 && before.equals(each.getValue());
        });
        return seen.keySet();
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

    private void look(Name name, Versions versions) {
        Map<String, String> was = versions.base.get(name);
        Map<String, String> merged = versions.merged.get(name);
        List<Side> holders = versions.sides(name, true);
        List<Side> others = versions.sides(name, false);
        if (merged == null) {
            boolean isRemoved = was != null && !others.isEmpty();
            if (!isRemoved && !stands(name) && !isSaidElsewhere(name, "", holders.get(0), versions)) {
                tell(Problem.LOST_IN_MERGE, name, versions, holders.get(0), "");
            }
        } else if (was != null && others.isEmpty()) {
            fields(name, versions, was, merged);
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
    private void fields(Name name, Versions versions, Map<String, String> was, Map<String, String> merged) {
        Kind<?> kind = Kinds.named(name.kind()).orElseThrow();
        for (Column column : kind.columns()) {
            String field = column.name();
            String before = was.getOrDefault(field, "");
            boolean isBack = before.equals(field(merged, field));
            Side changer = isBack ? changer(name, field, before, versions) : null;
            if (changer != null
                    && before.equals(field(current(name, versions.path(name)), field))
                    && !isSaidElsewhere(name, field, changer, versions)) {
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
    private boolean isSaidElsewhere(Name name, String field, Side from, Versions versions) {
        String path = versions.path(name);
        for (Side side : versions.sides) {
            Map<String, String> was =
                    past.records(path, List.of(from.commit, side.commit)).get(name);
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
                log.name(side.commit.substring(0, SHORT), path)));
    }
}

package devrel.store;

import devrel.store.Spoken.Name;
import devrel.store.git.Blobs;
import devrel.store.git.Log;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The records as they were when histories parted. Histories that were merged crosswise before parted in several commits, none
 * of which holds what the others said: there, as git does, what those commits say is merged, field by field.
 */
final class MergeBase {
    /** Of a field that the commits in which the histories parted set each otherwise; no file can hold it. */
    private static final String DISPUTED = "\0";

    /** A file when the histories of the commits parted. */
    private record Version(String path, List<String> commits) {}

    private final Log log;
    private final Blobs blobs;
    private final Map<List<String>, List<String>> bases = new HashMap<>();
    private final Map<Version, Map<Name, Map<String, String>>> known = new HashMap<>();

    MergeBase(Log log, Blobs blobs) {
        this.log = log;
        this.blobs = blobs;
    }

    /** The commits in which the histories were last one; none when they never were. */
    List<String> of(List<String> commits) {
        return bases.computeIfAbsent(commits, log::bases);
    }

    /** The records of that version of the file. */
    Map<Name, Map<String, String>> records(String path, String commit) {
        return new Spoken(path).in(blobs.read(log.name(commit, path)));
    }

    /** The records of the file when the histories of the commits parted. */
    Map<Name, Map<String, String>> records(String path, List<String> commits) {
        Version version = new Version(path, commits);
        Map<Name, Map<String, String>> all = known.get(version);
        if (all == null) {
            all = read(path, of(commits));
            known.put(version, all);
        }
        return all;
    }

    private Map<Name, Map<String, String>> read(String path, List<String> parted) {
        if (parted.isEmpty()) {
            return Map.of();
        }
        Map<Name, Map<String, String>> all = records(path, parted.get(0));
        for (String other : parted.subList(1, parted.size())) {
            Map<Name, Map<String, String>> there = records(path, other);
            // what they agree on needs no look further back, where a long past may be as tangled
            if (!there.equals(all)) {
                all = merged(records(path, List.of(parted.get(0), other)), all, there);
            }
        }
        return all;
    }

    private static Map<Name, Map<String, String>> merged(
            Map<Name, Map<String, String>> was,
            Map<Name, Map<String, String>> one,
            Map<Name, Map<String, String>> other) {
        Map<Name, Map<String, String>> merged = new LinkedHashMap<>();
        Set<Name> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        for (Name name : names) {
            Map<String, String> here = one.get(name);
            Map<String, String> there = other.get(name);
            if (here != null && there != null) {
                merged.put(name, fields(was.getOrDefault(name, Map.of()), here, there));
            } else {
                Map<String, String> held = here == null ? other.getOrDefault(name, Map.of()) : here;
                Map<String, String> before = was.get(name);
                if (before == null) {
                    merged.put(name, held);
                } else if (!held.equals(before)) {
                    merged.put(name, disputed(held));
                }
            }
        }
        return merged;
    }

    /** One changed the record and another removed it: it was there, but nobody can say what it held. */
    private static Map<String, String> disputed(Map<String, String> record) {
        Map<String, String> fields = new LinkedHashMap<>(record);
        fields.replaceAll((field, value) -> DISPUTED);
        return fields;
    }

    private static Map<String, String> fields(
            Map<String, String> was, Map<String, String> one, Map<String, String> other) {
        Map<String, String> merged = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>(one.keySet());
        fields.addAll(other.keySet());
        for (String field : fields) {
            String before = was.getOrDefault(field, "");
            String here = one.getOrDefault(field, "");
            String there = other.getOrDefault(field, "");
            merged.put(
                    field, here.equals(before) || here.equals(there) ? there : there.equals(before) ? here : DISPUTED);
        }
        return merged;
    }
}

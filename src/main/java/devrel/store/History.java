package devrel.store;

import devrel.store.Operation.Touched;
import devrel.store.Spoken.Name;
import devrel.store.git.Blobs;
import devrel.store.git.Git;
import devrel.store.git.Log;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who said what of records and when, one field at a time, as git's commits tell it: the newest first. */
public final class History {
    /** What was done to a record. */
    public enum Verb {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A field before and after; the empty text is nothing. */
    public record Field(String name, String before, String after) {}

    /** What happened to one record: its fields that are others than they were. */
    public record Change(Verb verb, String kind, String id, List<Field> fields) {}

    /** What one commit did; without an id it is what is not committed yet. */
    public record Step(String commit, String author, String email, long second, String subject, List<Change> changes) {}

    private final Layout layout;
    private final Git git;

    History(Layout layout) {
        this.layout = layout;
        this.git = Git.at(layout.root());
    }

    /**
     * Tells the steps that changed records of these files (or of all, {@code "."}), as long as somebody wants the next one.
     */
    public void read(List<String> paths, Predicate<Step> wantsMore) {
        Log log = Log.of(git);
        if (log.isEmpty()) {
            return;
        }
        try (Blobs blobs = Blobs.of(git)) {
            List<Change> loose = uncommitted(log.uncommitted(paths), blobs);
            boolean goesOn = loose.isEmpty() || wantsMore.test(new Step("", "", "", 0, "", loose));
            if (goesOn) {
                log.read(paths, entry -> {
                    List<Change> changes = changes(entry.files(), blobs);
                    return changes.isEmpty()
                            || wantsMore.test(new Step(
                                    entry.id(),
                                    entry.author(),
                                    entry.email(),
                                    entry.second(),
                                    entry.subject(),
                                    changes));
                });
            }
        }
    }

    private List<Change> uncommitted(List<Log.File> files, Blobs blobs) {
        Versions versions = new Versions(1);
        for (Log.File file : files) {
            Path path = layout.root().resolve(file.path());
            byte[] now = layout.bytes(path, Limits.of(path), new Findings(""));
            versions.add(
                    file.path(), List.of(new Version(blobs.read(file.before().get(0)))), now);
        }
        return versions.changes();
    }

    private static List<Change> changes(List<Log.File> files, Blobs blobs) {
        Versions versions =
                new Versions(files.isEmpty() ? 1 : files.get(0).before().size());
        for (Log.File file : files) {
            List<Version> before = new ArrayList<>();
            for (String id : file.before()) {
                before.add(new Version(blobs.read(id)));
            }
            versions.add(file.path(), before, blobs.read(file.after()));
        }
        return versions.changes();
    }

    /** What a file held; null is no file. */
    @SuppressWarnings("ArrayRecordComponent") // bytes of a file; never compared as a record
    private record Version(byte @Nullable [] bytes) {}

    /** The records of all the files of one commit, in each parent and in itself. */
    private static final class Versions {
        private final List<Map<Name, Map<String, String>>> before = new ArrayList<>();
        private final Map<Name, Map<String, String>> after = new LinkedHashMap<>();

        Versions(int parents) {
            for (int i = 0; i < parents; i++) {
                before.add(new LinkedHashMap<>());
            }
        }

        void add(String path, List<Version> parents, byte @Nullable [] now) {
            Spoken file = new Spoken(path);
            if (!file.isOfRecords()) {
                return;
            }
            if (parents.size() == 1) {
                Touched touched = Operation.touched(
                        path, new Landing.Target(Path.of(path), parents.get(0).bytes(), now));
                before.get(0).putAll(file.in(touched.before()));
                after.putAll(file.in(touched.after()));
                return;
            }
            for (int i = 0; i < parents.size(); i++) {
                before.get(i).putAll(file.in(parents.get(i).bytes()));
            }
            after.putAll(file.in(now));
        }

        List<Change> changes() {
            Set<Name> names = new LinkedHashSet<>(after.keySet());
            before.forEach(parent -> names.addAll(parent.keySet()));
            List<Change> changes = new ArrayList<>();
            for (Name name : names) {
                Change change = change(name);
                if (change != null) {
                    changes.add(change);
                }
            }
            return changes;
        }

        /** What is as in one of the parents was said there. */
        private @Nullable Change change(Name name) {
            Map<String, String> now = after.get(name);
            for (Map<Name, Map<String, String>> parent : before) {
                if ((parent.get(name) == null) == (now == null) && (now == null || now.equals(parent.get(name)))) {
                    return null;
                }
            }
            Map<String, String> was = before.get(0).get(name);
            Set<String> fields = new LinkedHashSet<>(was == null ? Set.of() : was.keySet());
            fields.addAll(now == null ? Set.of() : now.keySet());
            List<Field> told = new ArrayList<>();
            for (String field : Spoken.order(name.kind(), fields)) {
                if (!isSaidByAParent(name, field, now)) {
                    told.add(new Field(field, value(was, field), value(now, field)));
                }
            }
            Verb verb = was == null ? Verb.ADDED : now == null ? Verb.REMOVED : Verb.CHANGED;
            return told.isEmpty() ? null : new Change(verb, name.kind(), name.id(), told);
        }

        private boolean isSaidByAParent(Name name, String field, @Nullable Map<String, String> now) {
            for (Map<Name, Map<String, String>> parent : before) {
                if (value(parent.get(name), field).equals(value(now, field))) {
                    return true;
                }
            }
            return false;
        }

        private static String value(@Nullable Map<String, String> fields, String field) {
            return fields == null ? "" : fields.getOrDefault(field, "");
        }
    }
}

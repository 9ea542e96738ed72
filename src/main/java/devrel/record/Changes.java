package devrel.record;

import devrel.record.Settings.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one command wants to be different: records to add, to replace and to remove, in order. A description only; the
 * store writes it, all of it or nothing.
 */
public final class Changes {
    /** What is done to one record. */
    public enum Verb {
        ADD,
        REPLACE,
        REMOVE
    }

    /** One change; {@code item} is the new state, and for a removal the state that goes. */
    public record Change<T extends Item>(Verb verb, Kind<T> kind, T item) {}

    private final String writer;
    private String command = "";
    private @Nullable Settings settings;
    private final List<Change<?>> changes = new ArrayList<>();
    private final Map<String, Map<String, Label>> codes = new TreeMap<>();

    private Changes(String writer) {
        this.writer = writer;
    }

    /** Changes recorded by that writer: added happenings go to the writer's own files. */
    public static Changes by(String writer) {
        return new Changes(writer);
    }

    public <T extends Item> Changes add(Kind<T> kind, T item) {
        changes.add(new Change<>(Verb.ADD, kind, item));
        return this;
    }

    /** Replaces the record with the same id; it stays in the file where it stands, unless its month changes. */
    public <T extends Item> Changes replace(Kind<T> kind, T item) {
        changes.add(new Change<>(Verb.REPLACE, kind, item));
        return this;
    }

    public <T extends Item> Changes remove(Kind<T> kind, T item) {
        changes.add(new Change<>(Verb.REMOVE, kind, item));
        return this;
    }

    /** Codes, by vocabulary, that the settings shall have too. */
    public Changes declare(Map<String, Map<String, Label>> more) {
        more.forEach((vocabulary, labels) ->
                codes.computeIfAbsent(vocabulary, key -> new TreeMap<>()).putAll(labels));
        return this;
    }

    /** The settings as they shall be, where more of them changes than that codes come. */
    public Changes under(Settings whole) {
        settings = whole;
        return this;
    }

    /** The codes to declare, by vocabulary. */
    public Map<String, Map<String, Label>> codes() {
        return Collections.unmodifiableMap(codes);
    }

    public String writer() {
        return writer;
    }

    /** Says which command makes them; without its arguments, since logs and commits repeat it. */
    public Changes as(String name) {
        command = name;
        return this;
    }

    /** The command that makes them, {@code checkin add}; the empty text when nobody has to remember it. */
    public String command() {
        return command;
    }

    public List<Change<?>> all() {
        return List.copyOf(changes);
    }

    /** The kinds of the changed records. */
    public Set<Kind<?>> kinds() {
        Set<Kind<?>> kinds = new HashSet<>();
        for (Change<?> change : changes) {
            kinds.add(change.kind());
        }
        return kinds;
    }

    public boolean isEmpty() {
        return changes.isEmpty() && codes.isEmpty() && settings == null;
    }

    /** The dataset as it will be. Kinds that the dataset has not read appear with the added records only. */
    public Dataset applyTo(Dataset before) {
        Dataset.Builder after = Dataset.with(
                        settings == null ? before.settings().with(codes) : settings)
                .part(before.isPart());
        Set<Kind<?>> kinds = before.kinds();
        kinds.addAll(kinds());
        for (Kind<?> kind : kinds) {
            applyTo(before, kind, after);
        }
        return after.build();
    }

    private <T extends Item> void applyTo(Dataset before, Kind<T> kind, Dataset.Builder after) {
        List<Change<?>> own = new ArrayList<>();
        for (Change<?> change : changes) {
            if (change.kind() == kind) {
                own.add(change);
            }
        }
        if (own.isEmpty()) {
            if (before.has(kind)) {
                after.put(kind, before.placed(kind));
            }
            return;
        }
        Map<String, @Nullable Placed<T>> changed = new LinkedHashMap<>();
        for (Change<?> change : own) {
            T item = kind.type().cast(change.item());
            changed.put(
                    item.id(),
                    change.verb() == Verb.REMOVE ? null : new Placed<>(item, kind.name() + ":" + item.id(), 0));
        }
        List<Placed<T>> placed = new ArrayList<>();
        for (Placed<T> each : before.placed(kind)) {
            if (!changed.containsKey(each.item().id())) {
                placed.add(each);
            }
        }
        for (Placed<T> each : changed.values()) {
            if (each != null) {
                placed.add(each);
            }
        }
        after.put(kind, placed);
    }
}

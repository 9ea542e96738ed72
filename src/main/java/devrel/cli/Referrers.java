package devrel.cli;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.store.Store;
import devrel.store.Want;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records that refer to one that shall go: while there are any, it stays. */
final class Referrers {
    private final Map<String, Set<String>> going = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private Referrers(Changes changes) {
        for (Change<?> change : changes.all()) {
            changed.add(change.kind().name() + ":" + change.item().id());
            if (change.verb() == Changes.Verb.REMOVE) {
                going.computeIfAbsent(change.kind().name(), noun -> new HashSet<>())
                        .add(change.item().id());
            }
        }
    }

    /** Refuses with all records that refer to one that the changes remove, and are not changed themselves. */
    static void refuse(Changes changes, Store store) {
        Referrers referrers = new Referrers(changes);
        Set<String> ids = new HashSet<>();
        referrers.going.values().forEach(ids::addAll);
        for (Kind<?> kind : ids.isEmpty() ? List.<Kind<?>>of() : Kinds.all()) {
            referrers.collect(kind, store.load(kind.isThing() ? Want.all(kind) : Want.mentioning(kind, ids)));
        }
        if (!referrers.findings.isEmpty()) {
            throw new Refusal(referrers.findings);
        }
    }

    private <T extends Item> void collect(Kind<T> kind, Dataset data) {
        for (T item : data.all(kind)) {
            for (Column column : kind.columns()) {
                String id = changed.contains(kind.name() + ":" + item.id())
                        ? null
                        : referred(column, kind.value(item, column));
                if (id != null) {
                    Place place = data.place(kind, item).at(column.name());
                    findings.add(Finding.of(
                            Problem.STILL_REFERENCED, place, "id", id, "kind", kind.name(), "other", item.id()));
                }
            }
        }
    }

    /** The record that goes and that the value refers to, or null. */
    private @Nullable String referred(Column column, @Nullable Object value) {
        if (value instanceof String name && column.form() == Column.Form.KIND_ID) {
            int colon = name.indexOf(':');
            String id = name.substring(colon + 1);
            return colon > 0 && goes(name.substring(0, colon), id) ? id : null;
        }
        if (value instanceof String id && column.form() == Column.Form.REFERENCE) {
            return goes(String.valueOf(column.target()), id) ? id : null;
        }
        if (value instanceof List<?> ids && column.form() == Column.Form.REFERENCES) {
            for (Object id : ids) {
                if (goes(String.valueOf(column.target()), id.toString())) {
                    return id.toString();
                }
            }
        }
        return null;
    }

    private boolean goes(String noun, String id) {
        return going.getOrDefault(noun, Set.of()).contains(id);
    }
}

package devrel.cli;

import devrel.check.Rules;
import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.store.Store;
import devrel.store.Want;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what the rules need to judge some changes, and no more: of the kinds that rules hold against the changed ones,
 * the records that mention an id of the change.
 */
final class Related {
    private Related() {}

    /** The records that the changes touch or lean on. */
    static Dataset to(Changes changes, Store store) {
        Set<Kind<?>> kinds = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Change<?> change : changes.all()) {
            boolean isNew = change.verb() == Changes.Verb.ADD;
            kinds.addAll(isNew ? Rules.kindsForAdding(change.kind()) : Rules.kindsFor(change.kind()));
            kinds.addAll(named(change.kind(), change.item()));
            ids.addAll(ids(change.kind(), change.item()));
        }
        List<Want> wants = new ArrayList<>();
        CurrentSpell spell = CurrentSpell.of(changes, store);
        for (Kind<?> kind : Kinds.ALL) {
            if (spell != null && spell.covers(kind)) {
                wants.add(spell.want(kind));
            } else if (kinds.contains(kind)) {
                wants.add(kind.isThing() ? Want.things(kind, ids.toArray(new String[0])) : Want.mentioning(kind, ids));
            }
        }
        return store.load(wants.toArray(new Want[0]));
    }

    /** The kinds of the records that the record names as {@code kind:id}. */
    private static Set<Kind<?>> named(Kind<?> kind, Item item) {
        Set<Kind<?>> named = new LinkedHashSet<>();
        for (Column column : kind.columns()) {
            if (column.form() == Column.Form.KIND_ID && kind.value(item, column) instanceof String name) {
                Kinds.named(name.substring(0, Math.max(0, name.indexOf(':')))).ifPresent(named::add);
            }
        }
        return named;
    }

    /** The record's own id and all the ids that it refers to. */
    private static Set<String> ids(Kind<?> kind, Item item) {
        Set<String> ids = new LinkedHashSet<>(Set.of(item.id()));
        for (Column column : kind.columns()) {
            boolean refers = column.form() == Column.Form.REFERENCE || column.form() == Column.Form.KIND_ID;
            if (refers && kind.value(item, column) instanceof String id) {
                ids.add(id.substring(id.indexOf(':') + 1));
            }
        }
        return ids;
    }
}

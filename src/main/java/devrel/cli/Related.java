package devrel.cli;

import devrel.check.Rules;
import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Id;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Person;
import devrel.record.Referral;
import devrel.store.Store;
import devrel.store.Want;
import java.util.ArrayList;
import java.util.Collection;
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
        Set<String> known = known(ids, changes);
        List<Want> wants = new ArrayList<>();
        CurrentSpell spell = CurrentSpell.of(changes, store);
        for (Kind<?> kind : kinds) {
            if (spell == null || !spell.covers(kind)) {
                wants.add(
                        kind.isThing()
                                ? Want.things(kind, ids.toArray(new String[0]))
                                : Want.mentioning(
                                        kind, isOnlyAReferral(kind, changes) ? candidate(changes, known) : known));
            }
        }
        addRivals(changes, wants);
        Dataset read = store.load(wants.toArray(new Want[0]));
        return spell == null ? read : spell.addTo(read, kinds);
    }

    /** People whose file may hold the number that somebody is given in the HR system. */
    private static void addRivals(Changes changes, List<Want> wants) {
        for (Change<?> change : changes.all()) {
            if (change.item() instanceof Person person && person.externalId() != null) {
                wants.add(Want.spelling(
                        Person.KIND, List.of(Names.plain(person.externalId()).split(" "))));
            }
        }
    }

    /** The ids that a file can hold already: not those which are made by the changes themselves. */
    private static Set<String> known(Set<String> ids, Changes changes) {
        Set<String> known = new LinkedHashSet<>(ids);
        for (Change<?> change : changes.all()) {
            if (change.verb() == Changes.Verb.ADD && !isChosen(change.kind())) {
                known.remove(change.item().id());
            }
        }
        return known;
    }

    /** Whether the user chooses the ids of the kind. */
    private static boolean isChosen(Kind<?> kind) {
        return kind.columns().get(0).idForm() == Id.Form.SLUG;
    }

    /** A new referral is held against others of the same candidate only. */
    private static boolean isOnlyAReferral(Kind<?> kind, Changes changes) {
        for (Change<?> change : changes.all()) {
            boolean isCandidate = change.kind() == Person.KIND && change.verb() == Changes.Verb.ADD;
            boolean isReferral = isReferral(change.kind()) && change.verb() == Changes.Verb.ADD;
            if (!isCandidate && !isReferral) {
                return false;
            }
        }
        return isReferral(kind);
    }

    /** By its noun, which does not load its class where there is none. */
    private static boolean isReferral(Kind<?> kind) {
        return kind.name().equals("referral");
    }

    private static Set<String> candidate(Changes changes, Set<String> known) {
        Set<String> candidates = new LinkedHashSet<>();
        for (Change<?> change : changes.all()) {
            if (change.item() instanceof Referral referral && known.contains(referral.candidate())) {
                candidates.add(referral.candidate());
            }
        }
        return candidates;
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
            boolean refers = column.target() != null || column.form() == Column.Form.KIND_ID;
            Object value = refers ? kind.value(item, column) : null;
            if (value instanceof String id) {
                ids.add(id.substring(id.indexOf(':') + 1));
            } else if (value instanceof Collection<?> several) {
                for (Object each : several) {
                    ids.add(String.valueOf(each));
                }
            }
        }
        return ids;
    }
}

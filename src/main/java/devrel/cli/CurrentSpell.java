package devrel.cli;

import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Happening;
import devrel.record.Kind;
import devrel.record.Placed;
import devrel.record.Start;
import devrel.store.Store;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The employment that a new record falls into, found from its end: the person's last start, and no exit since. That is
 * all the rules need to know of somebody who is employed on that day, and spares nine of ten files. Of anybody else
 * everything is read.
 */
record CurrentSpell(List<Placed<Start>> starts, List<Placed<Exit>> exits) {
    /** Kinds of which the rules ask no more than whether somebody is employed on the day; their classes stay unloaded. */
    private static final List<String> KINDS = List.of("checkin", "referral", "position", "assignment", "absence");

    /** The spell that the one new record of the changes falls into, or null when it is not that simple. */
    static @Nullable CurrentSpell of(Changes changes, Store store) {
        CurrentSpell spell = null;
        for (Change<?> change : changes.all()) {
            String noun = change.kind().name();
            if (change.verb() != Changes.Verb.ADD || spell != null && KINDS.contains(noun)) {
                return null;
            }
            if (KINDS.contains(noun) && change.item() instanceof Happening happening) {
                Column about = change.kind().column(noun.equals("referral") ? "referrer" : "person");
                spell = of(String.valueOf(change.kind().value(change.item(), about)), happening.date(), store);
            } else if (!change.kind().isThing()) {
                return null;
            }
        }
        return spell;
    }

    private static @Nullable CurrentSpell of(String person, LocalDate day, Store store) {
        Dataset starts = store.load(Want.latest(Start.KIND, person, day));
        LocalDate start = null;
        for (Start each : starts.all(Start.KIND)) {
            boolean isTheirs = each.person().equals(person) && !each.date().isAfter(day);
            start = isTheirs ? each.date() : start;
        }
        if (start == null) {
            return null;
        }
        Dataset exits = store.load(Want.mentioning(Exit.KIND, List.of(person), start, day));
        for (Exit each : exits.all(Exit.KIND)) {
            if (each.person().equals(person)
                    && !each.date().isBefore(start)
                    && each.date().isBefore(day)) {
                return null;
            }
        }
        return new CurrentSpell(starts.placed(Start.KIND), exits.placed(Exit.KIND));
    }

    /** Whether the spell says all that is needed of that kind. */
    boolean covers(Kind<?> kind) {
        return kind == Start.KIND || kind == Exit.KIND;
    }

    /** The dataset with the spell's records of these kinds, which need not be read again. */
    Dataset addTo(Dataset data, Set<Kind<?>> kinds) {
        Dataset more = kinds.contains(Start.KIND) ? data.with(Start.KIND, starts) : data;
        return kinds.contains(Exit.KIND) ? more.with(Exit.KIND, exits) : more;
    }
}

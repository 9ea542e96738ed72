package devrel.cli;

import devrel.record.Absence;
import devrel.record.Assignment;
import devrel.record.Changes;
import devrel.record.Changes.Change;
import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Exit;
import devrel.record.Happening;
import devrel.record.Kind;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.Start;
import devrel.store.Store;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The employment that a new record falls into, found from its end: the person's last start, and no exit since. That is
 * all the rules need to know of somebody who is employed on that day, and spares nine of ten files. Of anybody else
 * everything is read.
 */
record CurrentSpell(String person, LocalDate start, LocalDate day) {
    /** Kinds of which the rules ask no more than whether somebody is employed on the day. */
    private static final List<Kind<?>> KINDS =
            List.of(Checkin.KIND, Referral.KIND, Position.KIND, Assignment.KIND, Absence.KIND);

    /** The spell that the one new record of the changes falls into, or null when it is not that simple. */
    static @Nullable CurrentSpell of(Changes changes, Store store) {
        CurrentSpell spell = null;
        for (Change<?> change : changes.all()) {
            if (change.verb() != Changes.Verb.ADD || spell != null && KINDS.contains(change.kind())) {
                return null;
            }
            if (KINDS.contains(change.kind()) && change.item() instanceof Happening happening) {
                Column about = change.kind().column(change.kind() == Referral.KIND ? "referrer" : "person");
                spell = of(String.valueOf(change.kind().value(change.item(), about)), happening.date(), store);
            } else if (!change.kind().isThing()) {
                return null;
            }
        }
        return spell;
    }

    private static @Nullable CurrentSpell of(String person, LocalDate day, Store store) {
        LocalDate start = null;
        for (Start each : store.load(Want.latest(Start.KIND, person, day)).all(Start.KIND)) {
            boolean isTheirs = each.person().equals(person) && !each.date().isAfter(day);
            start = isTheirs ? each.date() : start;
        }
        if (start == null) {
            return null;
        }
        CurrentSpell spell = new CurrentSpell(person, start, day);
        for (Exit each : store.load(spell.want(Exit.KIND)).all(Exit.KIND)) {
            if (each.person().equals(person)
                    && !each.date().isBefore(start)
                    && each.date().isBefore(day)) {
                return null;
            }
        }
        return spell;
    }

    /** Whether the spell says all that is needed of that kind. */
    boolean covers(Kind<?> kind) {
        return kind == Start.KIND || kind == Exit.KIND;
    }

    /** The person's records of the kind that make the spell. */
    Want want(Kind<?> kind) {
        return Want.mentioning(kind, person, start, kind == Start.KIND ? start : day);
    }
}

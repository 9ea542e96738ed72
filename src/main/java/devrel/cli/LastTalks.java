package devrel.cli;

import devrel.metric.Employed;
import devrel.metric.Identities;
import devrel.metric.Roster;
import devrel.record.Checkin;
import devrel.record.Dataset;
import devrel.record.Placed;
import devrel.store.Store;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The check-ins that tell how long ago we talked, on a day or later: a cadence of weeks needs the last months of a store
 * that holds years. They are read backwards until there is a talk before the day with each one employed since then, or
 * nobody is left who was there in months still unread.
 */
final class LastTalks {
    /** A talk every month or two is what cadences ask for. */
    private static final int FIRST_MONTHS = 2;

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final LocalDate since;
    private final Identities identities;
    /** Those for whom no talk was found yet, and when their employment began. */
    private final Map<String, LocalDate> untold = new HashMap<>();
    /** Those with whom there was one, as the check-ins name them: what is older of theirs tells nothing. */
    private final Set<String> told = new HashSet<>();

    LastTalks(Dataset counted, LocalDate since) {
        this.since = since;
        this.identities = Identities.of(counted);
        Roster roster = Roster.of(counted, LATEST);
        add(roster.employees());
        add(roster.feeBased());
    }

    private void add(List<Employed> employments) {
        for (Employed employed : employments) {
            if (employed.end() > since.toEpochDay()) {
                LocalDate start = employed.spells().get(0).start().date();
                untold.merge(employed.person(), start, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
    }

    List<Placed<Checkin>> read(Store store) {
        List<Placed<Checkin>> talks = new ArrayList<>();
        LocalDate from = since.withDayOfMonth(1);
        LocalDate to = LATEST;
        int months = FIRST_MONTHS;
        do {
            from = from.minusMonths(months);
            Dataset part = store.load(Want.allButTexts(Checkin.KIND, from, to).except("person", told));
            talks.addAll(part.placed(Checkin.KIND));
            tell(part.all(Checkin.KIND), from);
            to = from.minusDays(1);
            months *= 2;
        } while (!untold.isEmpty());
        return talks;
    }

    private void tell(List<Checkin> talks, LocalDate from) {
        for (Checkin talk : talks) {
            if (talk.isHeld() && talk.date().isBefore(since)) {
                untold.remove(identities.of(talk.person()));
                told.add(talk.person());
            }
        }
        untold.values().removeIf(start -> !start.isBefore(from));
    }
}

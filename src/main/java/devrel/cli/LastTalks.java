package devrel.cli;

import devrel.metric.Employed;
import devrel.metric.Identities;
import devrel.metric.Roster;
import devrel.record.Checkin;
import devrel.record.Dataset;
import devrel.record.Person;
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

    static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final int FEW = 20;

    private final Dataset counted;
    private final LocalDate since;
    private final Identities identities;
    /** Those for whom no talk was found yet, and when their employment began. */
    private final Map<String, LocalDate> untold = new HashMap<>();
    /** Those with whom there was one, as the check-ins name them, and those who are gone: older talks tell nothing. */
    private final Set<String> told;

    private LocalDate earliest = LATEST;

    LastTalks(Dataset counted, LocalDate since, Set<String> gone) {
        this.counted = counted;
        this.since = since;
        this.told = new HashSet<>(gone);
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

    /**
     * The talks, and the first day on which anybody's clock can have begun, from their last talk or their first day:
     * nothing that was over by then counts.
     */
    record Told(List<Placed<Checkin>> talks, LocalDate earliest) {}

    Told read(Store store) {
        List<Placed<Checkin>> talks = new ArrayList<>();
        LocalDate from = since.withDayOfMonth(1);
        LocalDate to = LATEST;
        int months = FIRST_MONTHS;
        do {
            from = from.minusMonths(months);
            Dataset part = store.load(talks(from, to));
            Map<String, LocalDate> last = last(part.all(Checkin.KIND));
            for (Placed<Checkin> talk : part.placed(Checkin.KIND)) {
                LocalDate day = last.get(talk.item().person());
                if (day == null || !talk.item().date().isBefore(day)) {
                    talks.add(talk);
                }
            }
            tell(last, from);
            to = from.minusDays(1);
            months *= 2;
        } while (!untold.isEmpty());
        return new Told(talks, earliest);
    }

    /** To look for a few ids in the bytes of a month takes a part of going through its rows. */
    private Want talks(LocalDate from, LocalDate to) {
        return untold.size() > FEW || to.equals(LATEST)
                ? Want.allButTexts(Checkin.KIND, from, to).except("person", told)
                : Want.mentioning(Checkin.KIND, alsoKnownAs(untold.keySet()), from, to)
                        .withoutTexts();
    }

    /** All the ids under which these people may have been written down. */
    private Set<String> alsoKnownAs(Set<String> people) {
        Set<String> ids = new HashSet<>(people);
        for (Person person : counted.all(Person.KIND)) {
            if (people.contains(identities.of(person.id()))) {
                ids.add(person.id());
            }
        }
        return ids;
    }

    /** The day of the last talk before the day with each one, as the check-ins name them. */
    private Map<String, LocalDate> last(List<Checkin> inTime) {
        Map<String, LocalDate> last = new HashMap<>();
        for (Checkin talk : inTime) {
            if (talk.isHeld() && talk.date().isBefore(since)) {
                last.put(talk.person(), talk.date());
            }
        }
        return last;
    }

    private void tell(Map<String, LocalDate> last, LocalDate from) {
        for (Map.Entry<String, LocalDate> each : last.entrySet()) {
            if (untold.remove(identities.of(each.getKey())) != null) {
                reach(each.getValue());
            }
        }
        told.addAll(last.keySet());
        for (LocalDate start : untold.values()) {
            if (!start.isBefore(from)) {
                reach(start);
            }
        }
        untold.values().removeIf(start -> !start.isBefore(from));
    }

    private void reach(LocalDate day) {
        earliest = day.isBefore(earliest) ? day : earliest;
    }
}

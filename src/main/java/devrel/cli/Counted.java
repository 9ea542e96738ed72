package devrel.cli;

import devrel.metric.Employed;
import devrel.metric.Identities;
import devrel.metric.Roster;
import devrel.record.Absence;
import devrel.record.Aspiration;
import devrel.record.Assignment;
import devrel.record.Attendance;
import devrel.record.Checkin;
import devrel.record.Commitment;
import devrel.record.Contribution;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Introduction;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Match;
import devrel.record.Membership;
import devrel.record.Person;
import devrel.record.Placed;
import devrel.record.Position;
import devrel.record.Referral;
import devrel.record.Settings.CadenceRule;
import devrel.record.Share;
import devrel.record.Start;
import devrel.record.Touch;
import devrel.store.Store;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what figures are counted from. They name nobody and quote nobody: texts are left out, and of the people only
 * those are read who have records and count otherwise than these say, as another person, as staff, or by the tags of
 * their cadence.
 */
final class Counted {
    /** What is told of somebody's days in the company. */
    private static final List<Kind<?>> OF_THE_EMPLOYED = List.of(Position.KIND, Assignment.KIND);

    private final Store store;
    private final List<Want> known;

    Counted(Store store) {
        this(store, List.of());
    }

    /** The same for somebody who knows better what is wanted of some kinds. */
    Counted(Store store, List<Want> known) {
        this.store = store;
        this.known = known;
    }

    /** All records of these kinds, as far as figures need them. */
    Dataset load(List<Kind<?>> kinds) {
        List<Want> wants = new ArrayList<>(known);
        for (Kind<?> kind : kinds) {
            if (kind != Person.KIND) {
                wants.add(Want.allButTexts(kind));
            }
        }
        Dataset counted = store.load(wants.toArray(new Want[0]));
        return kinds.contains(Person.KIND) ? counted.with(Person.KIND, people(counted, named(counted))) : counted;
    }

    /**
     * The same for figures that tell, of that day and of later ones, how long ago we talked: of the check-ins, only the
     * months back to the last talk before the day with each one employed since then.
     */
    Dataset load(List<Kind<?>> kinds, LocalDate since) {
        List<Kind<?>> others = new ArrayList<>(kinds);
        others.remove(Checkin.KIND);
        Dataset counted = load(others);
        Dataset told = counted.with(
                Checkin.KIND,
                new LastTalks(counted, since, Set.of()).read(store).talks());
        return withPeople(told, named(counted));
    }

    /**
     * The same for figures of that day alone, of who is here and how long ago we talked: what is told of the days of those
     * who have left is left out, which is most of what ten years hold.
     */
    Dataset loadOf(LocalDate day, List<Kind<?>> kinds) {
        Presence presence = presence(day);
        LastTalks.Told told = new LastTalks(presence.here(), day, presence.gone()).read(store);
        List<Want> wants = new ArrayList<>(known);
        for (Kind<?> kind : kinds) {
            if (OF_THE_EMPLOYED.contains(kind)) {
                wants.add(Want.allButTexts(kind).except("person", presence.gone()));
            } else if (kind == Absence.KIND) {
                wants.add(
                        Want.allButTexts(kind).except("person", presence.gone()).notBefore("until", told.earliest()));
            } else if (kind != Checkin.KIND && !presence.here().has(kind)) {
                wants.add(Want.allButTexts(kind));
            }
        }
        Dataset counted = store.load(wants.toArray(new Want[0]))
                .with(Start.KIND, presence.here().placed(Start.KIND))
                .with(Exit.KIND, presence.here().placed(Exit.KIND))
                .with(Person.KIND, presence.here().placed(Person.KIND))
                .with(Checkin.KIND, told.talks());
        Set<String> asked = named(presence.here());
        asked.addAll(presence.gone());
        return withPeople(counted, asked);
    }

    /** The employments of those who are here on a day or later; and all others who were ever employed, staff too. */
    private record Presence(Dataset here, Set<String> gone) {}

    private Presence presence(LocalDate day) {
        Dataset all = new Counted(store).load(List.of(Person.KIND, Start.KIND, Exit.KIND));
        Set<String> gone = gone(all, day);
        Dataset here = Dataset.with(all.settings())
                .part(true)
                .put(Start.KIND, without(gone, all.placed(Start.KIND), Start::person))
                .put(Exit.KIND, without(gone, all.placed(Exit.KIND), Exit::person))
                .put(Person.KIND, all.placed(Person.KIND))
                .build();
        return new Presence(here, gone);
    }

    private static Set<String> gone(Dataset employments, LocalDate day) {
        Identities identities = Identities.of(employments);
        Roster roster = Roster.of(employments, LastTalks.LATEST);
        Set<String> here = new HashSet<>();
        for (List<Employed> each : List.of(roster.employees(), roster.feeBased())) {
            for (Employed employed : each) {
                if (employed.end() > day.toEpochDay()) {
                    here.add(employed.person());
                }
            }
        }
        Set<String> gone = named(employments);
        gone.removeIf(person -> here.contains(identities.of(person)));
        return gone;
    }

    /** Those of the records that are not of one of these ids. */
    static <T extends Item> List<Placed<T>> without(Set<String> ids, List<Placed<T>> all, Function<T, String> of) {
        List<Placed<T>> others = new ArrayList<>(all);
        others.removeIf(each -> ids.contains(of.apply(each.item())));
        return others;
    }

    /** The dataset with the people whom it names; those who were asked for are there, if there is anything to them. */
    private Dataset withPeople(Dataset data, Set<String> asked) {
        Set<String> more = named(data);
        more.removeAll(asked);
        List<Placed<Person>> people = new ArrayList<>(data.placed(Person.KIND));
        people.addAll(people(data, more));
        return data.with(Person.KIND, people);
    }

    /** Those who are named, and those whom these are the same as. */
    private List<Placed<Person>> people(Dataset counted, Set<String> named) {
        List<Placed<Person>> people = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        Set<String> next = named;
        while (!next.isEmpty()) {
            asked.addAll(next);
            List<Placed<Person>> found =
                    store.load(Want.saying(Person.KIND, next, signs(counted))).placed(Person.KIND);
            people.addAll(found);
            next = new HashSet<>();
            for (Placed<Person> each : found) {
                String same = each.item().sameAs();
                if (same != null && !asked.contains(same)) {
                    next.add(same);
                }
            }
        }
        return people;
    }

    private static Set<String> named(Dataset counted) {
        Set<String> named = new HashSet<>();
        for (Start start : counted.all(Start.KIND)) {
            named.add(start.person());
        }
        for (Checkin checkin : counted.all(Checkin.KIND)) {
            named.add(checkin.person());
        }
        for (Commitment commitment : counted.all(Commitment.KIND)) {
            named.add(commitment.person());
        }
        for (Aspiration aspiration : counted.all(Aspiration.KIND)) {
            named.add(aspiration.person());
        }
        for (Match match : counted.all(Match.KIND)) {
            named.add(match.person());
        }
        for (Referral referral : counted.all(Referral.KIND)) {
            named.add(referral.referrer());
            named.add(referral.candidate());
        }
        addCommunity(counted, named);
        return named;
    }

    private static void addCommunity(Dataset counted, Set<String> named) {
        for (Membership membership : counted.all(Membership.KIND)) {
            named.add(membership.person());
        }
        for (Contribution contribution : counted.all(Contribution.KIND)) {
            named.add(contribution.person());
        }
        for (Introduction introduction : counted.all(Introduction.KIND)) {
            named.add(introduction.a());
            named.add(introduction.b());
        }
        for (Attendance attendance : counted.all(Attendance.KIND)) {
            named.add(attendance.person());
            add(attendance.broughtBy(), named);
        }
        for (Share share : counted.all(Share.KIND)) {
            add(share.person(), named);
        }
        for (Touch touch : counted.all(Touch.KIND)) {
            add(touch.person(), named);
        }
    }

    private static void add(@Nullable String person, Set<String> named) {
        if (person != null) {
            named.add(person);
        }
    }

    private static Set<String> signs(Dataset counted) {
        Set<String> signs = new HashSet<>(Set.of("same_as", "staff"));
        for (CadenceRule rule : counted.settings().cadence()) {
            if (rule.tag() != null) {
                signs.add("tags");
            }
        }
        return signs;
    }
}

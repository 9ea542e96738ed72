package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Grouping;
import devrel.metric.Identities;
import devrel.metric.Roster;
import devrel.metric.Ties;
import devrel.record.Dataset;
import devrel.record.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** People of different clients who share an interest or a skill and do not know each other through us, by name. */
public final class Acquainting {
    private final Map<String, String> clients = new HashMap<>();
    private final Ties ties;
    private final List<Person> people = new ArrayList<>();

    /** Two people with their clients, and what they share. */
    public record Pair(Person one, String client, Person other, String otherClient, List<String> shared) {}

    private Acquainting(Dataset data, LocalDate today) {
        Identities identities = Identities.of(data);
        ties = Ties.of(data, identities, today);
        Roster roster = Roster.of(data, today);
        Grouping byClient = Grouping.byClient(data, identities, today);
        List<Employed> all = new ArrayList<>(roster.employees());
        all.addAll(roster.feeBased());
        for (Employed employed : all) {
            if (employed.covers(today.toEpochDay())) {
                clients.put(employed.person(), byClient.on(employed, today.toEpochDay()));
            }
        }
        for (Person person : Matching.employed(data, identities, today)) {
            if (!likes(person).isEmpty()) {
                people.add(person);
            }
        }
    }

    /** Everybody to whom the person could be introduced on that day. */
    public static List<Pair> of(Dataset data, LocalDate today, String person) {
        Acquainting acquainting = new Acquainting(data, today);
        List<Pair> pairs = new ArrayList<>();
        for (Person one : acquainting.people) {
            if (one.id().equals(person)) {
                for (Person other : acquainting.people) {
                    Pair pair = acquainting.pair(one, other);
                    if (pair != null) {
                        pairs.add(pair);
                    }
                }
            }
        }
        return pairs;
    }

    /** Pairs of that day in which everybody is at most once, so that all get their turn. */
    public static List<Pair> of(Dataset data, LocalDate today) {
        Acquainting acquainting = new Acquainting(data, today);
        Set<String> paired = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Person one : acquainting.people) {
            Pair pair = paired.contains(one.id()) ? null : acquainting.first(one, paired);
            if (pair != null) {
                paired.add(one.id());
                paired.add(pair.other().id());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private @Nullable Pair first(Person one, Set<String> paired) {
        for (Person other : people) {
            Pair pair = paired.contains(other.id()) ? null : pair(one, other);
            if (pair != null) {
                return pair;
            }
        }
        return null;
    }

    private @Nullable Pair pair(Person one, Person other) {
        String client = Objects.requireNonNull(clients.get(one.id()));
        String otherClient = Objects.requireNonNull(clients.get(other.id()));
        if (client.equals(otherClient) || ties.know(one.id(), other.id())) {
            return null;
        }
        Set<String> shared = likes(one);
        shared.retainAll(likes(other));
        return shared.isEmpty() ? null : new Pair(one, client, other, otherClient, List.copyOf(shared));
    }

    /** What the person could talk about: interests and skills. */
    private static Set<String> likes(Person person) {
        Set<String> likes = new TreeSet<>(person.interests());
        likes.addAll(person.skills().keySet());
        return likes;
    }
}

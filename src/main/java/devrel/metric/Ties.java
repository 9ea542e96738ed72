package devrel.metric;

import devrel.record.Dataset;
import devrel.record.Group;
import devrel.record.Introduction;
import devrel.record.Kind;
import devrel.record.Membership;
import devrel.record.Membership.Change;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who shares a group with whom on a day, and who was ever introduced to whom. */
public final class Ties {
    /** The kinds of records that tell of ties. */
    public static final List<Kind<?>> NEEDS = List.of(Group.KIND, Membership.KIND, Introduction.KIND);

    private final Map<String, Set<String>> groups = new TreeMap<>();
    private final Map<String, Set<String>> groupsOf = new HashMap<>();
    private final Map<String, Set<String>> introduced = new HashMap<>();

    private Ties() {}

    /** The ties that the dataset tells, as known at the end of that day: members who left, and closed groups, tie nobody. */
    public static Ties of(Dataset data, Identities identities, LocalDate asOf) {
        Ties ties = new Ties();
        Set<String> closed = closed(data.all(Group.KIND), asOf);
        for (Membership membership : data.all(Membership.KIND)) {
            if (!membership.date().isAfter(asOf) && !closed.contains(membership.group())) {
                ties.turn(membership.group(), identities.of(membership.person()), membership.change());
            }
        }
        ties.groups.forEach((group, members) -> members.forEach(member ->
                ties.groupsOf.computeIfAbsent(member, m -> new HashSet<>()).add(group)));
        for (Introduction introduction : data.all(Introduction.KIND)) {
            if (!introduction.date().isAfter(asOf)) {
                String a = identities.of(introduction.a());
                String b = identities.of(introduction.b());
                ties.introduced.computeIfAbsent(a, p -> new HashSet<>()).add(b);
                ties.introduced.computeIfAbsent(b, p -> new HashSet<>()).add(a);
            }
        }
        return ties;
    }

    private static Set<String> closed(List<Group> groups, LocalDate asOf) {
        Set<String> closed = new HashSet<>();
        for (Group group : groups) {
            if (group.closed() != null && !group.closed().isAfter(asOf)) {
                closed.add(group.id());
            }
        }
        return closed;
    }

    private void turn(String group, String person, Change change) {
        Set<String> members = groups.computeIfAbsent(group, g -> new HashSet<>());
        if (change == Change.JOINED) {
            members.add(person);
        } else {
            members.remove(person);
        }
    }

    /** The members of each group that is open. */
    public Collection<Set<String>> groups() {
        return Collections.unmodifiableCollection(groups.values());
    }

    /** Those to whom the person was ever introduced. */
    public Set<String> introducedTo(String person) {
        return introduced.getOrDefault(person, Set.of());
    }

    /** Whether the two were introduced to each other, or share a group. */
    public boolean know(String one, String other) {
        return introducedTo(one).contains(other)
                || !Collections.disjoint(groupsOf.getOrDefault(one, Set.of()), groupsOf.getOrDefault(other, Set.of()));
    }
}

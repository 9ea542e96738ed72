package devrel.check;

import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Placed;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** That every record is itself: ids and external ids stand once, and nobody is the same as themself. */
final class Identity {
    private Identity() {}

    static List<Finding> idsAreUnique(Dataset data) {
        Map<String, List<Entry<?>>> twins = twins(data);
        for (Kind<?> kind : twins.isEmpty() ? Set.<Kind<?>>of() : data.kinds()) {
            for (Entry<?> entry : Entry.asRead(data, kind)) {
                List<Entry<?>> own = twins.get(entry.id());
                if (own != null) {
                    own.add(entry);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Entry<?>> entries : twins.values()) {
            addTwins(entries, findings);
        }
        return findings;
    }

    /** The ids that stand more than once. */
    private static Map<String, List<Entry<?>>> twins(Dataset data) {
        Set<String> seen = new HashSet<>();
        Map<String, List<Entry<?>>> twins = new TreeMap<>();
        for (Kind<?> kind : data.kinds()) {
            for (Placed<?> placed : data.placed(kind)) {
                if (!seen.add(placed.item().id())) {
                    twins.put(placed.item().id(), new ArrayList<>());
                }
            }
        }
        return twins;
    }

    private static void addTwins(List<Entry<?>> entries, List<Finding> findings) {
        entries.sort(Comparator.comparing(Entry::place));
        for (Entry<?> entry : entries.subList(1, entries.size())) {
            findings.add(entry.clash(Problem.DUPLICATE_ID, "id", List.of(entries.get(0))));
        }
    }

    static List<Finding> externalIdsAreUnique(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Entry<Person>> owners = new HashMap<>();
        for (Entry<Person> entry : Entry.inTime(data, Person.KIND)) {
            String number = entry.item().externalId();
            Entry<Person> owner = number == null ? null : owners.putIfAbsent(number, entry);
            if (number != null && owner != null) {
                boolean ownerIsNew = owner.isChanging() && !entry.isChanging();
                String[] words = {"value", number, "person", ownerIsNew ? entry.id() : owner.id()};
                findings.add(entry.clash(Problem.DUPLICATE_EXTERNAL_ID, "external_id", List.of(owner), words));
            }
        }
        return findings;
    }

    /** A duplicate names the person who remains; so that one is a duplicate of nobody. */
    static List<Finding> duplicatesNameWhoRemains(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Person> entry : Entry.inTime(data, Person.KIND)) {
            String same = entry.item().sameAs();
            Entry<Person> other = same == null ? null : Entry.find(data, Person.KIND, same);
            String next = other == null ? null : other.item().sameAs();
            if (same != null && other != null && next != null) {
                boolean leadsBack = same.equals(entry.id()) || next.equals(entry.id());
                String[] words = {"value", same, "person", leadsBack ? Entry.NONE : next};
                findings.add(entry.clash(Problem.SAME_AS_CHAIN, "same_as", List.of(other), words));
            }
        }
        return findings;
    }

    /** The person who remains, of one who may be recorded twice. */
    static String remaining(Dataset data, String person) {
        Optional<Person> known = data.find(Person.KIND, person);
        String same = known.isEmpty() ? null : known.get().sameAs();
        return same == null ? person : same;
    }
}

package devrel.metric;

import devrel.record.Dataset;
import devrel.record.Person;
import devrel.record.Person.PersonKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is who: several person records of one human being count as one, by {@code same_as}. */
public final class Identities {
    private final Map<String, String> sameAs = new HashMap<>();
    private final Set<String> staff = new HashSet<>();

    private Identities() {}

    /** The identities that the dataset's people tell. */
    public static Identities of(Dataset data) {
        return data.once(Identities.class, Identities::told);
    }

    private static Identities told(Dataset data) {
        Identities identities = new Identities();
        for (Person person : data.all(Person.KIND)) {
            if (person.sameAs() != null) {
                identities.sameAs.put(person.id(), person.sameAs());
            }
        }
        for (Person person : data.all(Person.KIND)) {
            if (person.kind() == PersonKind.STAFF) {
                identities.staff.add(identities.of(person.id()));
            }
        }
        return identities;
    }

    /** The id that stands for this person: the last of the chain of {@code same_as}, of a circle its least. */
    public String of(String person) {
        return sameAs.containsKey(person) ? last(person) : person;
    }

    private String last(String person) {
        Set<String> seen = new HashSet<>();
        String id = person;
        for (@Nullable String next = sameAs.get(id); next != null; next = sameAs.get(id)) {
            if (!seen.add(id)) {
                return seen.stream().sorted().findFirst().orElse(person);
            }
            id = next;
        }
        return id;
    }

    /** Whether the person is of the staff that keeps these records, whom no figure counts. */
    public boolean isStaff(String person) {
        return staff.contains(of(person));
    }
}

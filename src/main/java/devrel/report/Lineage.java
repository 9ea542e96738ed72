package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Identities;
import devrel.metric.Journey;
import devrel.metric.Pipeline;
import devrel.metric.Roster;
import devrel.record.Dataset;
import devrel.record.Order;
import devrel.record.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who brought whom: every referrer with a hire, those they brought, whom these brought in turn, and so on. */
public final class Lineage {
    private final Map<String, List<Journey>> brought = new TreeMap<>();
    private final Map<String, Journey> parents = new TreeMap<>();
    private final Set<String> here = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Member> members = new ArrayList<>();

    /**
     * A person of the tree.
     *
     * @param generation 0 for those whom nobody brought
     * @param hire the referral that brought them; null for those whom nobody brought
     * @param brought how many they brought themselves
     */
    public record Member(
            String person, int generation, @Nullable Journey hire, int brought, boolean isHere) {}

    private Lineage(Dataset data, LocalDate asOf) {
        Identities identities = Identities.of(data);
        Roster roster = Roster.of(data, asOf);
        List<Employed> employed = new ArrayList<>(roster.employees());
        employed.addAll(roster.feeBased());
        for (Employed each : employed) {
            if (each.covers(asOf.toEpochDay())) {
                here.add(each.person());
            }
        }
        List<Journey> hires = Pipeline.of(data, identities, asOf).stream()
                .filter(journey -> journey.hiredOn() != null)
                .sorted(Order.by(Lineage::hiredOn)
                        .then(journey -> journey.referral().id()))
                .toList();
        for (Journey hire : hires) {
            if (parents.putIfAbsent(hire.candidate(), hire) == null) {
                brought.computeIfAbsent(hire.referrer(), person -> new ArrayList<>())
                        .add(hire);
            }
        }
    }

    private static LocalDate hiredOn(Journey journey) {
        LocalDate hired = journey.hiredOn();
        return hired == null ? journey.referral().date() : hired;
    }

    /** The tree on that day, by name, each before those they brought, these in the order of the hires; each once. */
    public static List<Member> of(Dataset data, LocalDate asOf) {
        Lineage lineage = new Lineage(data, asOf);
        List<String> referrers = new ArrayList<>(lineage.brought.keySet());
        referrers.sort(Order.by(
                referrer -> data.find(Person.KIND, referrer).map(Person::label).orElse(referrer)));
        for (String referrer : referrers) {
            if (!lineage.parents.containsKey(referrer)) {
                lineage.add(referrer, 0, null);
            }
        }
        // Two who brought each other, one after leaving, have no beginning: the first by name is theirs.
        for (String referrer : referrers) {
            if (!lineage.seen.contains(referrer)) {
                lineage.add(referrer, 0, null);
            }
        }
        return lineage.members;
    }

    private void add(String person, int generation, @Nullable Journey hire) {
        if (seen.add(person)) {
            List<Journey> own = brought.getOrDefault(person, List.of());
            members.add(new Member(person, generation, hire, own.size(), here.contains(person)));
            own.forEach(journey -> add(journey.candidate(), generation + 1, journey));
        }
    }
}

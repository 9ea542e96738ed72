package devrel.metric;

import devrel.metric.Activity.Act;
import devrel.record.Attendance;
import devrel.record.Contribution;
import devrel.record.Dataset;
import devrel.record.MatchStep;
import devrel.record.MatchStep.Step;
import devrel.record.Membership;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** On which day, in days since 1970, each person first did what may go with staying, as known on a day. */
public final class Firsts {
    private final Map<String, Long> community = new HashMap<>();
    private final Map<String, Long> events = new HashMap<>();
    private final Map<String, Long> matches = new HashMap<>();

    private Firsts() {}

    /** The first days that the dataset tells. */
    public static Firsts of(Dataset data, Identities identities, LocalDate asOf) {
        Firsts firsts = new Firsts();
        Activity activity = Activity.of(data, identities, asOf);
        for (String person : activity.people()) {
            activity.of(person).forEach(firsts::add);
        }
        for (Offer offer : Offer.all(data, asOf)) {
            MatchStep started = offer.step(Step.STARTED);
            if (started != null) {
                String person = identities.of(offer.match().person());
                firsts.matches.merge(person, started.date().toEpochDay(), Math::min);
            }
        }
        return firsts;
    }

    private void add(Act act) {
        if (act.kind() == Membership.KIND || act.kind() == Contribution.KIND) {
            community.putIfAbsent(act.person(), act.day());
        } else if (act.kind() == Attendance.KIND) {
            events.putIfAbsent(act.person(), act.day());
        }
    }

    /** When the person first joined a group or contributed; null when they never did. */
    public @Nullable Long community(String person) {
        return community.get(person);
    }

    /** When the person first attended an event; null when they never did. */
    public @Nullable Long event(String person) {
        return events.get(person);
    }

    /** When the person first started an opportunity; null when they never did. */
    public @Nullable Long match(String person) {
        return matches.get(person);
    }
}

package devrel.metric;

import devrel.record.Dataset;
import devrel.record.Person;
import devrel.record.Settings.CadenceRule;
import devrel.record.Settings.Phase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How often we want to talk with whom: the first rule of the settings that holds on the day. */
public final class Cadence {
    /** The first days of a spell, in which the onboarding rule holds. */
    public static final int ONBOARDING_DAYS = 90;

    private final List<CadenceRule> rules;
    private final Identities identities;
    private final Map<String, Set<String>> tags = new HashMap<>();
    private final Grouping roles;

    private Cadence(List<CadenceRule> rules, Identities identities, Grouping roles) {
        this.rules = rules;
        this.identities = identities;
        this.roles = roles;
    }

    /** The cadence that the settings ask for. Needs people (for tags) and positions (for roles). */
    public static Cadence of(Dataset data, Identities identities, LocalDate asOf) {
        Grouping roles = Grouping.byRole(data, identities, asOf);
        Cadence cadence = new Cadence(data.settings().cadence(), identities, roles);
        for (Person person : data.all(Person.KIND)) {
            cadence.tags
                    .computeIfAbsent(identities.of(person.id()), p -> new HashSet<>())
                    .addAll(person.tags());
        }
        return cadence;
    }

    /** The rule for the employment on that day; empty when none holds, and then no talk is ever due. */
    public Optional<CadenceRule> on(Employed employed, long day) {
        for (CadenceRule rule : rules) {
            if (holds(rule, employed, day)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean holds(CadenceRule rule, Employed employed, long day) {
        return (rule.person() == null || identities.of(rule.person()).equals(employed.person()))
                && (rule.tag() == null
                        || tags.getOrDefault(employed.person(), Set.of()).contains(rule.tag()))
                && (rule.role() == null || rule.role().equals(roles.on(employed, day)))
                && (rule.phase() == null || rule.phase() == phase(employed, day))
                && (rule.from() == null || rule.from().toEpochDay() <= day);
    }

    /** The phase of the employment on that day: onboarding is its first 90 days. */
    public static Phase phase(Employed employed, long day) {
        return day - employed.start() < ONBOARDING_DAYS ? Phase.ONBOARDING : Phase.ESTABLISHED;
    }
}

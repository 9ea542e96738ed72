package devrel.report;

import devrel.metric.Employed;
import devrel.metric.Identities;
import devrel.metric.Offer;
import devrel.metric.Roster;
import devrel.metric.Wish;
import devrel.record.Aspiration;
import devrel.record.Dataset;
import devrel.record.Opportunity;
import devrel.record.Opportunity.OpportunityKind;
import devrel.record.Order;
import devrel.record.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities that may suit people, and why: what they want, what they would learn or need, and what the business needs.
 * In the order of names; nobody is scored, the person decides.
 */
public final class Matching {
    private static final String TECHNICAL = "technical";
    private static final String NO_NEED = "none";

    private final LocalDate today;
    private final Map<String, List<Wish>> wishes = new HashMap<>();
    private final Set<String> offered = new HashSet<>();
    private final Map<String, Integer> taken = new HashMap<>();

    /** Why an opportunity may suit a person. */
    public sealed interface Reason {}

    /** The person wants what lies in this area. */
    public record WantsArea(String area) implements Reason {}

    /** The person wants this skill, in their own words. */
    public record WantsSkill(String skill) implements Reason {}

    /** The person said to be interested in this skill. */
    public record Interested(String skill) implements Reason {}

    /** The level that the person has (0 for none yet) beside the one that the opportunity teaches, or asks for. */
    public record Level(String skill, int has, int wanted, boolean isTaught) implements Reason {}

    /** The business needs it. */
    public record Needed(String need) implements Reason {}

    /** An opportunity, a person, the aspiration that it would serve, if any, and the reasons. */
    public record Suggestion(
            Opportunity opportunity,
            Person person,
            @Nullable Aspiration aspiration,
            List<Reason> reasons) {}

    private Matching(Dataset data, Identities identities, LocalDate today) {
        this.today = today;
        for (Wish wish : Wish.all(data, today)) {
            if (wish.isAlive()) {
                String person = identities.of(wish.aspiration().person());
                wishes.computeIfAbsent(person, p -> new ArrayList<>()).add(wish);
            }
        }
        for (Offer offer : Offer.all(data, today)) {
            String opportunity = offer.match().opportunity();
            offered.add(opportunity + " " + identities.of(offer.match().person()));
            taken.merge(opportunity, offer.isTaken() ? 1 : 0, Integer::sum);
        }
    }

    /**
     * All suggestions of that day, by the name of the person. Nobody is reminded of an opportunity that was offered to them
     * before, and nothing is suggested to blocked people, nor of what is closed or has no seat left.
     */
    public static List<Suggestion> of(Dataset data, LocalDate today) {
        Identities identities = Identities.of(data);
        Matching matching = new Matching(data, identities, today);
        List<Suggestion> suggestions = new ArrayList<>();
        for (Person person : employed(data, identities, today)) {
            for (Opportunity opportunity : data.all(Opportunity.KIND)) {
                if (matching.isOpen(opportunity) && !matching.offered.contains(opportunity.id() + " " + person.id())) {
                    matching.add(opportunity, person, suggestions);
                }
            }
        }
        return suggestions;
    }

    /** Those employed on the day whose data may be used, by name. */
    static List<Person> employed(Dataset data, Identities identities, LocalDate today) {
        Roster roster = Roster.of(data, today);
        List<Employed> all = new ArrayList<>(roster.employees());
        all.addAll(roster.feeBased());
        Map<String, Person> employed = new TreeMap<>();
        for (Employed each : all) {
            if (each.covers(today.toEpochDay())) {
                data.find(Person.KIND, each.person())
                        .filter(person -> !person.isBlocked() && person.erased() == null)
                        .ifPresent(person -> employed.put(person.id(), person));
            }
        }
        List<Person> people = new ArrayList<>(employed.values());
        people.sort(Order.by(Person::label).then(Person::id));
        return people;
    }

    private boolean isOpen(Opportunity opportunity) {
        LocalDate closes = opportunity.closes();
        Integer seats = opportunity.seats();
        return (closes == null || !closes.isBefore(today))
                && (seats == null || taken.getOrDefault(opportunity.id(), 0) < seats);
    }

    private void add(Opportunity opportunity, Person person, List<Suggestion> suggestions) {
        List<Reason> levels = levels(opportunity, person);
        boolean teachesNothing = isTaught(opportunity.kind())
                && !opportunity.skills().isEmpty()
                && levels.stream().noneMatch(Level.class::isInstance);
        if (teachesNothing) {
            return;
        }
        List<Reason> reasons = new ArrayList<>();
        Aspiration served = null;
        for (Wish wish : wishes.getOrDefault(person.id(), List.of())) {
            Reason wanted = wanted(opportunity, person, wish.aspiration());
            if (wanted != null && served == null) {
                served = wish.aspiration();
                reasons.add(wanted);
            }
        }
        if (served != null || levels.stream().anyMatch(Matching::isOwnWay)) {
            reasons.addAll(levels);
            String need = opportunity.businessNeed();
            if (need != null && !need.equals(NO_NEED)) {
                reasons.add(new Needed(need));
            }
            suggestions.add(new Suggestion(opportunity, person, served, List.copyOf(reasons)));
        }
    }

    /** Whether the person is on the way there already: has some of it, or is interested. */
    private static boolean isOwnWay(Reason reason) {
        return reason instanceof Interested
                || reason instanceof Level level && level.has() > 0 && level.has() < level.wanted();
    }

    /** What the person would learn, or has to offer, skill by skill; what a course teaches and they know is no reason. */
    private static List<Reason> levels(Opportunity opportunity, Person person) {
        boolean isTaught = isTaught(opportunity.kind());
        List<Reason> levels = new ArrayList<>();
        opportunity.skills().forEach((skill, wanted) -> {
            int has = person.skills().getOrDefault(skill, 0);
            if (!isTaught || has < wanted) {
                if (person.interests().contains(skill)) {
                    levels.add(new Interested(skill));
                }
                levels.add(new Level(skill, has, wanted, isTaught));
            }
        });
        return levels;
    }

    /** Whether people come to learn, rather than to use what they know. */
    private static boolean isTaught(OpportunityKind kind) {
        return switch (kind) {
            case COURSE, CERTIFICATION, MENTORING, WORKSHOP, STUDY_GROUP, CONFERENCE -> true;
            case TALK, ROTATION, PROJECT, ROLE, OPEN_SOURCE -> false;
        };
    }

    /** Why the opportunity serves the aspiration; null when it does not. */
    private static @Nullable Reason wanted(Opportunity opportunity, Person person, Aspiration aspiration) {
        Set<String> words = words(aspiration.text());
        for (String skill : opportunity.skills().keySet()) {
            if (words.contains(skill) || aspiration.area().equals(skill)) {
                return new WantsSkill(skill);
            }
        }
        boolean isAbout = areas(opportunity.kind()).contains(aspiration.area())
                && (!aspiration.area().equals(TECHNICAL) || isNear(opportunity, person));
        return isAbout ? new WantsArea(aspiration.area()) : null;
    }

    /** Whoever wants something technical does not want everything technical. */
    private static boolean isNear(Opportunity opportunity, Person person) {
        for (String skill : opportunity.skills().keySet()) {
            if (person.skills().containsKey(skill) || person.interests().contains(skill)) {
                return true;
            }
        }
        return opportunity.skills().isEmpty();
    }

    /** The areas of aspirations that each kind of opportunity serves. */
    private static List<String> areas(OpportunityKind kind) {
        return switch (kind) {
            case COURSE, WORKSHOP, CONFERENCE, OPEN_SOURCE, STUDY_GROUP -> List.of(TECHNICAL);
            case CERTIFICATION -> List.of(TECHNICAL, "certification");
            case MENTORING -> List.of("leadership", "teaching");
            case TALK -> List.of("teaching");
            case ROTATION -> List.of("role_change", "client_facing");
            case PROJECT -> List.of(TECHNICAL, "client_facing");
            case ROLE -> List.of("role_change", "leadership");
        };
    }

    private static Set<String> words(@Nullable String text) {
        Set<String> words = new HashSet<>();
        if (text != null) {
            StringBuilder word = new StringBuilder();
            for (char c : (text.toLowerCase(Locale.ROOT) + " ").toCharArray()) {
                if (Character.isLetterOrDigit(c) || c == '_') {
                    word.append(c);
                } else {
                    words.add(word.toString());
                    word.setLength(0);
                }
            }
        }
        return words;
    }
}

package devrel.exchange;

import devrel.record.Dataset;
import devrel.record.Id;
import devrel.record.Person;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Who is who during an import: people of the records and people that the import makes, by all that can name them. */
final class People {
    private final Map<String, Person> stored = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> byExternalId = new HashMap<>();
    private final Map<String, String> externalIds = new HashMap<>();
    private final Map<String, Set<String>> byEmail = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final RandomGenerator random;

    People(Dataset current, RandomGenerator random) {
        this.random = random;
        for (Person person : current.all(Person.KIND)) {
            stored.put(person.id(), person);
            learn(person.id(), person.externalId(), person.email(), person.name());
            person.aliases().forEach(alias -> learn(person.id(), null, null, alias));
        }
    }

    /** A person that the import makes. */
    String add(@Nullable String externalId, @Nullable String email, @Nullable String name) {
        String id = Id.person(random, ids);
        learn(id, externalId, email, name);
        return id;
    }

    /** From now on the person can be found by this as well. */
    void learn(String id, @Nullable String externalId, @Nullable String email, @Nullable String name) {
        ids.add(id);
        if (externalId != null) {
            byExternalId.putIfAbsent(externalId, id);
            externalIds.put(id, externalId);
        }
        if (email != null) {
            byEmail.computeIfAbsent(folded(email), key -> new LinkedHashSet<>()).add(id);
        }
        if (name != null) {
            byName.computeIfAbsent(folded(name), key -> new LinkedHashSet<>()).add(id);
        }
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** The person of the records before the import; null for one that the import makes. */
    @Nullable
    Person stored(String id) {
        return stored.get(id);
    }

    /** The person with that external id. */
    @Nullable
    String numbered(String externalId) {
        return byExternalId.get(externalId);
    }

    /** All whom the words may name: by external id, else by id, else by e-mail, else by the exact name or an alias. */
    Set<String> named(String words) {
        String numbered = byExternalId.get(words);
        if (numbered != null || ids.contains(words)) {
            return Set.of(numbered == null ? words : numbered);
        }
        Set<String> mailed = mailed(words);
        return mailed.isEmpty() ? byName.getOrDefault(folded(words), Set.of()) : mailed;
    }

    /** All whose name or alias is the same but for marks, capitals and signs between words. */
    Set<String> alike(String name) {
        Set<String> alike = new LinkedHashSet<>();
        String wanted = Codes.slug(name);
        byName.forEach((known, people) -> {
            if (Codes.slug(known).equals(wanted)) {
                alike.addAll(people);
            }
        });
        return alike;
    }

    Set<String> mailed(String email) {
        return byEmail.getOrDefault(folded(email), Set.of());
    }

    /** Those among the people who have no external id, or exactly this one. */
    Set<String> unnumbered(Set<String> people, @Nullable String externalId) {
        Set<String> left = new LinkedHashSet<>(people);
        left.removeIf(id ->
                externalId != null && !externalIds.getOrDefault(id, externalId).equals(externalId));
        return left;
    }
}

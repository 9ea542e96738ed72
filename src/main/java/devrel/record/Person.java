package devrel.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody in the company's network. Whether they are employed is told by their starts and exits, never here. */
public record Person(
        String id,
        @Nullable PersonKind kind,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        List<String> links,
        List<String> aliases,
        @Nullable String externalId,
        @Nullable String city,
        List<String> languages,
        Map<String, Integer> skills,
        List<String> interests,
        List<String> tags,
        @Nullable String facilitator,
        @Nullable ContactBasis contactBasis,
        @Nullable LocalDate consentOn,
        @Nullable Processing processing,
        @Nullable String sameAs,
        @Nullable LocalDate erased)
        implements Thing {
    public static final Kind<Person> KIND = Kind.thing(
            "person",
            "people",
            Person.class,
            Column.code("kind", PersonKind.values()).required(),
            Column.text("name").required().sealed(),
            Column.text("email").sealed().contact(),
            Column.text("phone").sealed().contact(),
            Column.texts("links").sealed().contact(),
            Column.texts("aliases").sealed(),
            Column.text("external_id"),
            Column.openCode("city", null),
            Column.openCodes("languages", null),
            Column.levels("skills", "skills"),
            Column.openCodes("interests", "interests"),
            Column.openCodes("tags", null),
            Column.writer("facilitator"),
            Column.code("contact_basis", ContactBasis.values()),
            Column.date("consent_on"),
            Column.code("processing", Processing.values()),
            Column.person("same_as"),
            Column.date("erased"));

    /** What the person is to the company. */
    public enum PersonKind implements Coded {
        PROFESSIONAL,
        CANDIDATE,
        COMMUNITY,
        STAFF
    }

    /** Why the company may contact the person. */
    public enum ContactBasis implements Coded {
        CONTRACT,
        LEGITIMATE_INTEREST,
        CONSENT
    }

    /** Whether the person's data may be used; blocked people are in no list. */
    public enum Processing implements Coded {
        NORMAL,
        BLOCKED
    }

    /** The name to show, or the id of a person without one (erased). */
    public String label() {
        return name == null ? id : name;
    }

    public boolean isBlocked() {
        return processing == Processing.BLOCKED;
    }
}

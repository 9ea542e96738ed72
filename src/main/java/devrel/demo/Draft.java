package devrel.demo;

import devrel.record.Person;
import devrel.record.Person.ContactBasis;
import devrel.record.Person.PersonKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person's file while it is being filled in. */
final class Draft {
    private final String id;
    private final PersonKind kind;
    private final String name;
    private final @Nullable String email;
    private final @Nullable ContactBasis basis;
    private @Nullable String externalId;
    private @Nullable String city;
    private List<String> languages = List.of();
    private Map<String, Integer> skills = Map.of();
    private List<String> interests = List.of();
    private List<String> tags = List.of();
    private @Nullable String facilitator;
    private @Nullable LocalDate consentOn;

    Draft(String id, PersonKind kind, String name, @Nullable String email, @Nullable ContactBasis basis) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.email = email;
        this.basis = basis;
    }

    Draft external(String id) {
        externalId = id;
        return this;
    }

    Draft city(@Nullable String code) {
        city = code;
        return this;
    }

    Draft languages(List<String> codes) {
        languages = codes;
        return this;
    }

    Draft skills(Map<String, Integer> levels) {
        skills = levels;
        return this;
    }

    Draft interests(List<String> codes) {
        interests = codes;
        return this;
    }

    Draft tags(List<String> codes) {
        tags = codes;
        return this;
    }

    Draft facilitator(String writer) {
        facilitator = writer;
        return this;
    }

    Draft consent(@Nullable LocalDate day) {
        consentOn = day;
        return this;
    }

    Person build() {
        return new Person(
                id,
                kind,
                name,
                email,
                null,
                List.of(),
                List.of(),
                externalId,
                city,
                languages,
                skills,
                interests,
                tags,
                facilitator,
                basis,
                consentOn,
                null,
                null,
                null);
    }
}

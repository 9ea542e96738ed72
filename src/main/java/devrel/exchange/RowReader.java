package devrel.exchange;

import devrel.exchange.Cells.Value;
import devrel.exchange.Mapping.Field;
import devrel.exchange.Mapping.Recipe;
import devrel.exchange.Mapping.Subject;
import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.ReferralStep.Stage;
import devrel.record.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One row after the other into the ledger: the records that it makes, tied to the person whom the row is about. */
final class RowReader {
    private static final Column EXTERNAL_ID = Person.KIND.column("external_id");

    private final Mapping mapping;
    private final Sheet sheet;
    private final Dataset current;
    private final Codes codes;
    private final People people;
    private final Ledger ledger;
    private final String writer;
    private final @Nullable Attending attending;

    RowReader(
            Mapping mapping,
            Sheet sheet,
            Dataset current,
            Codes codes,
            People people,
            Ledger ledger,
            String writer,
            Gathering gathering) {
        this.mapping = mapping;
        this.sheet = sheet;
        this.current = current;
        this.codes = codes;
        this.people = people;
        this.ledger = ledger;
        this.writer = writer;
        this.attending = mapping.subject() == Subject.ATTENDANCE
                ? new Attending(gathering, sheet, current, people, ledger)
                : null;
    }

    /** Puts what only all rows together tell; the rows of nobody on record are told by {@link Attending}. */
    @Nullable
    Attending close() {
        if (attending != null) {
            attending.close();
        }
        return attending;
    }

    /** Puts the row's records into the ledger, or finds why it cannot. */
    void read(Sheet.Row row, Findings findings) {
        sheet.inspect(row, findings);
        if (!findings.isEmpty()) {
            return;
        }
        Cells cells = new Cells(sheet, row, current, codes, people, findings);
        List<Draft> drafts = new ArrayList<>();
        for (Recipe recipe : mapping.recipes()) {
            if (recipe.when() == null || !cells.isEmpty(recipe.when())) {
                drafts.add(draft(recipe, cells, row, findings));
            }
        }
        @Nullable String externalId = externalId(cells);
        if (attending != null) {
            if (findings.isEmpty()) {
                attending.take(drafts, externalId, row, findings);
            }
            return;
        }
        @Nullable
        Draft person = drafts.stream()
                .filter(draft -> draft.kind() == Person.KIND)
                .findFirst()
                .orElse(null);
        @Nullable String subject = subject(cells, externalId, person, row, findings);
        if (findings.isEmpty()) {
            new Ties(row, findings).put(drafts, subject, externalId);
        }
    }

    private Draft draft(Recipe recipe, Cells cells, Sheet.Row row, Findings findings) {
        Draft draft = new Draft(recipe.kind());
        for (Field field : recipe.fields()) {
            Column column = field.column();
            int before = findings.count();
            Value value = cells.value(column, field.source());
            draft.set(field.index(), value);
            boolean needed = column.isRequired() && !mapping.subject().presets(recipe.kind(), column);
            if (value == null && needed && findings.count() == before) {
                String source = String.join(", ", field.source().columns());
                findings.add(
                        Problem.MISSING_VALUE, sheet.place(row).at(source), "field", column.name(), "source", source);
            }
        }
        return draft;
    }

    private @Nullable String externalId(Cells cells) {
        Source.Cell id = mapping.id();
        Value value = id == null ? null : cells.value(EXTERNAL_ID, id);
        return value == null ? null : value.value().toString();
    }

    /** The person whom the row is about: somebody known, or somebody new if the row makes a person. */
    private @Nullable String subject(
            Cells cells, @Nullable String externalId, @Nullable Draft draft, Sheet.Row row, Findings findings) {
        Source.Cell id = mapping.id();
        String source = id == null ? "id" : id.from().text();
        Place place = sheet.place(row).at(source);
        boolean mayLackId =
                mapping.subject() == Subject.PULSES || (draft != null && mapping.subject() == Subject.REFERRALS);
        if (externalId == null && !mayLackId) {
            findings.add(Problem.MISSING_VALUE, place, "field", "id", "source", source);
            return null;
        }
        if (draft == null) {
            return externalId == null
                    ? null
                    : cells.person(EXTERNAL_ID, externalId, findings.at(place, "field", "id", "source", source));
        }
        return findings.isEmpty() ? match(externalId, draft, place, findings) : null;
    }

    /** By external id; else, among those without one, by e-mail, and a candidate by name; else somebody new. */
    private @Nullable String match(@Nullable String externalId, Draft draft, Place place, Findings findings) {
        String numbered = externalId == null ? null : people.numbered(externalId);
        if (numbered != null) {
            return numbered;
        }
        @Nullable String email = (String) draft.get("email");
        @Nullable String name = (String) draft.get("name");
        Set<String> matches = matches(externalId, email, name);
        if (matches.isEmpty()) {
            return people.add(externalId, email, name);
        }
        if (matches.size() > 1) {
            findings.add(
                    Problem.AMBIGUOUS,
                    place,
                    "field",
                    "id",
                    "value",
                    String.valueOf(name),
                    "candidates",
                    String.join(", ", matches),
                    "id",
                    matches.iterator().next());
            return null;
        }
        String match = matches.iterator().next();
        people.learn(match, externalId, null, null);
        return match;
    }

    private Set<String> matches(@Nullable String externalId, @Nullable String email, @Nullable String name) {
        Set<String> mailed = email == null ? Set.of() : people.unnumbered(people.mailed(email), externalId);
        boolean byName = mailed.isEmpty() && mapping.subject() == Subject.REFERRALS;
        return new TreeSet<>(byName && name != null ? people.unnumbered(people.named(name), externalId) : mailed);
    }

    /** Fills in what ties the records of a row together, and puts them into the ledger. */
    private final class Ties {
        private final Sheet.Row row;
        private final Findings findings;
        private @Nullable String referral;

        Ties(Sheet.Row row, Findings findings) {
            this.row = row;
            this.findings = findings;
        }

        void put(List<Draft> drafts, @Nullable String subject, @Nullable String externalId) {
            for (Draft draft : drafts) {
                if (draft.kind() == Person.KIND) {
                    person(draft, Objects.requireNonNull(subject), externalId);
                } else if (draft.kind() == Referral.KIND) {
                    draft.set("candidate", Objects.requireNonNull(subject), false);
                    referral = put(draft);
                } else if (referral != null || mapping.subject() != Subject.REFERRALS) {
                    happening(draft, subject);
                }
            }
        }

        /** Of a candidate who is known already, a referral has nothing to say but the external id. */
        private void person(Draft draft, String subject, @Nullable String externalId) {
            boolean known = mapping.subject() == Subject.REFERRALS && people.stored(subject) != null;
            Draft said = known ? new Draft(Person.KIND) : draft;
            said.set("id", subject, false);
            if (externalId != null) {
                said.set("external_id", externalId, false);
            }
            put(said);
        }

        private void happening(Draft draft, @Nullable String subject) {
            if (draft.kind() == ReferralStep.KIND) {
                draft.set("referral", Objects.requireNonNull(referral), false);
            } else if (subject != null) {
                draft.set("person", subject, false);
            }
            if (draft.kind() == Checkin.KIND) {
                draft.preset("by", writer, true);
            }
            if (draft.kind() == Start.KIND && referral != null) {
                draft.set("referral", referral, false);
                draft.preset("hire_source", "referral", false);
                hired(Objects.requireNonNull(draft.get("date")), referral);
            }
            String id = put(draft);
            if (draft.kind() == Start.KIND && subject != null && ledger.isNew(Start.KIND, id)) {
                ledger.employ(subject, row.line());
            }
        }

        private void hired(Object date, String hired) {
            Draft step = new Draft(ReferralStep.KIND);
            step.set("date", date, false);
            step.set("referral", hired, false);
            step.set("stage", Stage.HIRED, false);
            put(step);
        }

        private String put(Draft draft) {
            return ledger.put(draft.kind(), draft.values(), row.line(), sheet.place(row), findings);
        }
    }
}

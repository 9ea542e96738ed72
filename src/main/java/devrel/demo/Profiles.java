package devrel.demo;

import devrel.record.Person;
import devrel.record.Person.ContactBasis;
import devrel.record.Person.PersonKind;
import devrel.record.Position;
import devrel.record.Seniority;
import devrel.record.Start;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The people's own files: professionals, the staff who record, candidates, and friends of the community. */
final class Profiles {
    private static final List<String> CITIES = List.of(
            "santiago",
            "santiago",
            "santiago",
            "santiago",
            "valparaiso",
            "concepcion",
            "la_serena",
            "temuco",
            "antofagasta",
            "bogota",
            "lima",
            "mendoza");
    private static final List<String> INTERESTS = List.of(
            "ai", "architecture", "career", "cloud", "community", "data", "learning", "mobile", "testing", "tools");
    private static final Map<String, String> STAFF = Map.of(
            "mariana", "Mariana Fuenzalida Oyarce",
            "tomas", "Tomás Queirolo Bastías",
            "ignacia", "Ignacia Larraguibel Pozo",
            "benjamin", "Benjamín Ossandón Frías");

    private final Frame frame;
    private final Ledger ledger;
    private final Crafts crafts;
    private final Names names;
    private final Dice dice;
    private final Map<String, Integer> mailboxes = new HashMap<>();
    private final Map<String, String> staff = new HashMap<>();
    private final Map<String, Draft> candidates = new LinkedHashMap<>();

    Profiles(Frame frame, Ledger ledger, Crafts crafts) {
        this.frame = frame;
        this.ledger = ledger;
        this.crafts = crafts;
        this.names = new Names(frame.dice(Dice.Subject.NAMES, 0));
        this.dice = frame.dice(Dice.Subject.PROFILES, 0);
    }

    /** The file of a professional, whether still employed or not. */
    void professional(Worker worker) {
        Names.Name name = names.next();
        ledger.add(
                worker.facilitator,
                Person.KIND,
                person(worker.id, PersonKind.PROFESSIONAL, name.full(), mailbox(name), ContactBasis.CONTRACT)
                        .external("E-" + (1001 + worker.number))
                        .skills(crafts.levels(worker.craft, 2, 5, dice))
                        .tags(tags(worker))
                        .facilitator(worker.facilitator)
                        .build());
    }

    private List<String> tags(Worker worker) {
        SortedSet<String> tags = new TreeSet<>();
        if (worker.isOnSite()) {
            tags.add(Charter.ON_SITE);
        }
        if (dice.chance(0.12)) {
            tags.add("mentoria");
        }
        return List.copyOf(tags);
    }

    /** The writers themselves: employed, and in no figure. */
    void staff() {
        for (String writer : frame.writers()) {
            String id = ledger.personId();
            staff.put(writer, id);
            LocalDate from = frame.workdays().onOrBefore(frame.first().minusDays(dice.between(200, 900)));
            String name = STAFF.getOrDefault(writer, writer);
            ledger.add(
                    writer,
                    Person.KIND,
                    person(id, PersonKind.STAFF, name, writer + "@example.com", ContactBasis.CONTRACT)
                            .build());
            ledger.add(
                    frame.movesWriter(),
                    Start.KIND,
                    new Start(ledger.happeningId(), from, id, Start.Contract.INDEFINITE, "unknown", null, null));
            ledger.add(
                    frame.movesWriter(),
                    Position.KIND,
                    new Position(ledger.happeningId(), from, id, "devrel", Seniority.SENIOR));
        }
    }

    /** The person behind a writer. */
    String person(String writer) {
        return Objects.requireNonNull(staff.get(writer), writer);
    }

    /** A new candidate; without contact and without a basis until they know of their referral. */
    String candidate(String craft, @Nullable LocalDate consentOn) {
        String id = ledger.personId();
        Names.Name name = names.next();
        boolean knows = consentOn != null;
        Draft draft = person(
                        id,
                        PersonKind.CANDIDATE,
                        name.full(),
                        knows ? mailbox(name) : null,
                        knows ? ContactBasis.CONSENT : null)
                .skills(knows ? crafts.levels(craft, 2, 4, dice) : Map.of())
                .consent(consentOn);
        candidates.put(id, draft);
        return id;
    }

    /** The candidate agreed to be known earlier than by the referral; those who were hired have a contract instead. */
    void metBefore(String candidate, LocalDate day) {
        Draft draft = candidates.get(candidate);
        if (draft != null) {
            draft.consent(day);
        }
    }

    /** The files of all candidates. */
    void candidates() {
        candidates.values().forEach(draft -> ledger.add(frame.sourcingWriter(), Person.KIND, draft.build()));
    }

    /** People who come to the community, and whom nobody has referred: about one for fifteen professionals. */
    void friends() {
        for (int i = 0; i < frame.people() / 15; i++) {
            friend(frame.asOf().minusDays(dice.between(5, 25)));
        }
    }

    /** Somebody of the community, known with their consent since that day. */
    String friend(LocalDate consentOn) {
        Names.Name name = names.next();
        String id = ledger.personId();
        ledger.add(
                frame.sourcingWriter(),
                Person.KIND,
                person(id, PersonKind.COMMUNITY, name.full(), mailbox(name), ContactBasis.CONSENT)
                        .skills(crafts.levels(dice.pick(crafts.names()), 2, 4, dice))
                        .consent(consentOn)
                        .build());
        return id;
    }

    private String mailbox(Names.Name name) {
        int same = mailboxes.merge(name.mailbox(), 1, Integer::sum);
        return name.mailbox() + (same == 1 ? "" : String.valueOf(same)) + "@example.com";
    }

    private Draft person(
            String id, PersonKind kind, String name, @Nullable String email, @Nullable ContactBasis basis) {
        boolean isKnown = email != null;
        return new Draft(id, kind, name, email, basis)
                .city(isKnown ? dice.pick(CITIES) : null)
                .languages(isKnown ? languages() : List.of())
                .interests(isKnown ? interests() : List.of());
    }

    private List<String> languages() {
        return dice.weighted(new int[] {3, 5, 1}, List.of("es"), List.of("en", "es"), List.of("en", "es", "pt"));
    }

    private List<String> interests() {
        SortedSet<String> interests = new TreeSet<>();
        int count = dice.between(1, 3);
        for (int i = 0; i < count; i++) {
            interests.add(dice.pick(INTERESTS));
        }
        return List.copyOf(interests);
    }
}

package devrel.exchange;

import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Person;
import devrel.record.Person.ContactBasis;
import devrel.record.Person.PersonKind;
import devrel.record.Place;
import devrel.record.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a list of attendance. People are known by number, by e-mail, or by a name that only one has. Whom no record
 * names becomes somebody of the community only with a basis for contacting them, which the row gives or, for guests whom
 * somebody brought, the user; everybody else is told by line, and counted without a name where the user says so.
 */
final class Attending {
    /** A row of somebody known, held back until all rows have told whether the list is one of registrations. */
    private record Held(String person, Event event, Draft attendance, Sheet.Row row, Findings findings) {}

    private final Gathering gathering;
    private final Sheet sheet;
    private final Dataset current;
    private final People people;
    private final Ledger ledger;
    private final List<Held> held = new ArrayList<>();
    private final List<Imported.Rejected> unmatched = new ArrayList<>();
    private final Map<String, Integer> unnamed = new HashMap<>();
    private final Map<String, Set<String>> registered = new HashMap<>();
    private boolean tellsWhoStayedAway;

    Attending(Gathering gathering, Sheet sheet, Dataset current, People people, Ledger ledger) {
        this.gathering = gathering;
        this.sheet = sheet;
        this.current = current;
        this.people = people;
        this.ledger = ledger;
    }

    List<Imported.Rejected> unmatched() {
        return List.copyOf(unmatched);
    }

    Map<String, Integer> unnamed() {
        return Map.copyOf(unnamed);
    }

    /** Takes a row, or finds why it cannot. */
    void take(List<Draft> drafts, @Nullable String externalId, Sheet.Row row, Findings findings) {
        Draft who = draft(drafts, Person.KIND.name());
        Draft attendance = draft(drafts, Attendance.KIND.name());
        Event event = event(attendance, row, findings);
        if (event == null) {
            return;
        }
        settle(attendance, event);
        Set<String> named = named(externalId, who);
        if (named.size() > 1) {
            String candidates = String.join(", ", named);
            String first = named.iterator().next();
            findings.add(
                    Problem.AMBIGUOUS,
                    place(row),
                    "field",
                    "person",
                    "value",
                    told(who),
                    "candidates",
                    candidates,
                    "id",
                    first);
        } else if (!named.isEmpty()) {
            held.add(new Held(named.iterator().next(), event, attendance, row, findings));
        } else {
            unknown(who, attendance, event, row, findings);
        }
    }

    private static Draft draft(List<Draft> drafts, String kind) {
        for (Draft draft : drafts) {
            if (draft.kind().name().equals(kind)) {
                return draft;
            }
        }
        return new Draft(kind.equals(Person.KIND.name()) ? Person.KIND : Attendance.KIND);
    }

    private Place place(Sheet.Row row) {
        return sheet.place(row);
    }

    private @Nullable Event event(Draft attendance, Sheet.Row row, Findings findings) {
        if (gathering.event() != null) {
            attendance.preset("event", gathering.event(), true);
        }
        Object id = attendance.get("event");
        if (id == null) {
            findings.add(Problem.MISSING_VALUE, place(row).at("event"), "field", "event");
            return null;
        }
        return current.find(Event.KIND, id.toString()).orElse(null);
    }

    /** The day is the event's; of an event that is still to come, nobody has stayed away yet. */
    private void settle(Draft attendance, Event event) {
        AttendanceStatus status = status(attendance);
        tellsWhoStayedAway |= status != AttendanceStatus.ATTENDED;
        if (gathering.isAhead(event.on()) && status != AttendanceStatus.CANCELLED) {
            boolean isWaiting = status == AttendanceStatus.WAITLISTED || status == AttendanceStatus.INVITED;
            attendance.set("status", isWaiting ? status : AttendanceStatus.REGISTERED, false);
        }
        LocalDate today = gathering.today();
        attendance.preset("date", today != null && gathering.isAhead(event.on()) ? today : event.on(), true);
    }

    private static AttendanceStatus status(Draft attendance) {
        return (AttendanceStatus) Objects.requireNonNull(attendance.get("status"));
    }

    private Set<String> named(@Nullable String externalId, Draft who) {
        String numbered = externalId == null ? null : people.numbered(externalId);
        if (numbered != null) {
            return Set.of(numbered);
        }
        Set<String> mailed = who.get("email") instanceof String email ? people.mailed(email) : Set.of();
        return new TreeSet<>(mailed.isEmpty() && who.get("name") instanceof String name ? people.alike(name) : mailed);
    }

    private static String told(Draft who) {
        Object name = who.get("name");
        return String.valueOf(name == null ? who.get("email") : name);
    }

    private void unknown(Draft who, Draft attendance, Event event, Sheet.Row row, Findings findings) {
        boolean came = status(attendance) == AttendanceStatus.ATTENDED;
        if (came && mayBeKept(who, attendance) && who.get("name") instanceof String name) {
            String id = people.add(null, (String) who.get("email"), name);
            add(id, who, event, row, findings);
            held.add(new Held(id, event, attendance, row, findings));
            return;
        }
        Findings reason = gathering.countsUnmatched() ? new Findings() : findings;
        reason.add(Problem.UNKNOWN_PERSON, place(row).at("person"), "field", "person", "value", told(who));
        if (gathering.countsUnmatched()) {
            unmatched.add(new Imported.Rejected(row.line(), row.cells(), reason.all()));
            unnamed.merge(event.id(), came ? 1 : 0, Integer::sum);
        }
    }

    /** By the row's own word, or, of a guest whom somebody brought, by the user's. */
    private boolean mayBeKept(Draft who, Draft attendance) {
        if (gathering.guests() != null && attendance.get("brought_by") != null) {
            who.preset("contact_basis", gathering.guests(), true);
        }
        return who.get("contact_basis") != null;
    }

    private void add(String id, Draft who, Event event, Sheet.Row row, Findings findings) {
        who.set("id", id, false);
        who.preset("kind", PersonKind.COMMUNITY, true);
        if (who.get("contact_basis") == ContactBasis.CONSENT) {
            who.preset("consent_on", event.on(), true);
        }
        ledger.put(Person.KIND, who.values(), row.line(), place(row), findings);
    }

    /** Puts the rows of those who are known. */
    void close() {
        for (Held each : held) {
            Draft attendance = each.attendance();
            attendance.set("person", each.person(), false);
            if (status(attendance) == AttendanceStatus.ATTENDED) {
                attendance.preset("walk_in", !isRegistered(each), true);
            }
            ledger.put(Attendance.KIND, attendance.values(), each.row().line(), place(each.row()), each.findings());
        }
    }

    /** Registered is who is on record as such, and everybody on a list that also tells who did not come. */
    private boolean isRegistered(Held each) {
        return tellsWhoStayedAway || registered(each.event().id()).contains(each.person());
    }

    private Set<String> registered(String event) {
        return registered.computeIfAbsent(event, id -> {
            Set<String> found = new HashSet<>();
            for (Attendance row : current.all(Attendance.KIND)) {
                if (row.event().equals(id) && saysRegistered(row)) {
                    found.add(row.person());
                }
            }
            return found;
        });
    }

    private static boolean saysRegistered(Attendance row) {
        return switch (row.status()) {
            case REGISTERED, CANCELLED, NO_SHOW -> true;
            case ATTENDED -> Boolean.FALSE.equals(row.walkIn());
            case INVITED, WAITLISTED -> false;
        };
    }
}

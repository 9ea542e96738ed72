package devrel.metric;

import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one person stood to one event that was held and whose attendance was taken: the last status counts. Events of which
 * nobody wrote down who came have no visits at all, rather than none who came. Somebody is registered who was ever said to
 * be, or to have cancelled or stayed away; of those who came and of whom neither is said, the record tells whether they
 * walked in, and without a word they did.
 */
public record Visit(
        Event event,
        String person,
        Attendance last,
        boolean isRegistered,
        @Nullable String host) {
    private static final Comparator<Event> IN_TIME = Order.by(Event::on).then(Event::id);

    /** The visits to events by that day, of everybody but the staff, in the order of time. */
    public static List<Visit> all(Dataset data, Identities identities, LocalDate asOf) {
        Map<String, List<Attendance>> rows = data.by(Attendance.KIND, "event", Attendance::event);
        List<Event> events = new ArrayList<>(data.all(Event.KIND));
        events.removeIf(event -> !isTold(event, asOf));
        events.sort(IN_TIME);
        List<Visit> visits = new ArrayList<>();
        for (Event event : events) {
            List<Attendance> known = Happened.by(asOf, rows.getOrDefault(event.id(), List.of()));
            byPerson(known, identities).forEach((person, own) -> visits.add(of(event, person, own, identities)));
        }
        return visits;
    }

    private static Map<String, List<Attendance>> byPerson(List<Attendance> rows, Identities identities) {
        Map<String, List<Attendance>> byPerson = new TreeMap<>();
        for (Attendance row : rows) {
            if (!identities.isStaff(row.person())) {
                byPerson.computeIfAbsent(identities.of(row.person()), p -> new ArrayList<>())
                        .add(row);
            }
        }
        return byPerson;
    }

    /** Whether it is known who came to the event, which was held by that day. */
    public static boolean isTold(Event event, LocalDate asOf) {
        return isHeld(event, asOf) && event.attendanceTaken();
    }

    /** Whether the event was held by that day. */
    public static boolean isHeld(Event event, LocalDate asOf) {
        return event.state() == Event.State.HELD && !event.on().isAfter(asOf);
    }

    private static Visit of(Event event, String person, List<Attendance> rows, Identities identities) {
        boolean registered = false;
        String host = null;
        for (Attendance row : rows) {
            registered |= saysRegistered(row);
            host = row.broughtBy() == null ? host : identities.of(row.broughtBy());
        }
        Attendance last = rows.get(rows.size() - 1);
        return new Visit(event, person, last, registered && !Boolean.TRUE.equals(last.walkIn()), host);
    }

    private static boolean saysRegistered(Attendance row) {
        return switch (row.status()) {
            case REGISTERED, CANCELLED, NO_SHOW -> true;
            case ATTENDED -> Boolean.FALSE.equals(row.walkIn());
            case INVITED, WAITLISTED -> false;
        };
    }

    /** The day of the event. */
    public LocalDate on() {
        return event.on();
    }

    public boolean isAttended() {
        return last.status() == AttendanceStatus.ATTENDED;
    }

    /** Whether the person had a place and did not give it back. */
    public boolean isExpected() {
        return isRegistered && last.status() != AttendanceStatus.CANCELLED;
    }

    /** Whether the person came without having registered. */
    public boolean isWalkIn() {
        return isAttended() && !isRegistered;
    }

    /** Whether this is another visit at most so many days after the first, the same day included. */
    public boolean isAgain(Visit first, int days) {
        long since = on().toEpochDay() - first.on().toEpochDay();
        return person.equals(first.person) && !event.id().equals(first.event.id()) && since >= 0 && since <= days;
    }
}

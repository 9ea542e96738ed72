package devrel.check;

import devrel.record.Aspiration;
import devrel.record.Attendance;
import devrel.record.Attendance.AttendanceStatus;
import devrel.record.Dataset;
import devrel.record.Event;
import devrel.record.Finding;
import devrel.record.Introduction;
import devrel.record.Match;
import devrel.record.Problem;
import java.util.ArrayList;
import java.util.List;

/** Who meets whom, where, and for what: two different people, an event that was held, an aspiration of their own. */
final class Meeting {
    private Meeting() {}

    static List<Finding> matchesServeTheirOwnAspirations(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Match> entry : Entry.inTime(data, Match.KIND)) {
            String id = entry.item().aspiration();
            Entry<Aspiration> served = id == null ? null : Entry.find(data, Aspiration.KIND, id);
            if (id != null
                    && served != null
                    && !isSame(data, served.item().person(), entry.item().person())) {
                String because = "person=" + served.item().person();
                findings.add(entry.clash(
                        Problem.NOT_APPLICABLE, "aspiration", List.of(served), "value", id, "because", because));
            }
        }
        return findings;
    }

    static List<Finding> introductionsAreOfTwo(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Introduction> entry : Entry.inTime(data, Introduction.KIND)) {
            if (isSame(data, entry.item().a(), entry.item().b())) {
                findings.add(samePerson(entry, "b", entry.item().b()));
            }
        }
        return findings;
    }

    static List<Finding> nobodyBringsThemself(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Attendance> entry : Entry.inTime(data, Attendance.KIND)) {
            String host = entry.item().broughtBy();
            if (host != null && isSame(data, host, entry.item().person())) {
                findings.add(samePerson(entry, "brought_by", host));
            }
        }
        return findings;
    }

    private static boolean isSame(Dataset data, String person, String other) {
        return Identity.remaining(data, person).equals(Identity.remaining(data, other));
    }

    private static Finding samePerson(Entry<?> entry, String field, String person) {
        return entry.finding(Problem.SAME_PERSON, field, "value", person, "person", person);
    }

    static List<Finding> attendanceIsTakenWhereHeld(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Event> entry : Entry.inTime(data, Event.KIND)) {
            if (entry.item().attendanceTaken() && entry.item().state() != Event.State.HELD) {
                String because = "state=" + entry.item().state().code();
                findings.add(
                        entry.finding(Problem.NOT_APPLICABLE, "attendance_taken", "value", "true", "because", because));
            }
        }
        return findings;
    }

    /** Attended is said of an event that was held, and of which somebody has written down who was there. */
    static List<Finding> whoAttendedWasSeen(Dataset data) {
        List<Finding> findings = new ArrayList<>();
        for (Entry<Attendance> entry : Entry.inTime(data, Attendance.KIND)) {
            Entry<Event> event = Entry.find(data, Event.KIND, entry.item().event());
            if (event != null && entry.item().status() == AttendanceStatus.ATTENDED) {
                if (!isTaken(event.item())) {
                    findings.add(notTaken(entry, event));
                } else if (entry.item().date().isBefore(event.item().on())) {
                    findings.add(Steps.tooEarly(
                            entry, entry.item(), event, event.item().on()));
                }
            }
        }
        return findings;
    }

    private static boolean isTaken(Event event) {
        return event.state() == Event.State.HELD && event.attendanceTaken();
    }

    private static Finding notTaken(Entry<Attendance> entry, Entry<Event> event) {
        return entry.clash(
                Problem.ATTENDANCE_NOT_TAKEN,
                "status",
                List.of(event),
                "value",
                AttendanceStatus.ATTENDED.code(),
                "event",
                event.id(),
                "state",
                event.item().state().code());
    }
}

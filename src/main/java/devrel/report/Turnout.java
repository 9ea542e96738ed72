package devrel.report;

import devrel.metric.Visit;
import devrel.record.Attendance;
import devrel.record.Event;
import devrel.record.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The events of a report and who came to them; what is not known of who came is told apart. */
final class Turnout {
    private final Basis basis;
    private final List<Visit> all;
    private final List<Visit> attended;

    Turnout(Basis basis) {
        this.basis = basis;
        this.all = Visit.all(basis.data(), basis.identities(), basis.question().asOf());
        this.attended = attended(all);
    }

    /** The events of the period that were held. */
    List<Event> held() {
        return basis.data().all(Event.KIND).stream()
                .filter(event -> Visit.isHeld(event, basis.question().asOf())
                        && basis.period().contains(event.on()))
                .sorted(Order.by(Event::on).then(Event::id))
                .toList();
    }

    /** Those of them of which nobody wrote down who came. */
    List<Event> untold() {
        return held().stream().filter(event -> !event.attendanceTaken()).toList();
    }

    /** How people stood to the events of the period. */
    List<Visit> ofPeriod() {
        return all.stream().filter(visit -> basis.period().contains(visit.on())).toList();
    }

    /** Who came, ever. */
    List<Visit> attended() {
        return attended;
    }

    static List<Visit> attended(List<Visit> visits) {
        return visits.stream().filter(Visit::isAttended).toList();
    }

    /** The visits of each person, in the same order. */
    static Map<String, List<Visit>> byPerson(List<Visit> visits) {
        Map<String, List<Visit>> byPerson = new HashMap<>();
        for (Visit visit : visits) {
            byPerson.computeIfAbsent(visit.person(), person -> new ArrayList<>())
                    .add(visit);
        }
        return byPerson;
    }

    /** The first of these visits of each person. */
    static List<Visit> firsts(List<Visit> visits) {
        Set<String> seen = new HashSet<>();
        return visits.stream().filter(visit -> seen.add(visit.person())).toList();
    }

    /** The first visit of each person that came of that age in the period. */
    List<Visit> ofAge(int days, Predicate<Visit> which) {
        LocalDate start = basis.dataStart();
        return firsts(attended().stream()
                .filter(visit -> which.test(visit)
                        && !visit.on().isBefore(start)
                        && basis.period().contains(visit.on().plusDays(days)))
                .toList());
    }

    static List<Evidence.Entry> entries(List<Visit> visits, String reason) {
        return Entries.of(Attendance.KIND, visits.stream().map(Visit::last).toList(), reason);
    }

    /** What is left out of the figures of the period: events whose attendance was not taken. */
    List<Evidence.Entry> untoldEntries() {
        return Entries.of(Event.KIND, untold(), "report.reason.attendance-not-taken");
    }

    /** What is left out, before these. */
    List<Evidence.Entry> leftOut(List<Visit> visits, String reason) {
        List<Evidence.Entry> entries = new ArrayList<>(entries(visits, reason));
        entries.addAll(untoldEntries());
        return entries;
    }
}

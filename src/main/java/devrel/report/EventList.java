package devrel.report;

import devrel.metric.Visit;
import devrel.record.Event;
import devrel.report.Table.Amount;
import devrel.report.Table.Blank;
import devrel.report.Table.Cell;
import devrel.report.Table.Day;
import devrel.report.Table.Head;
import devrel.report.Table.Phrase;
import devrel.report.Table.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The events of the period, one row each; where attendance was not taken, the row says so and counts nobody. */
final class EventList {
    private final Turnout turnout;

    EventList(Turnout turnout) {
        this.turnout = turnout;
    }

    Section section() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Event event : turnout.held()) {
            rows.add(event.attendanceTaken() ? told(event) : untold(event));
        }
        List<Section.Part> parts = rows.isEmpty() ? List.of() : List.of(new Section.Rows(new Table(heads(), rows)));
        return new Section("report.section.event-list", parts);
    }

    private static List<Head> heads() {
        return List.of(
                new Head("event", "report.column.event", false),
                new Head("on", "report.column.on", false),
                new Head("expected", "report.column.expected", true),
                new Head("came", "report.column.came", true),
                new Head("walk_ins", "report.column.walk-ins", true),
                new Head("unnamed", "report.column.unnamed", true),
                new Head("remark", "report.column.status", false));
    }

    private List<Cell> told(Event event) {
        List<Visit> visits = turnout.ofPeriod().stream()
                .filter(visit -> visit.event().id().equals(event.id()))
                .toList();
        Integer unnamed = event.unnamed();
        return List.of(
                new Text(event.id()),
                new Day(event.on()),
                count(visits, Visit::isExpected),
                count(visits, visit -> visit.isExpected() && visit.isAttended()),
                count(visits, Visit::isWalkIn),
                unnamed == null ? new Blank() : new Amount(unnamed, Unit.COUNT, 0),
                new Blank());
    }

    private static Cell count(List<Visit> visits, Predicate<Visit> which) {
        return new Amount(visits.stream().filter(which).count(), Unit.COUNT, 0);
    }

    private static List<Cell> untold(Event event) {
        return List.of(
                new Text(event.id()),
                new Day(event.on()),
                new Blank(),
                new Blank(),
                new Blank(),
                new Blank(),
                new Phrase(Note.of("report.note.not-taken")));
    }
}

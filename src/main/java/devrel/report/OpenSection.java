package devrel.report;

import devrel.metric.Journey;
import java.util.ArrayList;
import java.util.List;

/** How many referrals are open on the day of the question, and how far they have come. */
final class OpenSection {
    private static final List<Table.Head> HEADS = List.of(
            new Table.Head("stage", "report.column.stage", false), new Table.Head("open", "report.column.open", true));

    private final Referred referred;

    OpenSection(Referred referred) {
        this.referred = referred;
    }

    /** A row for each stage in which some are, those that nobody answered yet first. */
    Section section() {
        List<Journey> open = referred.all().stream().filter(Journey::isOpen).toList();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int stage = -1; stage < Journey.STAGES.size(); stage++) {
            int place = stage;
            long there =
                    open.stream().filter(journey -> journey.furthest() == place).count();
            if (there > 0) {
                rows.add(List.of(name(place), new Table.Amount(there, Unit.COUNT, 0)));
            }
        }
        Section.Part part = rows.isEmpty()
                ? new Section.Sentence(Note.of("report.note.nobody-open"))
                : new Section.Rows(new Table(HEADS, rows));
        return new Section("report.section.open", List.of(part));
    }

    private static Table.Cell name(int stage) {
        return stage < 0
                ? new Table.Phrase(Note.of("report.note.not-acknowledged"))
                : new Table.Code(
                        "referral-step.stage", Journey.STAGES.get(stage).code());
    }
}

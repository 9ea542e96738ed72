package devrel.cli;

import devrel.metric.Identities;
import devrel.metric.Journey;
import devrel.metric.Pipeline;
import devrel.metric.Silence;
import devrel.record.Dataset;
import devrel.record.Feedback;
import devrel.record.Person;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.report.Table;
import devrel.report.Table.Amount;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import devrel.report.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** {@code referral silent}: open referrals whose referrer waits for a word from us, the longest wait first. */
final class ReferralSilent implements Command {
    private static final List<Head> HEADS = List.of(
            new Head("id", "column.id", false),
            new Head("referrer", "column.referrer", false),
            new Head("candidate", "column.candidate", false),
            new Head("date", "column.date", false),
            new Head("last_word", "column.last_word", false),
            new Head("days", "column.days", true));

    @Override
    public void declare(Usage usage) {
        Past.declare(usage);
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Dataset data = session.store().load(Person.KIND, Referral.KIND, ReferralStep.KIND, Feedback.KIND);
        LocalDate today = session.today();
        Silence silence = Silence.of(data, today);
        List<List<Cell>> rows = new ArrayList<>();
        Pipeline.of(data, Identities.of(data), today).stream()
                .filter(silence::isTooLong)
                .sorted((a, b) -> silence.lastWord(a).compareTo(silence.lastWord(b)))
                .forEach(journey -> rows.add(row(journey, silence, data)));
        Table table = new Table(HEADS, rows);
        new Output(session, arguments, "say.none-silent").give(table);
        return 0;
    }

    private static List<Cell> row(Journey journey, Silence silence, Dataset data) {
        return List.of(
                Table.text(journey.referral().id()),
                Table.text(name(data, journey.referrer())),
                Table.text(name(data, journey.candidate())),
                Table.day(journey.referral().date()),
                Table.day(silence.lastWord(journey)),
                new Amount(silence.days(journey), Unit.DAYS, 0));
    }

    private static String name(Dataset data, String person) {
        return data.find(Person.KIND, person).map(Person::label).orElse(person);
    }
}

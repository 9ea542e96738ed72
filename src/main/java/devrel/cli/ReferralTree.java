package devrel.cli;

import devrel.metric.Journey;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Person;
import devrel.record.Referral;
import devrel.record.ReferralStep;
import devrel.record.Start;
import devrel.render.Chart;
import devrel.render.Layout;
import devrel.report.Lineage;
import devrel.report.Table;
import devrel.report.Table.Amount;
import devrel.report.Table.Blank;
import devrel.report.Table.Cell;
import devrel.report.Table.Code;
import devrel.report.Table.Head;
import devrel.report.Unit;
import java.util.ArrayList;
import java.util.List;

/** {@code referral tree}: who brought whom, in which generation, and who is still here. */
final class ReferralTree implements Command {
    private static final List<Head> SHOWN = List.of(
            new Head("name", "column.name", false),
            new Head("generation", "column.generation", true),
            new Head("brought", "column.brought", true),
            new Head("hired", "column.hired", false),
            new Head("here", "column.here", false));

    private static final List<Head> WHOLE = List.of(
            new Head("person", "column.person", false),
            new Head("name", "column.name", false),
            new Head("generation", "column.generation", true),
            new Head("referrer", "column.referrer", false),
            new Head("referral", "column.referral", false),
            new Head("hired", "column.hired", false),
            new Head("brought", "column.brought", true),
            new Head("here", "column.here", false));

    @Override
    public void declare(Usage usage) {
        Past.declare(usage);
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Dataset data = session.store().load(Person.KIND, Start.KIND, Exit.KIND, Referral.KIND, ReferralStep.KIND);
        List<List<Cell>> shown = new ArrayList<>();
        List<List<Cell>> whole = new ArrayList<>();
        List<Chart.Node> nodes = new ArrayList<>();
        for (Lineage.Member member : Lineage.of(data, session.today())) {
            shown.add(shown(member, data));
            whole.add(whole(member, data));
            nodes.add(new Chart.Node(name(member, data), member.generation(), member.isHere()));
        }
        Table table = new Table(SHOWN, shown);
        new Output(session, arguments)
                .give(
                        table,
                        () -> new Table(WHOLE, whole),
                        () -> Layout.tree(table, nodes, session.words(), session.settings()));
        return 0;
    }

    private static List<Cell> shown(Lineage.Member member, Dataset data) {
        return List.of(
                Table.text("  ".repeat(member.generation()) + name(member, data)),
                new Amount(member.generation(), Unit.COUNT, 0),
                new Amount(member.brought(), Unit.COUNT, 0),
                hired(member),
                here(member));
    }

    private static List<Cell> whole(Lineage.Member member, Dataset data) {
        Journey hire = member.hire();
        return List.of(
                Table.text(member.person()),
                Table.text(name(member, data)),
                new Amount(member.generation(), Unit.COUNT, 0),
                Table.text(hire == null ? null : hire.referrer()),
                Table.text(hire == null ? null : hire.referral().id()),
                hired(member),
                new Amount(member.brought(), Unit.COUNT, 0),
                here(member));
    }

    private static Cell hired(Lineage.Member member) {
        Journey hire = member.hire();
        return hire == null ? new Blank() : Table.day(hire.hiredOn());
    }

    private static Cell here(Lineage.Member member) {
        return new Code("here", member.isHere() ? "yes" : "no");
    }

    /** Blocked people are told by their id only. */
    private static String name(Lineage.Member member, Dataset data) {
        return data.find(Person.KIND, member.person())
                .filter(person -> !person.isBlocked())
                .map(Person::label)
                .orElse(member.person());
    }
}

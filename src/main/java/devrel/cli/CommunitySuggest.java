package devrel.cli;

import devrel.metric.Ties;
import devrel.record.Assignment;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Start;
import devrel.report.Acquainting;
import devrel.report.Acquainting.Pair;
import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.report.Table.Codes;
import devrel.report.Table.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code community suggest}: people of different clients who share something and have never been introduced. */
final class CommunitySuggest implements Command {
    private static final int USUAL_LIMIT = 20;

    private static final List<Head> SHOWN = List.of(
            new Head("name", "column.name", false),
            new Head("client", "column.client", false),
            new Head("other_name", "column.other_name", false),
            new Head("other_client", "column.client", false),
            new Head("shared", "column.shared", false));

    private static final List<Head> WHOLE = List.of(
            new Head("person", "column.person", false),
            new Head("name", "column.name", false),
            new Head("client", "column.client", false),
            new Head("other", "column.person", false),
            new Head("other_name", "column.other_name", false),
            new Head("other_client", "column.client", false),
            new Head("shared", "column.shared", false));

    @Override
    public void declare(Usage usage) {
        usage.rest("PERSON", "command.option.who").option("--limit", "N", "command.option.limit");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Optional<Person> person = arguments.rest(0).map(session::person);
        List<Kind<?>> needs = new ArrayList<>(List.of(Person.KIND, Start.KIND, Assignment.KIND, Exit.KIND));
        needs.addAll(Ties.NEEDS);
        Dataset data = session.store().load(needs.toArray(Kind<?>[]::new));
        List<Pair> pairs = person.map(one -> Acquainting.of(data, session.today(), one.id()))
                .orElseGet(() -> Acquainting.of(data, session.today()));
        List<Pair> first = Limit.of(session, arguments, USUAL_LIMIT, pairs);
        new Output(session, arguments)
                .give(
                        new Table(
                                SHOWN,
                                first.stream().map(pair -> row(pair, false)).toList()),
                        () -> new Table(
                                WHOLE,
                                first.stream().map(pair -> row(pair, true)).toList()));
        return 0;
    }

    private static List<Cell> row(Pair pair, boolean whole) {
        List<Cell> row = new ArrayList<>();
        add(pair.one(), pair.client(), whole, row);
        add(pair.other(), pair.otherClient(), whole, row);
        row.add(new Codes("topics", pair.shared()));
        return row;
    }

    private static void add(Person person, String client, boolean whole, List<Cell> row) {
        if (whole) {
            row.add(Table.text(person.id()));
        }
        row.add(Table.text(person.label()));
        row.add(Table.code("clients", client));
    }
}

package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Kind;
import devrel.record.Order;
import devrel.record.Person;
import devrel.record.Position;
import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code person list}: everybody, or who was employed on a day, with role and client on that day. */
final class PersonList implements Command {
    private static final List<Head> HEADS = List.of(
            new Head("id", "column.id", false),
            new Head("name", "column.name", false),
            new Head("kind", "column.kind", false),
            new Head("since", "column.since", false),
            new Head("role", "column.role", false),
            new Head("client", "column.client", false));

    private static final List<String> KINDS =
            Person.KIND.column("kind").codes().stream().map(code -> code.code()).toList();

    @Override
    public void declare(Usage usage) {
        usage.option("--on", "DATE", "command.person.list.on")
                .option("--kind", "CODE", "column.kind")
                .option("--client", "CODE", "column.client")
                .option("--limit", "N", "command.option.limit");
        Past.declare(usage);
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Dataset data = session.store().load(Snapshot.NEEDS.toArray(Kind<?>[]::new));
        Optional<LocalDate> on = session.day(arguments, "--on");
        Snapshot snapshot = new Snapshot(data, on.orElseGet(session::today));
        List<Person> people = new ArrayList<>(data.all(Person.KIND));
        people.removeIf(person -> person.isBlocked() || person.erased() != null);
        people.removeIf(person -> on.isPresent() && snapshot.spell(person).isEmpty());
        Choice.of(arguments, "--kind", KINDS).ifPresent(kind -> people.removeIf(person -> !kind.equals(kind(person))));
        Choice.of(arguments, "--client", data.settings().codes("clients"))
                .ifPresent(client -> people.removeIf(
                        person -> !client.equals(snapshot.client(person).orElse(""))));
        List<Person> sorted = byName(people);
        List<Person> first = sorted.subList(0, Math.min(arguments.limit(), sorted.size()));
        new Output(session, arguments)
                .give(shown(snapshot, first), () -> new Listing<>(Person.KIND, data).whole(first));
        return 0;
    }

    /** A person, and the name as it is sorted. */
    private record Named(String name, Person person) {}

    /** Each name is made plain once: that takes longer than to compare it. */
    private static List<Person> byName(List<Person> people) {
        List<Named> named = new ArrayList<>();
        people.forEach(person -> named.add(new Named(Names.plain(person.label()), person)));
        named.sort(Order.by(Named::name).then(each -> each.person().id()));
        List<Person> sorted = new ArrayList<>();
        named.forEach(each -> sorted.add(each.person()));
        return sorted;
    }

    private static String kind(Person person) {
        return person.kind() == null ? "" : person.kind().code();
    }

    private static Table shown(Snapshot snapshot, List<Person> people) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Person person : people) {
            rows.add(List.of(
                    Table.text(person.id()),
                    Table.text(person.label()),
                    Table.code("person.kind", kind(person)),
                    Table.day(snapshot.spell(person)
                            .map(spell -> spell.start().date())
                            .orElse(null)),
                    Table.code(
                            "roles",
                            snapshot.spell(person)
                                    .flatMap(spell -> snapshot.position(person))
                                    .map(Position::role)
                                    .orElse("")),
                    Table.code("clients", snapshot.client(person).orElse(""))));
        }
        return new Table(HEADS, rows);
    }
}

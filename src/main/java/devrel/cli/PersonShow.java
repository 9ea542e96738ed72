package devrel.cli;

import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Spell;
import devrel.report.Table;
import devrel.report.Table.Cell;
import java.util.ArrayList;
import java.util.List;

/** {@code person show}: what the person's file says, their employment, and where they are today. */
final class PersonShow implements Command {
    @Override
    public void declare(Usage usage) {
        usage.rest("PERSON", "command.option.who");
        Past.declare(usage);
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Person person = session.person(arguments.required(0, "PERSON"));
        Dataset data = session.store().load(Snapshot.NEEDS.toArray(Kind<?>[]::new));
        Listing<Person> listing = new Listing<>(Person.KIND, data);
        new Output(session, arguments)
                .give(
                        fields(person, listing, new Snapshot(data, session.today())),
                        () -> listing.whole(List.of(person)));
        return 0;
    }

    private static Table fields(Person person, Listing<Person> listing, Snapshot snapshot) {
        List<List<Cell>> rows = new ArrayList<>(listing.fields(person));
        for (Spell spell : snapshot.employment().of(person.id())) {
            rows.add(Listing.field("start", Table.day(spell.start().date())));
            rows.add(Listing.field(
                    "hire_source", Table.code("sources", spell.start().hireSource())));
            Exit exit = spell.exit();
            if (exit != null) {
                rows.add(Listing.field("last_day", Table.day(exit.date())));
                rows.add(Listing.field("ground", Table.code("grounds", exit.ground())));
            }
        }
        snapshot.client(person).ifPresent(client -> {
            snapshot.position(person)
                    .map(Position::role)
                    .ifPresent(role -> rows.add(Listing.field("role", Table.code("roles", role))));
            snapshot.position(person)
                    .map(Position::seniority)
                    .ifPresent(level ->
                            rows.add(Listing.field("seniority", Table.code("position.seniority", level.code()))));
            rows.add(Listing.field("client", Table.code("clients", client)));
        });
        return Listing.vertical(rows);
    }
}

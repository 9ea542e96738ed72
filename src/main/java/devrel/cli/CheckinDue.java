package devrel.cli;

import devrel.metric.Contact;
import devrel.metric.Contact.Due;
import devrel.metric.Employed;
import devrel.metric.Identities;
import devrel.metric.Roster;
import devrel.record.Absence;
import devrel.record.Checkin;
import devrel.record.Dataset;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Order;
import devrel.record.Person;
import devrel.record.Position;
import devrel.record.Start;
import devrel.report.Table;
import devrel.report.Table.Amount;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import devrel.report.Unit;
import devrel.store.Want;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code checkin due}: the conversations that we owe. It speaks of our conduct, so the longest debt comes first. */
final class CheckinDue implements Command {
    private static final List<Head> HEADS = List.of(
            new Head("id", "column.id", false),
            new Head("person", "column.person", false),
            new Head("facilitator", "column.facilitator", false),
            new Head("last", "column.last", false),
            new Head("days", "column.days", true),
            new Head("max_days", "column.max_days", true),
            new Head("state", "column.state", false));

    static final List<Kind<?>> NEEDS =
            List.of(Person.KIND, Start.KIND, Exit.KIND, Position.KIND, Absence.KIND, Checkin.KIND);

    @Override
    public void declare(Usage usage) {
        usage.option("--on", "DATE", "command.checkin.due.on")
                .option("--by", "WRITER", "command.checkin.due.by")
                .flag("--overdue", "command.checkin.due.overdue");
        Past.declare(usage);
        Output.declare(usage);
    }

    /** An employment in which a conversation is owed. */
    private record Owed(Employed employed, Due due) {}

    /** A person whom we owe a conversation. */
    private record Debt(Person person, Employed employed, Due due) {}

    @Override
    public int run(Session session, Arguments arguments) {
        LocalDate day = session.day(arguments, "--on").orElseGet(session::today);
        Dataset data = new Counted(session.store()).loadOf(day, NEEDS);
        Identities identities = Identities.of(data);
        Contact contact = Contact.of(data, identities, day);
        List<Owed> owed = owed(Roster.of(data, day), contact, arguments.flag("--overdue"));
        List<Debt> debts = debts(session, owed);
        Choice.of(arguments, "--by", data.settings().writers().keySet())
                .ifPresent(by -> debts.removeIf(debt -> !by.equals(debt.person().facilitator())));
        debts.sort(Order.by((Debt debt) -> debt.due().maxDays() - debt.due().days())
                .then(debt -> debt.person().id()));
        Table table =
                new Table(HEADS, debts.stream().map(debt -> row(debt, contact)).toList());
        new Output(session, arguments, "say.none-due").give(table);
        return 0;
    }

    private static List<Owed> owed(Roster roster, Contact contact, boolean overdue) {
        List<Owed> owed = new ArrayList<>();
        Stream.concat(roster.employees().stream(), roster.feeBased().stream())
                .forEach(employed -> contact.due(employed)
                        .filter(due -> overdue ? due.isOverdue() : due.isDue())
                        .ifPresent(due -> owed.add(new Owed(employed, due))));
        return owed;
    }

    /** Of the people, only those who are owed something are read. */
    private static List<Debt> debts(Session session, List<Owed> owed) {
        Set<String> ids = new HashSet<>();
        owed.forEach(each -> ids.add(each.employed().person()));
        Dataset people = session.store().load(Want.things(Person.KIND, ids.toArray(new String[0])));
        List<Debt> debts = new ArrayList<>();
        owed.forEach(each -> people.find(Person.KIND, each.employed().person())
                .filter(person -> !person.isBlocked())
                .ifPresent(person -> debts.add(new Debt(person, each.employed(), each.due()))));
        return debts;
    }

    private static List<Cell> row(Debt debt, Contact contact) {
        return List.of(
                Table.text(debt.person().id()),
                Table.text(debt.person().label()),
                Table.text(debt.person().facilitator()),
                Table.day(contact.last(debt.employed()).map(Checkin::date).orElse(null)),
                new Amount(debt.due().days(), Unit.DAYS, 0),
                new Amount(debt.due().maxDays(), Unit.DAYS, 0),
                Table.code("checkin.due", debt.due().isOverdue() ? "overdue" : "due"));
    }
}

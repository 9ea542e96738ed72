package devrel.cli;

import devrel.record.Column;
import devrel.record.Dataset;
import devrel.record.Happening;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code list} for every kind: filtered, newest first. */
final class RecordList<T extends Item> implements Command {
    private final Kind<T> kind;

    RecordList(Kind<T> kind) {
        this.kind = kind;
    }

    @Override
    public void declare(Usage usage) {
        if (!Listing.peopleColumns(kind).isEmpty()) {
            usage.option("--person", "PERSON", "command.option.person");
        }
        if (!kind.isThing()) {
            usage.option("--from", "DATE", "command.option.from").option("--to", "DATE", "command.option.to");
        }
        for (Column column : things()) {
            usage.option("--" + column.option(), "ID", "command.option.about");
        }
        if (States.divide(kind)) {
            usage.option("--state", "CODE", "command.option.state");
        }
        usage.option("--limit", "N", "command.option.limit");
        Past.declare(usage);
        Output.declare(usage);
    }

    /** What the records are about beside people: each can be asked for. */
    private List<Column> things() {
        List<Column> things = new ArrayList<>();
        for (Column column : kind.columns()) {
            boolean isPerson = "person".equals(column.target());
            if (column.form() == Column.Form.REFERENCE && !isPerson) {
                things.add(column);
            }
        }
        return things;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Dataset data = session.store().load(Listing.needs(kind).toArray(Kind<?>[]::new));
        Listing<T> listing = new Listing<>(kind, data);
        List<T> items = new ArrayList<>(data.all(kind));
        Collections.reverse(items);
        items.removeIf(item -> item instanceof Person person && person.isBlocked());
        session.day(arguments, "--from")
                .ifPresent(from -> items.removeIf(item -> date(item).isBefore(from)));
        session.day(arguments, "--to")
                .ifPresent(to -> items.removeIf(item -> date(item).isAfter(to)));
        arguments.value("--person").map(session::person).ifPresent(who -> items.removeIf(item -> !isAbout(item, who)));
        for (Column column : things()) {
            arguments
                    .value("--" + column.option())
                    .map(typed -> session.records().id(column, typed))
                    .ifPresent(id -> items.removeIf(item -> !id.equals(kind.value(item, column))));
        }
        Choice.of(arguments, "--state", States.all(kind))
                .ifPresent(state -> items.removeIf(item -> !listing.states().isIn(item, state)));
        List<T> first = items.subList(0, Math.min(arguments.limit(), items.size()));
        Output output = new Output(session, arguments);
        output.give(listing.shown(first, output::fits), () -> listing.whole(first));
        return 0;
    }

    private static LocalDate date(Item item) {
        return item instanceof Happening happening ? happening.date() : LocalDate.MIN;
    }

    private boolean isAbout(T item, Person person) {
        return Listing.peopleColumns(kind).stream()
                .anyMatch(column -> person.id().equals(kind.value(item, column)));
    }
}

package devrel.cli;

import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import devrel.store.Operation;
import devrel.store.Operations;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code undo}: takes one command back, and leaves what came after it; taken back in its turn, it is done again. */
final class Undo implements Command {
    @Override
    public void declare(Usage usage) {
        usage.parameter("OPERATION", "command.undo.operation").flag("--list", "command.undo.list");
        usage.option("--limit", "N", "command.option.limit");
        Output.declare(usage);
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public int run(Session session, Arguments arguments) {
        if (arguments.flag("--list")) {
            Output output = new Output(session, arguments);
            Table table = table(session, arguments.limit());
            output.give(table, () -> table);
            session.store().operations().unreadable().forEach(session::warn);
            return 0;
        }
        String name = arguments.parameter(0).orElse("");
        new Writing(session, arguments).undo(session.store().reversal(name, session.writer()));
        return 0;
    }

    private static Table table(Session session, int limit) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
                .withZone(ZoneId.of(session.settings().zone()));
        Operations operations = session.store().operations();
        List<List<Cell>> rows = new ArrayList<>();
        for (Operation each : operations.all()) {
            String what = each.command() + (each.undoes() == null ? "" : " " + each.undoes());
            rows.add(List.of(
                    Table.text(each.name()),
                    Table.text(form.format(Instant.ofEpochMilli(each.millis()))),
                    Table.text(each.writer()),
                    Table.text(what),
                    Table.text(paths(each)),
                    new Table.Truth(operations.isUndone(each))));
        }
        return new Table(
                List.of(
                        head("operation"),
                        head("when"),
                        head("writer"),
                        head("command"),
                        head("files"),
                        head("undone")),
                rows.subList(0, Math.min(limit, rows.size())));
    }

    private static Head head(String name) {
        return new Head(name, "table." + name, false);
    }

    private static String paths(Operation operation) {
        List<String> paths = new ArrayList<>();
        operation.files().forEach(file -> paths.add(file.path()));
        return paths.size() > 3 ? paths.get(0) + ", … (" + paths.size() + ")" : String.join(", ", paths);
    }
}

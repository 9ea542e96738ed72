package devrel.cli;

import devrel.record.Settings;
import devrel.record.Vocabulary;
import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** {@code code list}: the codes that records may use, and their words. */
final class CodeList implements Command {
    private static final List<Head> HEADS = List.of(
            new Head("vocabulary", "column.vocabulary", false),
            new Head("code", "column.code", false),
            new Head("label", "column.label", false));

    @Override
    public void declare(Usage usage) {
        usage.parameter("VOCABULARY", "command.code.vocabulary");
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Settings settings = session.settings();
        List<String> vocabularies = new ArrayList<>(Vocabulary.DECLARED);
        vocabularies.addAll(new TreeSet<>(Vocabulary.DEFAULTS.keySet()));
        arguments.parameter(0).ifPresent(only -> vocabularies.removeIf(each -> !each.equals(only)));
        List<List<Cell>> rows = new ArrayList<>();
        for (String vocabulary : vocabularies) {
            for (String code : settings.codes(vocabulary)) {
                rows.add(List.of(Table.text(vocabulary), Table.text(code), new Table.Code(vocabulary, code)));
            }
        }
        Table table = new Table(HEADS, rows);
        new Output(session, arguments).give(table, table);
        return 0;
    }
}

package devrel.cli;

import devrel.record.Nearest;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.record.Vocabulary;
import devrel.report.Table;
import devrel.report.Table.Cell;
import devrel.report.Table.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        Past.declare(usage);
        Output.declare(usage);
    }

    @Override
    public int run(Session session, Arguments arguments) {
        Settings settings = session.settings();
        List<String> vocabularies = new ArrayList<>(Vocabulary.DECLARED);
        vocabularies.addAll(new TreeSet<>(Vocabulary.DEFAULTS.keySet()));
        Optional<String> only = arguments.parameter(0);
        only.map(Vocabulary::parts).ifPresent(parts -> {
            if (!vocabularies.containsAll(parts)) {
                throw unknown(only.get(), vocabularies);
            }
            vocabularies.retainAll(parts);
        });
        List<List<Cell>> rows = new ArrayList<>();
        for (String vocabulary : vocabularies) {
            for (String code : settings.codes(vocabulary)) {
                String label = session.words().code(settings, vocabulary, code);
                rows.add(List.of(Table.text(vocabulary), Table.text(code), Table.text(label)));
            }
        }
        Table table = new Table(HEADS, rows);
        new Output(session, arguments).give(table);
        return 0;
    }

    private static Refusal unknown(String typed, List<String> known) {
        String mend = "devrel code list " + Nearest.to(typed, known).orElse(String.join("|", known));
        return Refusal.of(Problem.BAD_ARGUMENT, Place.of("VOCABULARY"), "value", typed, "mend", mend);
    }
}

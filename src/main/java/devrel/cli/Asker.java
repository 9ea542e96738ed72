package devrel.cli;

import devrel.record.Column;
import devrel.record.Column.Form;
import devrel.record.Column.Shape;
import devrel.record.Dataset;
import devrel.record.Finding;
import devrel.record.Item;
import devrel.record.Kind;
import devrel.record.Person;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.render.Document;
import devrel.render.Document.Paragraph;
import devrel.render.Layout;
import devrel.render.Messages;
import devrel.render.TextForm;
import devrel.report.Table;
import devrel.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Asks on a terminal for what a draft still misses, value by value, with completion, and shows the record before it is
 * saved. Ctrl-C and Ctrl-D take everything back. The lock is never held here.
 */
final class Asker {
    /** More codes than fit a line are left to Tab. */
    private static final int LONGEST_HINT = 80;

    private final Session session;

    Asker(Session session) {
        this.session = session;
    }

    /**
     * Asks for every value that was not given: mandatory ones until there is one, others may be skipped, and Enter takes
     * the usual value where there is one. Comes back only if the user agrees with the whole record.
     */
    <T extends Item> void ask(Draft<T> draft) {
        try (Terminal terminal = terminal()) {
            Document how = new Document(List.of(new Paragraph(session.words().text("ask.how"))));
            terminal.writer().print(TextForm.of(how, session.env().width(), false));
            for (Column column : draft.open()) {
                ask(terminal, draft, column);
            }
            lastLook(terminal, draft);
        } catch (IOException noTerminal) {
            throw Refusal.of(Problem.NEEDS_TERMINAL, Place.of("devrel"));
        }
    }

    /** A yes or no; Enter is yes. */
    boolean agrees(String question) {
        try (Terminal terminal = terminal()) {
            return agrees(terminal, question);
        } catch (IOException noTerminal) {
            throw Refusal.of(Problem.NEEDS_TERMINAL, Place.of("devrel"));
        }
    }

    /** Probing for grapheme clusters would wait half a second for an answer that most terminals never give. */
    private static Terminal terminal() throws IOException {
        return TerminalBuilder.builder().system(true).graphemeCluster(false).build();
    }

    private boolean agrees(Terminal terminal, String question) {
        String answer = read(terminal, question + " " + session.words().text("ask.yes-no") + " ", List.of(), false);
        return answer.isBlank()
                || session.words().text("ask.yes").startsWith(answer.strip().toLowerCase(Locale.ROOT));
    }

    private void ask(Terminal terminal, Draft<?> draft, Column column) {
        String prompt = prompt(draft, column);
        List<String> choices = choices(column);
        while (true) {
            String answer =
                    read(terminal, prompt, choices, column.shape() != Shape.ONE).strip();
            boolean skipped = answer.isEmpty() && (!column.isRequired() || draft.value(column.name()) != null);
            if (skipped || (!answer.isEmpty() && understood(terminal, draft, column, answer))) {
                Defaults.follow(session, draft);
                return;
            }
        }
    }

    private String prompt(Draft<?> draft, Column column) {
        Object usual = draft.value(column.name());
        String allowed = allowed(column);
        String hint = allowed.isEmpty() || allowed.length() > LONGEST_HINT ? "" : " (" + allowed + ")";
        String otherwise = usual == null || column.shape() != Shape.ONE ? "" : " [" + Column.print(usual) + "]";
        return session.words().text("column." + column.name()) + hint + otherwise + ": ";
    }

    private String allowed(Column column) {
        String vocabulary = column.vocabulary();
        if (vocabulary == null) {
            return column.allowed();
        }
        String level = column.shape() == Shape.MAP ? "=" + column.allowed() : "";
        return String.join(
                ", ",
                session.settings().codes(vocabulary).stream()
                        .map(code -> code + level)
                        .toList());
    }

    private boolean understood(Terminal terminal, Draft<?> draft, Column column, String answer) {
        List<String> typed = column.shape() == Shape.ONE ? List.of(answer) : List.of(answer.split("[,;] *"));
        if (draft.read(column, typed, Place.of(column.name()))) {
            return true;
        }
        tell(terminal, draft.takeFindings());
        return false;
    }

    private void tell(Terminal terminal, List<Finding> findings) {
        Messages messages = new Messages(session.words());
        messages.of(findings, true).forEach(terminal.writer()::println);
        terminal.flush();
    }

    private String read(Terminal terminal, String prompt, List<String> choices, boolean several) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .parser(new AnswerParser(several))
                .completer(
                        (line, parsed, candidates) -> choices.forEach(choice -> candidates.add(new Candidate(choice))))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
        reader.unsetOpt(LineReader.Option.BRACKETED_PASTE);
        try {
            return reader.readLine(prompt);
        } catch (UserInterruptException | EndOfFileException takenBack) {
            throw new Cancelled();
        }
    }

    /** What the answer can be: codes, people's names, ids, near days. */
    private List<String> choices(Column column) {
        Store store = session.store();
        Set<String> choices = new LinkedHashSet<>();
        column.codes().forEach(code -> choices.add(code.code()));
        if (column.vocabulary() != null) {
            choices.addAll(session.settings().codes(column.vocabulary()));
        }
        if (column.form() == Form.DATE) {
            choices.addAll(List.of(session.words().text("ask.days").split(",")));
            choices.add(session.today().toString());
        }
        if ("person".equals(column.target())) {
            store.load(Person.KIND).all(Person.KIND).stream()
                    .filter(person -> !person.isBlocked())
                    .forEach(person -> choices.add(person.label()));
        }
        return new ArrayList<>(choices);
    }

    private <T extends Item> void lastLook(Terminal terminal, Draft<T> draft) {
        Dataset data = session.store().load(Listing.needs(draft.kind()).toArray(Kind<?>[]::new));
        Table fields = Listing.vertical(new Listing<>(draft.kind(), data).fields(draft.preview()));
        Document look = Layout.of(fields, session.words(), session.settings());
        terminal.writer().println();
        terminal.writer().print(TextForm.of(look, session.env().width(), false));
        if (!agrees(terminal, session.words().text("ask.save"))) {
            throw new Cancelled();
        }
    }
}

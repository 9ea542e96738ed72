package devrel.cli;

import devrel.render.CsvForm;
import devrel.render.Document;
import devrel.render.HtmlForm;
import devrel.render.JsonForm;
import devrel.render.Layout;
import devrel.render.MarkdownForm;
import devrel.render.TextForm;
import devrel.report.Report;
import devrel.report.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives an answer in the format asked for, to standard output or to a file. */
final class Output {
    private static final List<String> FORMATS = List.of("text", "md", "html", "csv", "json");

    /** So many rows tell how wide a table is. */
    private static final int SAMPLE = 200;

    private final Session session;
    private final Arguments arguments;
    private final @Nullable String file;
    private final String none;

    Output(Session session, Arguments arguments) {
        this(session, arguments, "say.none");
    }

    /** An answer, and the words for an empty one. */
    Output(Session session, Arguments arguments, String none) {
        this(session, arguments, arguments.value("--output").orElse(null), none);
    }

    private Output(Session session, Arguments arguments, @Nullable String file, String none) {
        this.session = session;
        this.arguments = arguments;
        this.file = file;
        this.none = none;
    }

    /** The same into that file, unless another one was asked for. */
    Output into(String usual) {
        return file == null ? new Output(session, arguments, usual, none) : this;
    }

    /** The options that choose the form of an answer. */
    static void declare(Usage usage) {
        usage.option("--format", String.join("|", FORMATS), "command.option.format")
                .option("--output", "FILE", "command.option.output");
    }

    private String format(String otherwise) {
        return Choice.of(arguments, "--format", FORMATS).orElse(file == null ? otherwise : ofEnding(file, otherwise));
    }

    /** Who writes page.html means a page. */
    private static String ofEnding(String file, String otherwise) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return FORMATS.contains(ending) ? ending : otherwise;
    }

    /** Whether the table needs no squeezing; only on a terminal or a page is there too little room. */
    boolean fits(Table table) {
        if (!format("text").equals("text")) {
            return true;
        }
        List<List<Table.Cell>> first =
                table.rows().subList(0, Math.min(SAMPLE, table.rows().size()));
        String drawn = TextForm.of(document(new Table(table.heads(), first)), Short.MAX_VALUE, false);
        return drawn.lines().skip(1).findFirst().orElse("").length()
                <= session.env().width();
    }

    /** Gives a table, to people and to programs alike. */
    void give(Table table) {
        give(table, () -> table);
    }

    /** Gives a list: for people the {@code shown} table, for programs the one with every column. */
    void give(Table shown, Supplier<Table> whole) {
        give(shown, whole, () -> document(shown));
    }

    /** Gives a list that is a picture where one can be shown. */
    void give(Table shown, Supplier<Table> whole, Supplier<Document> page) {
        if (shown.rows().isEmpty() && List.of("text", "md").contains(format("text")) && file == null) {
            session.env().err().println(session.words().text(none));
            return;
        }
        give(
                switch (format("text")) {
                    case "csv" -> csv(CsvForm.of(whole.get()));
                    case "json" -> JsonForm.of(whole.get());
                    case "md" -> MarkdownForm.of(document(shown));
                    case "html" -> HtmlForm.of(page.get(), session.words());
                    default -> text(document(shown));
                });
    }

    /** Gives a document to people, and to programs the table of what it says. */
    void give(Document shown, Supplier<Table> whole) {
        if (shown.blocks().isEmpty() && List.of("text", "md").contains(format("text")) && file == null) {
            session.env().err().println(session.words().text(none));
            return;
        }
        switch (format("text")) {
            case "csv" -> give(csv(CsvForm.of(whole.get())));
            case "json" -> give(JsonForm.of(whole.get()));
            default -> give(shown);
        }
    }

    /** Gives a report; {@code otherwise} is its usual format. */
    void give(Report report, String otherwise) {
        give(
                switch (format(otherwise)) {
                    case "csv" -> csv(CsvForm.of(report, session.words()));
                    case "text" -> text(Layout.of(report, session.words(), session.settings(), Version.NUMBER));
                    default -> kept(report, format(otherwise));
                });
    }

    /** Into a pipe the pictures are drawn with characters; beside a file they are files. */
    private String kept(Report report, String format) {
        String name = file == null ? "" : String.valueOf(Path.of(file).getFileName());
        String prefix = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
        Kept kept = Kept.of(report, format, session.words(), session.settings(), file == null ? null : prefix);
        Path beside = Path.of(file == null ? "" : file);
        kept.pictures().forEach((picture, svg) -> write(beside.resolveSibling(picture), svg));
        return kept.text();
    }

    private void write(Path file, String text) {
        session.store().writeOutput(session.env().workingDirectory().resolve(file), text);
    }

    /** Gives a document. */
    void give(Document document) {
        give(
                switch (format("text")) {
                    case "md" -> MarkdownForm.of(document);
                    case "html" -> HtmlForm.of(document, session.words());
                    default -> text(document);
                });
    }

    /** A file says exactly what the records say; what others may read in a log commands nothing. */
    private String csv(String exact) {
        return file != null ? exact : CsvForm.harmless(exact);
    }

    private Document document(Table table) {
        return Layout.of(table, session.words(), session.settings());
    }

    private String text(Document document) {
        Env env = session.env();
        return TextForm.of(document, env.width(), env.hasColour() && file == null);
    }

    /** Gives a text as it is. */
    void give(String answer) {
        if (file != null) {
            write(Path.of(file), answer);
            session.say("say.written", "file", file);
        } else {
            session.env().out().print(answer);
        }
    }
}

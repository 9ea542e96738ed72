package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Settings.Language;
import devrel.render.Document.Fit;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.report.Note;
import devrel.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What people could write to fool a terminal, a page, a spreadsheet or a build service, in every form of output. */
class HostileTest {
    /** As GitHub's runner reads it: behind any white space of Unicode. */
    private static final Pattern COMMAND = Pattern.compile("[\\s\\p{Z}\\x85]*::");

    static List<String> payloads() {
        List<String> payloads = new ArrayList<>(List.of(
                "::error::pwned",
                "  ::set-output name=a::b",
                "x\n::add-mask::y",
                "x\r\n::warning::z",
                "\t::debug::",
                ":::",
                "##[command]rm",
                "##vso[task.setvariable]x",
                "a ::notice::b",
                "\u2028::error::x",
                "\u00a0::error::x",
                "\u3000::error::x",
                "\u001b[2J\u001b[1;1H",
                "\u001b]0;title\u0007",
                "\u009b31m",
                "\u0000",
                "a\u0008\u0008b",
                "\u007f",
                "\u0085next",
                "a\tb",
                "a\rb",
                "a\u000bb\u000cc",
                "admin\u202egnp.exe",
                "\u2066x\u2069",
                "\u061cx",
                "\u200bx",
                "\u200ex\u200f",
                "\u2060x",
                "\ufeffx",
                "so\u00adft",
                "\ufff9x\ufffb",
                "\ud834\udd73x",
                "\udb40\udc41x",
                "\ud800",
                "\udc00x",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "&lt;b&gt;",
                "[x](javascript:alert(1))",
                "![x](http://x/y.png)",
                "`code`",
                "```\ncode",
                "**bold** _it_",
                "a|b|c",
                "| --- |",
                "# head",
                "===",
                "---",
                "- item",
                "+ item",
                "1. item",
                "1) item",
                "> quote",
                "    code",
                "~~gone~~",
                "$x^2$",
                "https://evil.example",
                "www.evil.example",
                "[^1]: note",
                "\\",
                "\\|",
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\"quoted\"",
                "a,b",
                "a;b",
                "'",
                "{value}",
                "{min} {max}",
                "%s %n",
                "${jndi:ldap://x}",
                "../../etc/passwd",
                "",
                " ",
                "ı İ ß",
                "😀😀😀",
                "日本語日本語",
                "e\u0301\u0301\u0301",
                "\u0627\u0644\u0639\u0631",
                "x".repeat(300),
                "::".repeat(150)));
        return payloads;
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(payloads()).hasSizeGreaterThan(75);
    }

    private static void harmless(String output) {
        assertThat(output.codePoints()).noneMatch(character -> character != '\n' && Escapes.isUnsafe(character));
        assertThat(output.lines()).noneMatch(line -> COMMAND.matcher(line).lookingAt());
        assertThat(output).doesNotContain("##[", "##vso[");
    }

    private static Stream<Document> documents(String payload) {
        Grid grid = new Grid(
                List.of(new Head(payload, Fit.LABEL), new Head("n", Fit.NUMBER), new Head("note", Fit.REMARK)),
                List.of(List.of(payload, payload, payload), List.of("x", "1", "y")));
        return Stream.of(
                new Document(List.of(grid)),
                new Document(List.of(new Heading(2, payload))),
                new Document(List.of(new Paragraph(payload))),
                Layout.of(table(payload), Samples.words(Language.EN), null));
    }

    private static Table table(String payload) {
        return new Table(
                List.of(new Table.Head("name", "column.name", false), new Table.Head("client", "column.client", false)),
                List.of(
                        List.of(new Table.Text(payload), new Table.Code("clients", payload)),
                        List.of(
                                new Table.Phrase(new Note("report.note.few", Map.of("least", payload))),
                                new Table.Blank())));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void textShowsThemAsTheyAreOrAsEscapes(String payload) {
        documents(payload).forEach(document -> {
            harmless(TextForm.of(document, 80, false));
            harmless(TextForm.of(document, 24, false));
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void markdownKeepsThemFromBeingMarkup(String payload) {
        documents(payload).forEach(document -> {
            String markdown = MarkdownForm.of(document);
            assertThat(markdown.codePoints()).noneMatch(character -> character != '\n' && Escapes.isUnsafe(character));
            assertThat(markdown.lines()).noneMatch(line -> COMMAND.matcher(line).lookingAt());
            assertThat(markdown.replaceAll("\\\\.", "")).doesNotContain("<", "[", "`", "*", "_", "&", "$");
        });
        Grid grid = new Grid(List.of(new Head("a", Fit.LABEL)), List.of(List.of(payload)));
        String row =
                MarkdownForm.of(new Document(List.of(grid))).lines().toList().get(2);
        assertThat(row.replaceAll("\\\\.", "").chars().filter(c -> c == '|')).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void pagesHoldThemAsTextOnly(String payload) {
        documents(payload).forEach(document -> {
            String page = HtmlForm.of(document, Samples.words(Language.EN));
            HtmlFormTest.wellFormed(page);
            assertThat(page.codePoints()).noneMatch(character -> character != '\n' && Escapes.isUnsafe(character));
        });
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void picturesHoldThemAsTextOnly(String payload) {
        Chart.Node node = new Chart.Node(payload, 0, true);
        Chart chart = new Chart.Tree("tree", payload, payload, List.of(node), List.of(payload, payload));
        Document document = new Document(List.of(new Document.Picture(chart, List.of(), List.of())));
        HtmlFormTest.wellFormed(HtmlForm.of(document, Samples.words(Language.EN)));
        HtmlFormTest.wellFormed(Drawing.of(chart, "c").file());
        DrawingTest.clear(chart);
        MarkdownForm.Illustrated illustrated = MarkdownForm.illustrated(document, payload);
        String name = illustrated.pictures().firstKey();
        assertThat(name).isEqualTo(payload + "-tree.svg");
        String link = illustrated.text().substring(illustrated.text().lastIndexOf("](") + 2);
        assertThat(link).matches("[A-Za-z0-9._%-]*-tree\\.svg\\)\n");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void messagesShowThemOnOneLine(String payload) {
        Place place = Place.of("data/" + payload, 1);
        Finding finding = Finding.of(
                Problem.OUT_OF_RANGE, place, "field", payload, "value", payload, "min", payload, "max", payload);
        List<String> lines = new Messages(Samples.words(Language.EN)).of(finding, true);
        assertThat(lines).hasSize(2).noneMatch(line -> line.contains("\n"));
        harmless(String.join("\n", lines));
        Finding nowhere = Finding.of(Problem.REFERRED_TWICE, Place.of(payload), "other", payload);
        harmless(String.join("\n", new Messages(Samples.words(Language.EN)).of(nowhere, true)));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void csvGivesThemBackUnchanged(String payload) {
        String csv = CsvForm.of(new Table(
                List.of(new Table.Head("a", "column.name", false), new Table.Head("b", "column.name", false)),
                List.of(List.of(new Table.Text(payload), new Table.Text("end")))));
        assertThat(firstCell(csv.substring("a,b\n".length()))).isEqualTo(payload);
        assertThat(csv).endsWith(",end\n");
        assertThat(csv.split("\n", 3)[1]).doesNotStartWith("::");
    }

    /** A reader of RFC 4180 for the first cell of a record. */
    private static String firstCell(String record) {
        if (!record.startsWith("\"")) {
            return record.substring(0, record.indexOf(','));
        }
        StringBuilder cell = new StringBuilder();
        for (int i = 1; ; i++) {
            boolean quote = record.charAt(i) == '"';
            if (quote && record.charAt(i + 1) != '"') {
                return cell.toString();
            }
            i += quote ? 1 : 0;
            cell.append(record.charAt(i));
        }
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void jsonGivesThemBackUnchangedAndShowsControlsAsEscapes(String payload) {
        String json = JsonForm.of(new Table(
                List.of(new Table.Head("a", "column.name", false)), List.of(List.of(new Table.Text(payload)))));
        assertThat(json.lines())
                .hasSize(5)
                .noneMatch(line -> COMMAND.matcher(line).lookingAt());
        assertThat(json.codePoints().filter(c -> c != '\n' && (c < 0xD800 || c > 0xDFFF) && c <= 0xFFFF))
                .noneMatch(Escapes::isUnsafe);
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            while (token != JsonToken.VALUE_STRING) {
                token = parser.nextToken();
            }
            assertThat(parser.getString()).isEqualTo(payload);
        }
    }
}

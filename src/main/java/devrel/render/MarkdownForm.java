package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Fit;
import devrel.render.Document.Footer;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Heading;
import devrel.render.Document.Paragraph;
import devrel.render.Document.Plot;
import java.util.List;

/** A document as Markdown of GitHub's flavour; nothing in it is taken for markup but what this class writes. */
public final class MarkdownForm {
    private static final String MARKUP = "\\`*_{}[]<>|~&$#";
    private static final int PAGE_WIDTH = 80;
    private static final String MARKUP_AT_START = "+-=:";

    private MarkdownForm() {}

    /** The document as Markdown, its blocks one blank line apart. */
    public static String of(Document document) {
        StringBuilder text = new StringBuilder();
        for (Block block : document.plain()) {
            text.append(text.length() > 0 ? "\n" : "");
            if (block instanceof Heading heading) {
                text.append("#".repeat(heading.level()))
                        .append(' ')
                        .append(escaped(heading.text()))
                        .append('\n');
            } else if (block instanceof Grid grid) {
                grid(grid, text);
            } else if (block instanceof Plot plot) {
                plot(plot, text);
            } else if (block instanceof Footer footer) {
                paragraph(footer.text(), text);
            } else {
                paragraph(((Paragraph) block).text(), text);
            }
        }
        return text.toString();
    }

    private static void paragraph(String paragraph, StringBuilder text) {
        String[] lines = paragraph.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            text.append(atStart(
                            escaped(lines[i].substring(Escapes.start(lines[i])).stripTrailing())))
                    .append(i + 1 < lines.length ? "\\" : "")
                    .append('\n');
        }
    }

    /** As it stands, where nothing is markup: each line begins with a character of the plot. */
    private static void plot(Plot plot, StringBuilder text) {
        text.append("```text\n");
        TextPlot.lines(plot, PAGE_WIDTH)
                .forEach(line -> text.append(Escapes.harmless(line)).append('\n'));
        text.append("```\n");
    }

    private static void grid(Grid grid, StringBuilder text) {
        row(grid.heads().stream().map(Head::text).toList(), text);
        for (Head head : grid.heads()) {
            text.append(head.fit() == Fit.NUMBER ? "| ---: " : "| --- ");
        }
        text.append("|\n");
        grid.rows().forEach(row -> row(row, text));
    }

    private static void row(List<String> cells, StringBuilder text) {
        for (String cell : cells) {
            text.append("| ").append(escaped(cell).stripTrailing()).append(cell.isBlank() ? "" : " ");
        }
        text.append("|\n");
    }

    /** Control characters as escapes, then every character that could be markup behind a backslash; no bare addresses. */
    private static String escaped(String data) {
        String visible = Escapes.visible(data);
        StringBuilder text = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            boolean address =
                    visible.startsWith("://", i) || (c == '.' && visible.regionMatches(true, i - 3, "www", 0, 3));
            if (MARKUP.indexOf(c) >= 0 || address) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }

    /** What begins a list, an underline or a command only at the start of a line. */
    private static String atStart(String line) {
        int digits = 0;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > 0 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        if (numbered) {
            return line.substring(0, digits) + "\\" + line.substring(digits);
        }
        boolean markup = !line.isEmpty() && MARKUP_AT_START.indexOf(line.charAt(0)) >= 0;
        return markup ? "\\" + line : line;
    }
}

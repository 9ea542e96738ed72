package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Cards;
import devrel.render.Document.Fit;
import devrel.render.Document.Footer;
import devrel.render.Document.Grid;
import devrel.render.Document.Head;
import devrel.render.Document.Heading;
import devrel.render.Document.Imprinted;
import devrel.render.Document.Paragraph;
import devrel.render.Document.Picture;
import devrel.render.Document.Plot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A document as Markdown of GitHub's flavour; nothing in it is taken for markup but what this class writes. */
public final class MarkdownForm {
    private static final String MARKUP = "\\`*_{}[]<>|~&$#";
    private static final int PAGE_WIDTH = 80;
    private static final String MARKUP_AT_START = "+-=:";

    private MarkdownForm() {}

    /** A document that links its pictures, and these by the names of their files. */
    public record Illustrated(String text, SortedMap<String, String> pictures) {}

    /** The document with its pictures in files beside it, whose names begin so. */
    public static Illustrated illustrated(Document document, String prefix) {
        SortedMap<String, String> pictures = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block instanceof Picture picture) {
                String file = name(prefix, picture.chart(), pictures);
                pictures.put(file, Drawing.of(picture.chart(), "c").file());
                text.append("\n**").append(escaped(picture.chart().title())).append("**\n\n![");
                text.append(escaped(picture.chart().description()))
                        .append("](")
                        .append(link(file))
                        .append(")\n");
                picture.plain().stream()
                        .filter(plain -> !(plain instanceof Plot))
                        .forEach(plain -> block(plain, text));
            } else if (block instanceof Cards cards) {
                cards.plain().forEach(plain -> block(plain, text));
            } else {
                block(block, text);
            }
        }
        return new Illustrated(text.toString(), pictures);
    }

    private static String name(String prefix, Chart chart, SortedMap<String, String> taken) {
        String name = prefix + "-" + chart.name();
        for (int next = 2; taken.containsKey(name + ".svg"); next++) {
            name = prefix + "-" + chart.name() + "-" + next;
        }
        return name + ".svg";
    }

    /** The name of a file as an address: nothing in it ends the link. */
    private static String link(String file) {
        StringBuilder link = new StringBuilder();
        for (byte each : file.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (each >= '0' && each <= '9')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= 'a' && each <= 'z')
                    || "-._".indexOf(each) >= 0;
            if (plain) {
                link.append((char) each);
            } else {
                link.append('%')
                        .append(Character.toUpperCase(Character.forDigit((each >> 4) & 0xF, 16)))
                        .append(Character.toUpperCase(Character.forDigit(each & 0xF, 16)));
            }
        }
        return link.toString();
    }

    /** The document as Markdown, its blocks one blank line apart. */
    public static String of(Document document) {
        StringBuilder text = new StringBuilder();
        for (Block block : document.plain()) {
            block(block, text);
        }
        return text.toString();
    }

    private static void block(Block block, StringBuilder text) {
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
        } else if (block instanceof Imprinted imprinted) {
            text.append("<!-- ").append(imprinted.text()).append(" -->\n");
        } else {
            paragraph(((Paragraph) block).text(), text);
        }
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

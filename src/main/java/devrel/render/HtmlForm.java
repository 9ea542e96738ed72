package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Card;
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
import java.util.ArrayList;
import java.util.List;

/**
 * A document as one page that needs nothing else: no script, no picture or font from elsewhere, and a policy that
 * allows none. It is well-formed XML too.
 */
public final class HtmlForm {
    private static final String POLICY =
            "default-src 'none'; style-src '" + HtmlStyle.SUM + "'; base-uri 'none'; form-action 'none'";

    /** From so many sections on, a reader is told what there is. */
    private static final int MANY_SECTIONS = 4;

    private final Words words;
    private final List<Block> blocks;
    private final StringBuilder page = new StringBuilder(1 << 16);
    private final List<Heading> sections = new ArrayList<>();
    private boolean titled;
    private boolean begun;
    private boolean ended;
    private int section;
    private int picture;
    private String under = "";

    private HtmlForm(Document document, Words words) {
        this.words = words;
        this.blocks = document.blocks();
        boolean first = true;
        for (Block block : blocks) {
            if (block instanceof Heading heading && heading.level() <= 2) {
                if (!first) {
                    sections.add(heading);
                }
                first = false;
            }
        }
    }

    /** The document as a page in the language of the words. */
    public static String of(Document document, Words words) {
        return new HtmlForm(document, words).page();
    }

    private String page() {
        head();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!titled && block instanceof Heading heading) {
                Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : heading;
                titled(heading, next);
                i += next instanceof Paragraph ? 1 : 0;
            } else {
                main();
                block(block);
            }
        }
        main();
        return end();
    }

    private void head() {
        String title = "devrel";
        for (Block block : blocks) {
            title = title.equals("devrel") && block instanceof Heading heading ? heading.text() : title;
        }
        page.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language().code())
                .append("\">\n<head>\n");
        page.append("<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
        page.append(POLICY).append("\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.append("<meta name=\"referrer\" content=\"no-referrer\"/>\n<title>")
                .append(Markup.escaped(title));
        page.append("</title>\n<style>").append(HtmlStyle.CSS).append("</style>\n</head>\n<body>\n");
    }

    private void titled(Heading heading, Block next) {
        titled = true;
        page.append("<a class=\"skip\" href=\"#main\">").append(Markup.escaped(words.text("chart.skip")));
        page.append("</a>\n<header>\n<h1>")
                .append(Markup.escaped(heading.text()))
                .append("</h1>\n");
        under = heading.text();
        if (next instanceof Paragraph paragraph) {
            paragraph(paragraph.text());
        }
        if (sections.size() >= MANY_SECTIONS) {
            contents();
        }
        page.append("</header>\n");
    }

    private void contents() {
        String contents = Markup.escaped(words.text("chart.contents"));
        page.append("<nav aria-label=\"")
                .append(contents)
                .append("\"><details><summary>")
                .append(contents);
        page.append("</summary><ul>\n");
        for (int i = 0; i < sections.size(); i++) {
            page.append("<li><a href=\"#s").append(i + 1).append("\">");
            page.append(Markup.escaped(sections.get(i).text())).append("</a></li>\n");
        }
        page.append("</ul></details></nav>\n");
    }

    /** Begins the main part, once. */
    private void main() {
        if (!begun) {
            begun = true;
            page.append("<main id=\"main\">\n");
        }
    }

    private String end() {
        endMain();
        return page.append("</body>\n</html>\n").toString();
    }

    private void endMain() {
        if (!ended) {
            ended = true;
            closeSection();
            page.append("</main>\n");
        }
    }

    private void closeSection() {
        page.append(section > 0 ? "</section>\n" : "");
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Picture shown) {
            picture(shown);
        } else if (block instanceof Cards cards) {
            cards(cards);
        } else if (block instanceof Footer footer) {
            footer(footer);
        } else if (block instanceof Imprinted imprinted) {
            endMain();
            page.append("<!-- ").append(imprinted.text()).append(" -->\n");
        } else {
            plot((Plot) block);
        }
    }

    private void heading(Heading heading) {
        under = heading.text();
        if (heading.level() > 2) {
            page.append("<h3>").append(Markup.escaped(under)).append("</h3>\n");
            return;
        }
        closeSection();
        section++;
        page.append("<section aria-labelledby=\"s")
                .append(section)
                .append("\">\n<h2 id=\"s")
                .append(section);
        page.append("\">").append(Markup.escaped(under)).append("</h2>\n");
    }

    private void paragraph(String text) {
        page.append("<p>");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            page.append(i > 0 ? "<br/>\n" : "").append(Markup.escaped(lines[i]));
        }
        page.append("</p>\n");
    }

    private void footer(Footer footer) {
        endMain();
        page.append("<footer>").append(Markup.escaped(footer.text())).append("</footer>\n");
    }

    /** A box that scrolls by itself, so that the page never does. */
    private void scroll() {
        page.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"");
        page.append(Markup.escaped(under)).append("\">");
    }

    private void grid(Grid grid) {
        scroll();
        page.append("<table>\n<thead><tr>");
        for (Head head : grid.heads()) {
            cell("th scope=\"col\"", head.fit(), head.text());
        }
        page.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : grid.rows()) {
            page.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                Fit fit = grid.heads().get(column).fit();
                cell(column == 0 ? "th scope=\"row\"" : "td", fit, row.get(column));
            }
            page.append("</tr>\n");
        }
        page.append("</tbody></table></div>\n");
    }

    private void cell(String element, Fit fit, String text) {
        page.append('<').append(element);
        switch (fit) {
            case NUMBER -> page.append(" class=\"n\"");
            case REMARK -> page.append(" class=\"r\"");
            case LABEL -> page.append("");
        }
        page.append('>').append(Markup.escaped(text.stripTrailing()));
        page.append("</").append(element, 0, 2).append('>');
    }

    private void picture(Picture shown) {
        Chart chart = shown.chart();
        page.append("<figure>\n<figcaption>")
                .append(Markup.escaped(chart.title()))
                .append("</figcaption>\n");
        scroll();
        page.append(Drawing.of(chart, "c" + ++picture).inline()).append("</div>\n");
        if (!shown.data().isEmpty()) {
            page.append("<details><summary>")
                    .append(Markup.escaped(words.text("chart.data")))
                    .append("</summary>\n");
            shown.data().forEach(this::block);
            page.append("</details>\n");
        }
        page.append("</figure>\n");
    }

    private void plot(Plot plot) {
        scroll();
        page.append("<pre>");
        TextPlot.lines(plot, (int) Drawing.WIDTH)
                .forEach(line -> page.append(Markup.escaped(line)).append('\n'));
        page.append("</pre></div>\n");
    }

    private void cards(Cards cards) {
        page.append("<ol class=\"cards\">\n");
        for (Card card : cards.cards()) {
            page.append("<li><h3>").append(Markup.escaped(card.label())).append("</h3>\n");
            line("big", card.value());
            line("small", card.range());
            if (card.trend() != null) {
                page.append(Drawing.of(card.trend(), "c" + ++picture).inline());
            }
            line("small", card.earlier());
            line("say", card.sentence());
            page.append("</li>\n");
        }
        page.append("</ol>\n");
    }

    private void line(String style, String text) {
        if (!text.isEmpty()) {
            page.append("<p class=\"")
                    .append(style)
                    .append("\">")
                    .append(Markup.escaped(text))
                    .append("</p>\n");
        }
    }
}

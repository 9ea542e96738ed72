package devrel.render;

import devrel.render.Document.Block;
import devrel.render.Document.Footer;
import devrel.render.Document.Grid;
import devrel.render.Document.Heading;
import devrel.render.Document.Imprinted;
import devrel.render.Document.Paragraph;
import devrel.render.Document.Plot;
import java.util.ArrayList;
import java.util.List;

/** A document as lines of text for a terminal or a pipe. */
public final class TextForm {
    private static final int LEAST_WIDTH = 20;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private TextForm() {}

    /** The document in lines that fit the width where they can (a number is never cut); headings bold if in colour. */
    public static String of(Document document, int width, boolean colour) {
        int room = Math.max(LEAST_WIDTH, width);
        StringBuilder text = new StringBuilder();
        Block previous = null;
        for (Block block : document.plain()) {
            if (block instanceof Imprinted) {
                continue;
            }
            if (previous != null && !(previous instanceof Heading heading && heading.level() > 1)) {
                text.append('\n');
            }
            for (String line : lines(block, room)) {
                boolean bold = colour && block instanceof Heading;
                String safe = Escapes.harmless(line).stripTrailing();
                text.append(bold ? BOLD : "")
                        .append(safe)
                        .append(bold ? PLAIN : "")
                        .append('\n');
            }
            previous = block;
        }
        return text.toString();
    }

    private static List<String> lines(Block block, int width) {
        if (block instanceof Grid grid) {
            return TextGrid.lines(grid, width);
        }
        if (block instanceof Plot plot) {
            return TextPlot.lines(plot, width);
        }
        List<String> lines = new ArrayList<>();
        for (String line : text(block).split("\n", -1)) {
            String visible = Escapes.visible(line);
            lines.addAll(Display.width(visible) <= width ? List.of(visible) : Display.wrap(visible, width));
        }
        return lines;
    }

    private static String text(Block block) {
        if (block instanceof Heading heading) {
            return heading.text();
        }
        return block instanceof Footer footer ? footer.text() : ((Paragraph) block).text();
    }
}

package devrel.render;

import java.util.ArrayList;
import java.util.List;

/** A picture in the making, in the units of its view; it knows where its texts stand. */
final class Svg {
    /** The size of all texts. */
    static final double SIZE = 12;

    /** The room that a line of text takes. */
    static final double LINE = 16;

    private static final double ASCENT = 0.78;
    private static final double DESCENT = 0.22;

    private final StringBuilder body = new StringBuilder(4096);
    private final List<Box> boxes = new ArrayList<>();
    private final String id;

    /** Which side of a text its place is. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** Where a text stands. */
    record Box(String text, double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A picture whose parts have ids that begin so. */
    Svg(String id) {
        this.id = id;
    }

    List<Box> boxes() {
        return boxes;
    }

    String body() {
        return body.toString();
    }

    /** A text on its base line. */
    Svg text(String style, double x, double y, Anchor anchor, String text) {
        if (text.isBlank()) {
            return this;
        }
        double width = TextWidth.of(Escapes.visible(text), SIZE);
        double left = anchor == Anchor.START ? x : anchor == Anchor.END ? x - width : x - width / 2;
        boxes.add(new Box(text, left, y - ASCENT * SIZE, left + width, y + DESCENT * SIZE));
        body.append("<text class=\"").append(style).append('"');
        attribute("x", x).attribute("y", y);
        if (anchor != Anchor.START) {
            body.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        body.append('>').append(Markup.escaped(text)).append("</text>\n");
        return this;
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        body.append("<line class=\"").append(style).append('"');
        return attribute("x1", x1)
                .attribute("y1", y1)
                .attribute("x2", x2)
                .attribute("y2", y2)
                .end();
    }

    Svg rect(String style, double x, double y, double width, double height) {
        body.append("<rect class=\"").append(style).append('"');
        return attribute("x", x)
                .attribute("y", y)
                .attribute("width", width)
                .attribute("height", height)
                .end();
    }

    Svg circle(String style, double x, double y, double radius) {
        body.append("<circle class=\"").append(style).append('"');
        return attribute("cx", x).attribute("cy", y).attribute("r", radius).end();
    }

    /** A path whose steps are written by {@link #number}. */
    Svg path(String style, CharSequence steps) {
        body.append("<path class=\"")
                .append(style)
                .append("\" d=\"")
                .append(steps)
                .append("\"/>\n");
        return this;
    }

    /** A bar with a second cue to tell it by where colours are not seen: lines of one direction, dots or none. */
    Svg bar(int look, double x, double y, double width, double height) {
        rect("f" + look, x, y, width, height);
        if (look > 1) {
            body.append("<rect fill=\"url(#")
                    .append(id)
                    .append("-p")
                    .append(look)
                    .append(")\"");
            attribute("x", x)
                    .attribute("y", y)
                    .attribute("width", width)
                    .attribute("height", height)
                    .end();
        }
        return this;
    }

    /** The patterns that bars may wear, each once in a picture that has bars. */
    Svg patterns(int looks) {
        body.append("<defs>\n");
        for (int look = 2; look <= looks; look++) {
            body.append("<pattern id=\"").append(id).append("-p").append(look);
            body.append("\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path class=\"hatch\" d=\"");
            body.append(hatch(look)).append("\"/></pattern>\n");
        }
        body.append("</defs>\n");
        return this;
    }

    private static String hatch(int look) {
        return switch (look) {
            case 2 -> "M-1 7L7 -1M-1 1L1 -1M5 7L7 5";
            case 3 -> "M0 3H6";
            case 4 -> "M-1 -1L7 7M-1 5L1 7M5 -1L7 1";
            case 5 -> "M3 0V6";
            case 6 -> "M0 3H6M3 0V6";
            default -> "M-1 7L7 -1M-1 -1L7 7";
        };
    }

    private Svg attribute(String name, double value) {
        body.append(' ').append(name).append("=\"");
        number(body, value);
        body.append('"');
        return this;
    }

    private Svg end() {
        body.append("/>\n");
        return this;
    }

    /** A number with one decimal, which is all that an eye can tell; the same on every system. */
    static void number(StringBuilder into, double value) {
        long tenths = Math.round(value * 10);
        into.append(tenths < 0 ? "-" : "").append(Math.abs(tenths) / 10);
        if (tenths % 10 != 0) {
            into.append('.').append(Math.abs(tenths) % 10);
        }
    }

    /** One step of a path: its letter and its places. */
    static void step(StringBuilder into, char letter, double... places) {
        into.append(letter);
        for (int i = 0; i < places.length; i++) {
            into.append(i > 0 ? " " : "");
            number(into, places[i]);
        }
    }
}

package devrel.render;

/** Text as data of HTML and SVG: nothing in it is taken for markup, and what could fool a reader is seen. */
final class Markup {
    private Markup() {}

    /** The text for an element or a quoted attribute; control and bidi characters as escapes. */
    static String escaped(String data) {
        String visible = Escapes.visible(data);
        int next = next(visible, 0);
        if (next == visible.length()) {
            return visible;
        }
        StringBuilder text = new StringBuilder(visible.length() + 32);
        int from = 0;
        while (next < visible.length()) {
            text.append(visible, from, next).append(entity(visible.charAt(next)));
            from = next + 1;
            next = next(visible, from);
        }
        return text.append(visible, from, visible.length()).toString();
    }

    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!entity(text.charAt(i)).isEmpty()) {
                return i;
            }
        }
        return text.length();
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }
}

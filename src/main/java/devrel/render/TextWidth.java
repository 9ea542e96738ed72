package devrel.render;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is in a picture, by the widths of Helvetica, which Arial, Arimo and Liberation Sans share; generous
 * where the reader's system may take another font.
 */
final class TextWidth {
    private static final double EM = 1000;
    private static final char ELLIPSIS = '…';

    /** From the space to the tilde, in thousandths of the size (Adobe's metrics of Helvetica). */
    private static final short[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584
    };

    private static final int CAPITAL = 780;
    private static final int SMALL = 611;
    private static final int OTHER = 1000;
    private static final int WIDE = 1400;
    private static final int LAST_LATIN = 0x24F;

    private TextWidth() {}

    /** The width of the text at a size, in the size's unit. */
    static double of(String text, double size) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += of(character);
            i += Character.charCount(character);
        }
        return width * size / EM;
    }

    private static int of(int character) {
        if (character >= ' ' && character <= '~') {
            return ASCII[character - ' '];
        }
        if (character <= LAST_LATIN) {
            return latin(character);
        }
        return switch (Display.width(Character.toString(character))) {
            case 0 -> 0;
            case 1 -> OTHER;
            default -> WIDE;
        };
    }

    private static int latin(int character) {
        return switch (character) {
            case 'æ', 'Æ', 'œ', 'Œ', '©', '®', '¼', '½', '¾' -> OTHER;
            default -> Character.isUpperCase(character) ? CAPITAL : SMALL;
        };
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    static String fit(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        double left = room * EM / size - of(ELLIPSIS);
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            left -= of(character);
            if (left < 0) {
                break;
            }
            end += Character.charCount(character);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The text in lines that fit, broken at spaces; a longer word is cut short. */
    static List<String> lines(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && of(line + " " + word, size) > room) {
                lines.add(fit(line.toString(), size, room));
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(fit(line.toString(), size, room));
        return lines;
    }
}

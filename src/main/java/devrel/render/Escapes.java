package devrel.render;

/** Shows what could fool a terminal, a reader or a build log: control and bidi characters, and workflow commands. */
final class Escapes {
    /** First and last characters of the ranges that are shown as escapes; fixed here, so that no JDK changes them. */
    private static final int[] UNSAFE = {
        0x00, 0x1F, 0x7F, 0x9F, 0xAD, 0xAD, 0x61C, 0x61C, 0x180E, 0x180E, 0x200B, 0x200B, 0x200E, 0x200F, 0x2028,
        0x202E, 0x2060, 0x206F, 0xD800, 0xDFFF, 0xFEFF, 0xFEFF, 0xFFF9, 0xFFFB, 0x1D173, 0x1D17A, 0xE0000, 0xE00FF
    };

    private Escapes() {}

    /** The text with every unsafe character as an escape: {@code \n}, {@code \u202e}. */
    static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return escaped(text);
            }
        }
        return text;
    }

    static boolean isUnsafe(int character) {
        for (int i = 0; i < UNSAFE.length && character >= UNSAFE[i]; i += 2) {
            if (character <= UNSAFE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The line, so that no build service takes it for a command: {@code ::}, after blanks too, and {@code ##[}. */
    static String harmless(String line) {
        String safe = line.replace("##[", "#\\u0023[").replace("##vso[", "#\\u0023vso[");
        int start = start(safe);
        return safe.startsWith("::", start) ? safe.substring(0, start) + "\\u003a" + safe.substring(start + 1) : safe;
    }

    /** Where the line begins behind blanks of any kind, which build services skip as well. */
    static int start(String line) {
        int start = 0;
        while (start < line.length() && isBlank(line.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            if (isUnsafe(character)) {
                append(safe, character);
            } else {
                safe.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character) {
        switch (character) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                for (char half : Character.toChars(character)) {
                    safe.append(escape(half));
                }
            }
        }
    }

    /** The escape of Java, JSON and most other languages. */
    static String escape(char c) {
        StringBuilder escape = new StringBuilder("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            escape.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
        return escape.toString();
    }
}

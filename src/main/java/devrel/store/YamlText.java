package devrel.store;

/** Writes a text so that every YAML reader takes it for the same text. */
final class YamlText {
    private YamlText() {}

    /** A word as it is when no reader could take it for anything else, in double quotes otherwise. */
    static String plainOrQuoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!isLetter && (i == 0 || "@._+-".indexOf(c) < 0)) {
                return quoted(text);
            }
        }
        return text.isEmpty() ? quoted(text) : text;
    }

    /** Free text in double quotes, on one line. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            append(quoted, codePoint);
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int codePoint) {
        switch (codePoint) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case 0x2028 -> quoted.append("\\u2028");
            case 0x2029 -> quoted.append("\\u2029");
            case 0xFEFF -> quoted.append("\\uFEFF");
            default -> quoted.appendCodePoint(codePoint);
        }
    }
}

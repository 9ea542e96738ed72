package devrel.render;

/** The words in capitals that stand for what the user types, {@code PERSON}, in the user's language. */
public final class Labels {
    private Labels() {}

    /** The text with each such word in it translated; everything else, codes above all, stays. */
    public static String in(Words words, String text) {
        StringBuilder translated = new StringBuilder();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || !isCapital(text.charAt(at))) {
                translated.append(word(words, text.substring(from, at)));
                translated.append(text, at, Math.min(at + 1, text.length()));
                from = at + 1;
            }
        }
        return translated.toString();
    }

    private static boolean isCapital(char c) {
        return c == '_' || (c >= 'A' && c <= 'Z');
    }

    private static String word(Words words, String label) {
        return label.isEmpty() ? label : words.find("form.label." + label).orElse(label);
    }
}

package devrel.record;

/** The forms of small values, letter by letter: a regular expression here would cost a third of reading a row. */
final class Written {
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NUMBER = 9;

    private Written() {}

    /** {@code [a-z0-9][a-z0-9_-]{0,63}}. */
    static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && (i == 0 || (c != '_' && c != '-'))) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_CODE;
    }

    /** Four digits, two and two, with hyphens between them. */
    static boolean isDate(String text) {
        boolean isDate = text.length() == "2026-11-22".length();
        for (int i = 0; isDate && i < text.length(); i++) {
            isDate = i == 4 || i == 7 ? text.charAt(i) == '-' : isDigit(text.charAt(i));
        }
        return isDate;
    }

    /** {@code 0|-?[1-9][0-9]{0,8}}. */
    static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - start;
        if (digits < 1 || digits > LONGEST_NUMBER || text.charAt(start) == '0') {
            return text.equals("0");
        }
        for (int i = start; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Letters a–z and digits 2–7, so many of them from that position to the end. */
    static boolean isRandom(String text, int from, int count) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'))) {
                return false;
            }
        }
        return text.length() == from + count;
    }

    /** {@code [a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?}. */
    static boolean isSlug(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && (c != '-' || i == 0 || i == last)) {
                return false;
            }
        }
        return last >= 0 && last < LONGEST_CODE;
    }

    /** Whether a reader would see anything of the text: not only blanks and marks without width. */
    static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || isDigit(c);
    }
}

package devrel.store;

import java.util.Collection;
import java.util.Set;

/**
 * Tells from the bytes of a YAML file whether some words may stand in it, without regard to case and accents. It may say
 * yes wrongly, never no: whoever asks looks again at what was read. Ten times as quick as reading the file.
 */
final class Spelling {
    private static final Set<String> ESCAPE = Set.of("\\");
    private static final int FIRST_OF_TWO = 0xC2;
    private static final int LAST_OF_TWO = 0xCA;

    private Spelling() {}

    /** Whether each of the words may stand somewhere; they are in lower case and without accents. */
    static boolean mayHold(byte[] bytes, Collection<String> words) {
        if (!isPlain(bytes)) {
            return true;
        }
        for (String word : words) {
            if (!mayHold(bytes, word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of these words of letters and underscores may stand somewhere, just as it is. */
    static boolean maySay(byte[] bytes, Set<String> words) {
        return new Mentions(bytes, words).standSomewhere() || new Mentions(bytes, ESCAPE).standSomewhere();
    }

    /**
     * Whether every character stands for itself and is one letter without its accents: no escape, no doubled quote, and
     * nothing beyond the Latin letters, all of which are two bytes.
     */
    private static boolean isPlain(byte[] bytes) {
        int before = 0;
        for (byte each : bytes) {
            if (each == '\\' || each == '\'' && before == '\'' || (each & 0xFF) > LAST_OF_TWO) {
                return false;
            }
            before = each;
        }
        return true;
    }

    private static boolean mayHold(byte[] bytes, String word) {
        if (word.isEmpty()) {
            return true;
        }
        char first = word.charAt(0);
        for (int i = 0; i < bytes.length; i++) {
            int each = bytes[i];
            if ((each < 0 || (each | 0x20) == (first | 0x20)) && stands(bytes, i, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] bytes, int from, String word) {
        int at = from;
        for (int i = 0; i < word.length(); i++, at++) {
            if (at >= bytes.length) {
                return false;
            }
            int each = bytes[at] & 0xFF;
            boolean isTwo = each >= FIRST_OF_TWO && each <= LAST_OF_TWO;
            if (!isTwo && lower(each) != word.charAt(i)) {
                return false;
            }
            at += isTwo ? 1 : 0;
        }
        return true;
    }

    private static int lower(int ascii) {
        return ascii >= 'A' && ascii <= 'Z' ? ascii + ('a' - 'A') : ascii;
    }
}

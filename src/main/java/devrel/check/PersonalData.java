package devrel.check;

import devrel.record.Coded;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What gives a person away in a text: Chile's identity number, an e-mail address, a phone number. */
enum PersonalData implements Coded {
    /** With a check digit that is right, so that an order number is not taken for one. */
    RUT,
    EMAIL,
    PHONE;

    /** What may stand between the digits of one number. */
    private static final String BETWEEN = " ()-.\u2010\u2011\u2012\u2013\u2212";

    private static final int FEWEST_DIGITS = 7;

    /** So many characters before a number belong to it: the word that names it. */
    private static final int WORD = 8;

    /** What the text holds. */
    static Set<PersonalData> in(String text) {
        Set<PersonalData> found = EnumSet.noneOf(PersonalData.class);
        if (text.indexOf('@') >= 0 && Forms.EMAIL.matcher(text).find()) {
            found.add(EMAIL);
        }
        int at = 0;
        while (at < text.length()) {
            int end = isDigit(text.charAt(at)) ? endOfNumber(text, at) : at;
            if (end > at) {
                addNumbers(text, at, end, found);
            }
            at = end + 1;
        }
        return found;
    }

    /** The end of the digits from there on, and of what may stand between them. */
    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && (isDigit(text.charAt(end)) || BETWEEN.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it is a date and nothing more, the one long number that many notes hold. */
    private static boolean isDate(String text, int from, int to) {
        int length = text.substring(from, to).stripTrailing().length();
        return length == "2026-11-22".length() && text.charAt(from + 4) == '-' && text.charAt(from + 7) == '-';
    }

    private static void addNumbers(String text, int from, int to, Set<PersonalData> found) {
        if (to - from < FEWEST_DIGITS || isDate(text, from, to)) {
            return;
        }
        String number = text.substring(Math.max(0, from - WORD), Math.min(text.length(), to + 2));
        if (hasRut(number)) {
            found.add(RUT);
        }
        if (Forms.PHONE.matcher(number).find()) {
            found.add(PHONE);
        }
    }

    private static boolean hasRut(String text) {
        Matcher matcher = Forms.RUT.matcher(text);
        while (matcher.find()) {
            char check = Character.toLowerCase(matcher.group("check").charAt(0));
            boolean written = matcher.group("hyphen") != null || matcher.group("word") != null || check == 'k';
            if (written && check == checkDigit(matcher.group("number").replace(".", ""))) {
                return true;
            }
        }
        return false;
    }

    /** Modulo 11: the digits from the right times 2, 3, 4, 5, 6, 7, 2, 3 …; what the sum lacks, 10 being k. */
    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (number.charAt(number.length() - 1 - i) - '0') * (2 + i % 6);
        }
        int lack = (11 - sum % 11) % 11;
        return lack == 10 ? 'k' : (char) ('0' + lack);
    }

    /** Loaded by the first text that has an at sign or a long number: most have neither, and patterns are slow to make. */
    private static final class Forms {
        static final String HYPHEN = "[-\u2010\u2011\u2012\u2013\u2212]";

        /** Eight digits, in thousands or not, and the check digit behind a hyphen; without one only after the word, or a K. */
        static final Pattern RUT = Pattern.compile(
                "(?<![\\p{L}\\d.])(?<word>ru[tn][\\s.:n°º]{0,4})?(?<number>\\d{1,2}\\.\\d{3}\\.\\d{3}|\\d{7,8})"
                        + "(?<hyphen>\\s?" + HYPHEN + "\\s?)?(?<check>[\\dk])(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE);

        static final Pattern EMAIL =
                Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(\\.[\\p{L}\\d-]{1,63})++");

        /** International with a plus; a Chilean mobile, with or without 56; and three, three and four digits. */
        static final Pattern PHONE = Pattern.compile("(?<![\\p{L}\\d.,/$+-])(?:"
                + "\\+\\(?\\d(?:[ ().-]{0,2}\\d){7,14}"
                + "|(?:56[ -]?)?\\(?9\\)?[ -]?\\d{4}[ -]?\\d{4}"
                + "|\\(?\\d{3}\\)?[ -]\\d{3}[ -]\\d{4}"
                + ")(?![\\p{L}\\d]|[.,]\\d)");

        private Forms() {}
    }
}

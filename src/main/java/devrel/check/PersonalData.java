package devrel.check;

import devrel.record.Coded;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What gives a person away in a text: Chile's identity number, an e-mail address, a phone number. */
enum PersonalData implements Coded {
    /** With a check digit that is right, so that an order number is not taken for one. */
    RUT,
    EMAIL,
    PHONE;

    private static final String HYPHEN = "[-\u2010\u2011\u2012\u2013\u2212]";

    /** Eight digits, in thousands or not, and the check digit behind a hyphen; without one only after the word, or a K. */
    private static final Pattern RUT_FORM = Pattern.compile(
            "(?<![\\p{L}\\d.])(?<word>ru[tn][\\s.:n°º]{0,4})?(?<number>\\d{1,2}\\.\\d{3}\\.\\d{3}|\\d{7,8})"
                    + "(?<hyphen>\\s?" + HYPHEN + "\\s?)?(?<check>[\\dk])(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EMAIL_FORM =
            Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(\\.[\\p{L}\\d-]{1,63})++");

    /** International with a plus; a Chilean mobile, with or without 56; and three, three and four digits. */
    private static final Pattern PHONE_FORM = Pattern.compile("(?<![\\p{L}\\d.,/$+-])(?:"
            + "\\+\\(?\\d(?:[ ().-]{0,2}\\d){7,14}"
            + "|(?:56[ -]?)?\\(?9\\)?[ -]?\\d{4}[ -]?\\d{4}"
            + "|\\(?\\d{3}\\)?[ -]\\d{3}[ -]\\d{4}"
            + ")(?![\\p{L}\\d]|[.,]\\d)");

    private static final int FEWEST_DIGITS = 8;

    /** What the text holds. */
    static Set<PersonalData> in(String text) {
        Set<PersonalData> found = EnumSet.noneOf(PersonalData.class);
        if (text.indexOf('@') >= 0 && EMAIL_FORM.matcher(text).find()) {
            found.add(EMAIL);
        }
        if (hasManyDigits(text)) {
            addIf(found, RUT, hasRut(text));
            addIf(found, PHONE, PHONE_FORM.matcher(text).find());
        }
        return found;
    }

    private static void addIf(Set<PersonalData> found, PersonalData what, boolean holds) {
        if (holds) {
            found.add(what);
        }
    }

    private static boolean hasManyDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            }
        }
        return digits == FEWEST_DIGITS
                || (digits == FEWEST_DIGITS - 1 && text.toLowerCase(Locale.ROOT).indexOf('k') >= 0);
    }

    private static boolean hasRut(String text) {
        Matcher matcher = RUT_FORM.matcher(text);
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
}

package devrel.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whole numbers and dates, read to the letter. */
final class Numbers {
    private Numbers() {}

    /** The number that at most nine digits write without a leading zero, or null. */
    static @Nullable Integer parse(String text) {
        boolean leadingZero = text.length() > 1 && text.charAt(0) == '0';
        if (text.isEmpty() || text.length() > 9 || leadingZero) {
            return null;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The day that {@code YYYY-MM-DD} writes, or null. */
    static @Nullable LocalDate date(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1900 && date.getYear() <= 2999 ? date : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}

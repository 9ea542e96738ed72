package devrel.render;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** A parameter as the language writes it: days, months and decimals in the form of data; all else stays. */
final class Localised {
    private Localised() {}

    static String of(String value, Words words) {
        try {
            return switch (shape(value)) {
                case "9999-99-99" -> words.date(LocalDate.parse(value));
                case "9999-99" -> words.shortMonth(YearMonth.parse(value));
                default -> isDecimal(value) ? words.number(Double.parseDouble(value), decimals(value)) : value;
            };
        } catch (DateTimeException noDay) {
            return value;
        }
    }

    /** The text with 9 for every digit; only for what is as long as a day at most. */
    private static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < value.length() && i <= 10; i++) {
            shape.append(isDigit(value.charAt(i)) ? '9' : value.charAt(i));
        }
        return shape.toString();
    }

    private static boolean isDecimal(String value) {
        int from = value.startsWith("-") ? 1 : 0;
        int points = 0;
        for (int i = from; i < value.length(); i++) {
            boolean inner = i > from && i + 1 < value.length();
            points += value.charAt(i) == '.' && inner ? 1 : 0;
            if (!isDigit(value.charAt(i)) && !(value.charAt(i) == '.' && inner)) {
                return false;
            }
        }
        return points == 1 && value.length() <= 20;
    }

    private static int decimals(String value) {
        return value.length() - value.indexOf('.') - 1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

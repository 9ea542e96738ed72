package devrel.render;

import devrel.record.Settings.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for eyes, by language, and numbers for programs; our own, so that no JDK and no locale changes a digit. */
final class Numerals {
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final char point;
    private final char separator;
    private final String percentSign;

    Numerals(Language language) {
        boolean spanish = language == Language.ES;
        point = spanish ? ',' : '.';
        separator = spanish ? '.' : ',';
        percentSign = spanish ? " %" : "%";
    }

    String number(double value, int decimals) {
        return grouped(shortest(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    String percent(double ratio, int decimals) {
        return grouped(shortest(ratio).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP)) + percentSign;
    }

    String percentSign() {
        return percentSign;
    }

    /** A whole number with leading zeros up to that width. */
    String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /**
     * The nearest decimal of as few digits as it takes to tell this double from its neighbours. Not
     * {@link Double#toString}: before JDK 19 it sometimes gives a digit too many, and a half could be rounded the other way.
     */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }

    /** The number for JSON and CSV: 15 significant digits, whole numbers without a point or an exponent. */
    static BigDecimal data(double value) {
        BigDecimal rounded = new BigDecimal(value).round(FIFTEEN_DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    String grouped(BigDecimal number) {
        String plain = number.abs().toPlainString();
        int dot = plain.indexOf('.');
        int whole = dot < 0 ? plain.length() : dot;
        StringBuilder text = new StringBuilder(plain.length() + 6);
        if (number.signum() < 0) {
            text.append('-');
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                text.append(separator);
            }
            text.append(plain.charAt(i));
        }
        return dot < 0
                ? text.toString()
                : text.append(point).append(plain, dot + 1, plain.length()).toString();
    }
}

package devrel.record;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount in a currency, written {@code 450000 CLP}. The currency is an ISO 4217 code; the amount is never negative. */
public record Money(BigDecimal amount, String currency) {
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})? [A-Z]{3}");

    /** The money that the text writes, or empty when it writes none. */
    public static Optional<Money> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int space = text.indexOf(' ');
        return Optional.of(new Money(new BigDecimal(text.substring(0, space)), text.substring(space + 1)));
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}

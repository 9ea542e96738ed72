package devrel.record;

import java.math.BigDecimal;
import java.util.Currency;
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
        BigDecimal amount = new BigDecimal(text.substring(0, space));
        String currency = text.substring(space + 1);
        return amount.scale() > decimals(amount, currency)
                ? Optional.empty()
                : Optional.of(new Money(amount, currency));
    }

    /** The decimals that the currency has: the point of {@code 450.000 CLP} was meant to group thousands. */
    private static int decimals(BigDecimal amount, String currency) {
        if (amount.scale() == 0) {
            return 0;
        }
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException unknownCurrency) {
            return 2;
        }
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}

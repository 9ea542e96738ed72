package devrel.docs;

import devrel.record.Settings.Language;
import devrel.render.Words;
import java.time.YearMonth;
import org.apache.commons.csv.CSVRecord;

/** A figure as an example: {@code 9 / 53.6 = 16.8% (7.7% – 31.9%)}, with its group or month where it has one. */
final class MetricExample {
    private static final int DECIMALS = 1;

    private final CSVRecord figure;
    private final Words words;

    MetricExample(CSVRecord figure, Words words) {
        this.figure = figure;
        this.words = words;
    }

    String text() {
        String value = figure.get("value");
        if (value.isEmpty()) {
            return about() + (divides() ? counts() + " · " : "") + figure.get("note");
        }
        return about() + (divides() ? counts() + (isShare() ? " = " + amount(value) : "") : amount(value)) + interval();
    }

    private String about() {
        String group = figure.get("by").isEmpty() ? "" : "`" + figure.get("by") + "`: ";
        String month =
                figure.get("month").isEmpty() ? "" : words.shortMonth(YearMonth.parse(figure.get("month"))) + ": ";
        String day = figure.get("time").isEmpty()
                ? ""
                : (words.language() == Language.ES ? "día " : "day ") + figure.get("time") + ": ";
        return group + month + day;
    }

    /** Whether its numerator counts something: the rates that a ratio of rates divides say nothing to a reader. */
    private boolean divides() {
        String numerator = figure.get("numerator");
        return !isEstimate()
                && !numerator.isEmpty()
                && !figure.get("denominator").isEmpty()
                && isWhole(Double.parseDouble(numerator));
    }

    /** Whether it is read off a curve, so that its counts do not divide to its value. */
    private boolean isEstimate() {
        return figure.get("id").startsWith("survival") || figure.get("id").startsWith("incidence.");
    }

    /** Whether the value is more than its numerator said again. */
    private boolean isShare() {
        return Double.parseDouble(figure.get("value")) != Double.parseDouble(figure.get("numerator"));
    }

    private String counts() {
        return count(figure.get("numerator")) + " / " + count(figure.get("denominator"));
    }

    private String interval() {
        return figure.get("low").isEmpty()
                ? ""
                : " (" + amount(figure.get("low")) + " – " + amount(figure.get("high")) + ")";
    }

    private String amount(String number) {
        boolean isRatio = figure.get("unit").equals("ratio");
        if (figure.get("unit").equals("per-person-year")
                || (isRatio && !divides() && !figure.get("low").isEmpty() && !isShareOfACurve())) {
            return words.number(Double.parseDouble(number), 2);
        }
        return isRatio ? words.percent(Double.parseDouble(number), DECIMALS) : count(number);
    }

    private boolean isShareOfACurve() {
        return isEstimate() && !figure.get("method").startsWith("cox");
    }

    private String count(String number) {
        double count = Double.parseDouble(number);
        return words.number(count, isWhole(count) ? 0 : DECIMALS);
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }
}

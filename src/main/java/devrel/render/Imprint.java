package devrel.render;

import devrel.record.Settings.Language;
import devrel.report.CurveQuestion;
import devrel.report.Dimension;
import devrel.report.Period;
import devrel.report.Question;
import devrel.report.Report;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a report says at its end to programs: by which version of the tool it was made, and everything that was asked, so
 * that it can be made again. {@code pictures} begins the names of the pictures beside it, null where it has none.
 */
public record Imprint(
        String version,
        Question question,
        int definitions,
        Language language,
        @Nullable String pictures) {
    private static final String TOOL = "devrel ";
    private static final String BEGIN = ": report=monthly ";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    /** The imprint of a report. */
    public static Imprint of(Report report, String version, Language language, @Nullable String pictures) {
        return new Imprint(version, report.question(), report.definitions(), language, pictures);
    }

    /** One line of ASCII, in which nothing can end a comment or a string. */
    String text() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("from", question.period().from().toString());
        values.put("to", question.period().to().toString());
        values.put("as_of", question.asOf().toString());
        put(values, "by", question.by() == null ? null : question.by().code());
        values.put("variants", question.variants() ? "yes" : "no");
        values.put("confidence", Numerals.data(question.confidence()).toPlainString());
        values.put("definitions", String.valueOf(definitions));
        values.put("language", language.code());
        put(values, "pictures", pictures == null ? null : encoded(pictures));
        put(values, "commit", question.commit());
        put(values, "known_at", question.knownAt());
        StringBuilder text = new StringBuilder(TOOL + version + BEGIN.stripTrailing());
        values.forEach(
                (name, value) -> text.append(' ').append(name).append('=').append(value));
        return text.toString();
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** What the end of a report says, whatever its form; nothing where it is no report that says it. */
    public static Optional<Imprint> in(String report) {
        int begin = report.lastIndexOf(BEGIN);
        int tool = begin < 0 ? -1 : report.lastIndexOf(TOOL, begin);
        if (tool < 0) {
            return Optional.empty();
        }
        String version = report.substring(tool + TOOL.length(), begin);
        try {
            Imprint imprint = read(version, values(report.substring(begin + BEGIN.length())));
            return imprint.mayBeOurs() ? Optional.of(imprint) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Whether a report may have been asked for that: of days that records have, and in words that {@link #text} writes. */
    private boolean mayBeOurs() {
        Period period = question.period();
        boolean areDays = isDay(period.from()) && isDay(period.to()) && isDay(question.asOf());
        boolean isRatio = question.confidence() > 0 && question.confidence() < 1;
        return areDays && isRatio && !period.to().isBefore(period.from()) && definitions > 0 && isPrintable(text());
    }

    private static boolean isDay(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> values(String rest) {
        int end = 0;
        while (end < rest.length() && "\"\n<>".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        Map<String, String> values = new HashMap<>();
        for (String word : rest.substring(0, end).split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return values;
    }

    private static Imprint read(String version, Map<String, String> values) {
        String by = values.get("by");
        String pictures = values.get("pictures");
        Period period = new Period(LocalDate.parse(said(values, "from")), LocalDate.parse(said(values, "to")));
        Question question = new Question(
                period,
                LocalDate.parse(said(values, "as_of")),
                by == null ? null : Dimension.named(by).orElseThrow(() -> new IllegalArgumentException(by)),
                said(values, "variants").equals("yes"),
                Double.parseDouble(said(values, "confidence")),
                values.get("commit"),
                values.get("known_at"),
                CurveQuestion.USUAL);
        return new Imprint(
                version,
                question,
                Integer.parseInt(said(values, "definitions")),
                language(said(values, "language")),
                pictures == null ? null : decoded(pictures));
    }

    private static String said(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static Language language(String code) {
        for (Language language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (each >= '0' && each <= '9')
                    || (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || each == '.'
                    || each == '_';
            if (plain) {
                encoded.append((char) each);
            } else {
                encoded.append('%')
                        .append(Character.forDigit((each >> 4) & 0xF, 16))
                        .append(Character.forDigit(each & 0xF, 16));
            }
        }
        return encoded.toString();
    }

    private static String decoded(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && i + 2 < text.length()) {
                bytes[length++] = (byte) Integer.parseInt(text.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[length++] = (byte) text.charAt(i);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

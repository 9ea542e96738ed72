package devrel.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign file writes dates: {@code d} or {@code M} is one or two digits, {@code dd} or {@code MM} two,
 * {@code yyyy} four, and {@code yy} two (70–99 are 1970–1999, 00–69 are 2000–2069). Everything that is no letter stands
 * for itself; a time of day after the date is passed over. Names of months are left out on purpose: they differ between locales and versions of Java.
 */
final class DatePattern {
    private enum Unit {
        DAY,
        MONTH,
        YEAR
    }

    /** A number of so many digits, or a character that stands for itself. */
    private record Part(@Nullable Unit unit, int least, int most, char literal) {}

    private final String pattern;
    private final List<Part> parts;

    private DatePattern(String pattern, List<Part> parts) {
        this.pattern = pattern;
        this.parts = parts;
    }

    /** The pattern, or empty when it is none: it needs a day, a month and a year, once each. */
    static Optional<DatePattern> of(String pattern) {
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < pattern.length(); ) {
            int end = at + 1;
            while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(at)) {
                end++;
            }
            String run = pattern.substring(at, end);
            if (!addRun(run, parts)) {
                return Optional.empty();
            }
            at = end;
        }
        boolean whole = parts.stream().filter(part -> part.unit() != null).count() == 3
                && parts.stream()
                                .map(Part::unit)
                                .distinct()
                                .filter(unit -> unit != null)
                                .count()
                        == 3;
        return whole ? Optional.of(new DatePattern(pattern, List.copyOf(parts))) : Optional.empty();
    }

    private static boolean addRun(String run, List<Part> parts) {
        switch (run) {
            case "d" -> parts.add(new Part(Unit.DAY, 1, 2, ' '));
            case "dd" -> parts.add(new Part(Unit.DAY, 2, 2, ' '));
            case "M" -> parts.add(new Part(Unit.MONTH, 1, 2, ' '));
            case "MM" -> parts.add(new Part(Unit.MONTH, 2, 2, ' '));
            case "yy" -> parts.add(new Part(Unit.YEAR, 2, 2, ' '));
            case "yyyy" -> parts.add(new Part(Unit.YEAR, 4, 4, ' '));
            default -> {
                if (Character.isLetter(run.charAt(0))) {
                    return false;
                }
                run.chars().forEach(literal -> parts.add(new Part(null, 0, 0, (char) literal)));
            }
        }
        return true;
    }

    /** The date that the text writes; empty when it does not fit the pattern or there is no such day. */
    Optional<LocalDate> parse(String text) {
        Map<Unit, Integer> found = new EnumMap<>(Unit.class);
        int at = 0;
        for (Part part : parts) {
            int end = part.unit() == null ? literal(part, text, at) : digits(part, text, at);
            if (end < 0) {
                return Optional.empty();
            }
            if (part.unit() != null) {
                int number = Integer.parseInt(text, at, end, 10);
                found.put(part.unit(), part.unit() == Unit.YEAR && part.most() == 2 ? century(number) : number);
            }
            at = end;
        }
        return at == text.length() || isTime(text, at)
                ? day(number(found, Unit.YEAR), number(found, Unit.MONTH), number(found, Unit.DAY))
                : Optional.empty();
    }

    /** Whether a time of day follows there, as form services write it after the date: it says nothing here. */
    static boolean isTime(String text, int at) {
        int hour = text.startsWith(", ", at) ? at + 2 : at + 1;
        boolean isParted = text.startsWith(", ", at) || text.startsWith(" ", at) || text.startsWith("T", at);
        int colon = text.indexOf(':', hour);
        return isParted && (colon == hour + 1 || colon == hour + 2) && text.charAt(hour) <= '9';
    }

    private static int literal(Part part, String text, int at) {
        return at < text.length() && text.charAt(at) == part.literal() ? at + 1 : -1;
    }

    private static int digits(Part part, String text, int at) {
        int end = at;
        while (end < text.length() && end - at < part.most() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - at >= part.least() ? end : -1;
    }

    private static int number(Map<Unit, Integer> found, Unit unit) {
        return found.getOrDefault(unit, 0);
    }

    private static int century(int year) {
        return year >= 70 ? 1900 + year : 2000 + year;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return pattern;
    }
}

package devrel.cli;

import devrel.record.Column;
import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Refusal;
import devrel.record.Start;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Days as people type them: {@code 2026-11-22}, {@code yesterday}, {@code -3d}, {@code last friday}, {@code ayer}. */
final class Dates {
    private static final Map<String, Integer> NEAR = Map.of(
            "today", 0, "hoy", 0, "yesterday", -1, "ayer", -1, "anteayer", -2, "tomorrow", 1, "mañana", 1, "manana", 1);
    private static final List<String> ENGLISH =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final List<String> SPANISH =
            List.of("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");

    private static final Column DAY = Start.KIND.column("date");

    private Dates() {}

    /** The day that the text names, seen from today; empty when it names none. */
    static Optional<LocalDate> read(String text, LocalDate today) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (NEAR.containsKey(typed)) {
            return Optional.of(today.plusDays(NEAR.get(typed)));
        }
        char first = typed.isEmpty() ? ' ' : typed.charAt(0);
        if (first == '-' || first == '+') {
            return offset(typed, today);
        }
        return first >= '0' && first <= '9' ? calendar(typed) : weekday(typed, today);
    }

    /** Why that text is no day: it is none at all, or one that no calendar has. */
    static Refusal refusal(String option, String typed) {
        List<Finding> findings = new ArrayList<>();
        DAY.parse(typed, (problem, parameters) -> findings.add(Finding.of(problem, Place.of(option), parameters)));
        return new Refusal(findings);
    }

    private static Optional<LocalDate> calendar(String typed) {
        if (typed.length() != 10 || typed.charAt(4) != '-' || typed.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(typed, 0, 4);
        try {
            // the parser of java.time takes 5 ms to load
            return year < 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, digits(typed, 5, 7), digits(typed, 8, 10)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** {@code 22-11-2026} or {@code 22/11/2026}, the way Spanish writes days. */
    static Optional<LocalDate> dayFirst(String text) {
        String typed = text.strip().replace('/', '-');
        return typed.length() == 10
                ? calendar(typed.substring(6) + "-" + typed.substring(3, 5) + "-" + typed.substring(0, 2))
                        .filter(day -> typed.charAt(2) == '-' && typed.charAt(5) == '-')
                : Optional.empty();
    }

    /** The number that these characters write, -1 when one of them is no digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** {@code -3d}, {@code +2w}, {@code -1m}. */
    private static Optional<LocalDate> offset(String typed, LocalDate today) {
        String number = typed.substring(1, Math.max(1, typed.length() - 1));
        if (number.isEmpty() || number.length() > 4 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int count = Integer.parseInt(number) * (typed.charAt(0) == '-' ? -1 : 1);
        return switch (typed.charAt(typed.length() - 1)) {
            case 'd' -> Optional.of(today.plusDays(count));
            case 'w', 's' -> Optional.of(today.plusWeeks(count));
            case 'm' -> Optional.of(today.plusMonths(count));
            default -> Optional.empty();
        };
    }

    /** {@code friday} and {@code last friday} look back, {@code next friday} looks ahead; today is neither. */
    private static Optional<LocalDate> weekday(String typed, LocalDate today) {
        boolean ahead = false;
        int day = -1;
        for (String word :
                typed.replace("é", "e").replace("á", "a").replace("ó", "o").split(" ")) {
            ahead |= word.equals("next") || word.equals("proximo");
            day = Math.max(day, Math.max(ENGLISH.indexOf(word), SPANISH.indexOf(word)));
        }
        if (day < 0) {
            return Optional.empty();
        }
        DayOfWeek weekday = DayOfWeek.of(day + 1);
        return Optional.of(today.with(ahead ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previous(weekday)));
    }
}

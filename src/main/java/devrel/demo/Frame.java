package devrel.demo;

import devrel.record.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The arguments of the company, and what follows from them at once. */
record Frame(
        int people, int months, LocalDate first, LocalDate asOf, long seed, List<String> writers, Workdays workdays) {
    static Frame of(int people, int months, long seed, Settings settings) {
        return new Frame(
                people,
                months,
                settings.dataStart().plusMonths(Charter.LEAD_MONTHS),
                Objects.requireNonNull(settings.asOf()),
                seed,
                List.copyOf(settings.writers().keySet()),
                new Workdays(settings.holidays()));
    }

    Dice dice(Dice.Subject subject, int number) {
        return Dice.of(seed, subject, number);
    }

    YearMonth month(int number) {
        return YearMonth.from(first).plusMonths(number);
    }

    /** Who records starts, moves and exits. */
    String movesWriter() {
        return writers.get(1 % writers.size());
    }

    /** Who records openings, referrals and surveys. */
    String sourcingWriter() {
        return writers.get(2 % writers.size());
    }

    /** The number of the month of that day; of the first or last one, when it lies before or after them. */
    int monthOf(LocalDate day) {
        long number = ChronoUnit.MONTHS.between(first, day);
        return (int) Math.max(0, Math.min(months - 1L, number));
    }

    boolean isOver(LocalDate day) {
        return !day.isAfter(asOf);
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

package devrel.cli;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.report.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the period that a report covers from {@code --from --to}, {@code --month}, {@code --quarter}, {@code --year}. */
final class Periods {
    private final Session session;
    private final Arguments arguments;

    Periods(Session session, Arguments arguments) {
        this.session = session;
        this.arguments = arguments;
    }

    static void declare(Usage usage) {
        usage.option("--from", "DATE", "command.option.from")
                .option("--to", "DATE", "command.option.to")
                .option("--month", "YYYY-MM", "command.option.month")
                .option("--quarter", "YYYY-QN", "command.option.quarter")
                .option("--year", "YYYY", "command.option.year")
                .option("--as-of", "DATE", "command.option.as-of");
    }

    /** The day up to which the report knows things: --as-of, else the last day of the period; neither lies ahead. */
    LocalDate asOf(Period period) {
        LocalDate asOf = session.day(arguments, "--as-of").orElse(period.to());
        LocalDate known = asOf.isBefore(session.today()) ? asOf : session.today();
        if (known.isBefore(period.to())) {
            throw notOver(period, known);
        }
        return asOf;
    }

    /** Said of the option that asks for too much; without --as-of the days that are over can be had instead. */
    private Refusal notOver(Period period, LocalDate known) {
        String option = Stream.of("--as-of", "--to", "--month", "--quarter", "--year")
                .filter(arguments::has)
                .findFirst()
                .orElse("--to");
        boolean begun = !period.from().isAfter(known) && !option.equals("--as-of");
        String near = begun ? "--from " + period.from() + " --to " + known : "";
        String end = period.to().toString();
        return Refusal.of(
                Problem.PERIOD_NOT_OVER, Place.of(option), "value", known.toString(), "end", end, "near", near);
    }

    /** The period asked for; without one, the complete months up to --as-of or today: twelve of them, or just the last. */
    Period period(int usualMonths) {
        List<String> given = List.of("--from", "--to", "--month", "--quarter", "--year").stream()
                .filter(arguments::has)
                .toList();
        if (given.isEmpty()) {
            LocalDate end = session.day(arguments, "--as-of").orElseGet(session::lastKnown);
            return Period.months(lastComplete(end), usualMonths);
        }
        return switch (given.get(0)) {
            case "--from", "--to" -> between();
            case "--month" -> only(given, month(arguments.value("--month").orElse("")));
            case "--quarter" -> only(given, quarter(arguments.value("--quarter").orElse("")));
            default -> only(given, year(arguments.value("--year").orElse("")));
        };
    }

    private static YearMonth lastComplete(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
    }

    private Period between() {
        Optional<LocalDate> from = session.day(arguments, "--from");
        LocalDate to = session.day(arguments, "--to")
                .or(() -> session.day(arguments, "--as-of"))
                .orElseGet(session::lastKnown);
        LocalDate first = from.orElse(session.settings().dataStart());
        if (first.isAfter(to)) {
            throw refusal("--from", first.toString(), "--from " + to + " --to " + first);
        }
        return new Period(first, to);
    }

    private Period only(List<String> given, Optional<Period> period) {
        String option = given.get(0);
        if (given.size() > 1) {
            throw refusal(
                    given.get(1),
                    given.get(1),
                    option + " " + arguments.value(option).orElse(""));
        }
        return period.orElseThrow(() -> refusal(
                option,
                arguments.value(option).orElse(""),
                option + (option.equals("--year") ? " 2026" : option.equals("--month") ? " 2026-10" : " 2026-Q4")));
    }

    private static Refusal refusal(String option, String value, String mend) {
        return Refusal.of(Problem.BAD_ARGUMENT, Place.of(option), "value", value, "mend", mend);
    }

    private static Optional<Period> month(String text) {
        try {
            return Optional.of(Period.months(YearMonth.parse(text), 1));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private static Optional<Period> quarter(String text) {
        boolean wellFormed =
                text.length() == 7 && text.startsWith("-Q", 4) && text.charAt(6) >= '1' && text.charAt(6) <= '4';
        if (!wellFormed) {
            return Optional.empty();
        }
        int lastMonth = 3 * (text.charAt(6) - '0');
        return month(text.substring(0, 4) + (lastMonth < 10 ? "-0" : "-") + lastMonth)
                .map(last -> Period.months(YearMonth.from(last.to()), 3));
    }

    private static Optional<Period> year(String text) {
        return text.length() == 4
                ? month(text + "-12").map(last -> Period.months(YearMonth.from(last.to()), 12))
                : Optional.empty();
    }
}

package devrel.cli;

import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.report.CurveQuestion;
import devrel.report.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of curves: which spells, from which day on, at which days, within which strata. */
final class CurveOptions {
    private static final int LONGEST_DAYS = 36_500;
    private static final int LONGEST_NUMBER = 5;

    private final Arguments arguments;

    CurveOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    static void declare(Usage usage) {
        usage.option("--spells", "first|all", "command.option.spells")
                .option("--given", "DAYS", "command.option.given")
                .options("--horizons", "DAYS", "command.option.horizons")
                .option("--stratify", "client", "command.option.stratify");
    }

    CurveQuestion read(@Nullable Dimension by) {
        boolean all = Choice.of(arguments, "--spells", List.of("first", "all"))
                .orElse("first")
                .equals("all");
        Integer given =
                arguments.value("--given").map(typed -> days("--given", typed)).orElse(null);
        List<Integer> horizons = arguments.values("--horizons").stream()
                .map(typed -> days("--horizons", typed))
                .toList();
        return new CurveQuestion(all, given, horizons, isStratified(by));
    }

    /** Clients are not compared within clients, and without groups there is nothing to compare. */
    private boolean isStratified(@Nullable Dimension by) {
        boolean stratified =
                Choice.of(arguments, "--stratify", List.of("client")).isPresent();
        if (stratified && (by == null || by == Dimension.CLIENT)) {
            throw Refusal.of(
                    Problem.BAD_ARGUMENT,
                    Place.of("--stratify"),
                    "value",
                    "client",
                    "mend",
                    "--stratify client --by source");
        }
        return stratified;
    }

    private static int days(String option, String typed) {
        boolean number = !typed.isEmpty()
                && typed.length() <= LONGEST_NUMBER
                && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        int days = number ? Integer.parseInt(typed) : 0;
        if (days < 1 || days > LONGEST_DAYS) {
            throw Refusal.of(
                    Problem.BAD_ARGUMENT,
                    Place.of(option),
                    "value",
                    typed,
                    "allowed",
                    "1.." + LONGEST_DAYS,
                    "mend",
                    option + " 730");
        }
        return days;
    }
}

package devrel.cli;

import devrel.demo.Company;
import devrel.record.Changes;
import devrel.record.Dataset;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Refusal;
import devrel.record.Settings;
import devrel.store.Store;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;

/** The fictional company of {@code init --demo}: the same arguments, the same bytes. */
record DemoCompany(int people, int months, YearMonth until, long seed) {
    static void declare(Usage usage) {
        usage.option("--people", "N", "command.init.people")
                .option("--months", "N", "command.init.months")
                .option("--until", "YYYY-MM", "command.init.until")
                .option("--seed", "N", "command.init.seed");
    }

    static DemoCompany of(Arguments arguments) {
        return new DemoCompany(
                (int) number(arguments, "--people", 60, 10_000),
                (int) number(arguments, "--months", 24, 120),
                until(arguments.value("--until").orElse("2026-10")),
                number(arguments, "--seed", 7, 999_999_999));
    }

    private static long number(Arguments arguments, String option, long otherwise, long max) {
        String typed = arguments.value(option).orElse(String.valueOf(otherwise));
        boolean digits =
                !typed.isEmpty() && typed.length() < 10 && typed.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Long.parseLong(typed) < 1 || Long.parseLong(typed) > max) {
            throw refusal(option, typed, "1.." + max, String.valueOf(otherwise));
        }
        return Long.parseLong(typed);
    }

    private static YearMonth until(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeException noMonth) {
            throw refusal("--until", typed, "YYYY-MM", "2026-10");
        }
    }

    private static Refusal refusal(String option, String typed, String allowed, String example) {
        return Refusal.of(
                Problem.BAD_ARGUMENT,
                Place.of(option),
                "value",
                typed,
                "allowed",
                allowed,
                "mend",
                option + " " + example);
    }

    /**
     * Makes the directory and writes the company into it, writer by writer. No rule can judge one writer's part alone;
     * that the whole keeps all of them is shown by tests.
     */
    void create(Path directory) {
        Settings settings = Company.settings(people, months, until);
        Store store = Store.create(directory, settings);
        Dataset empty = Dataset.with(settings).build();
        for (Changes changes : Company.of(people, months, until, seed)) {
            store.write(changes, empty, after -> List.of(), false);
        }
    }
}

package devrel.report;

import java.time.LocalDate;

/** The names of cohorts: {@code 2022}, {@code 2022-Q1}, {@code 2022-03}. */
final class Cohort {
    private Cohort() {}

    static String of(LocalDate date, Dimension by) {
        return switch (by) {
            case COHORT_QUARTER -> date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3;
            case COHORT_MONTH -> date.toString().substring(0, 7);
            default -> Integer.toString(date.getYear());
        };
    }
}

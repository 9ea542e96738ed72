package devrel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class CharterTest {
    private final Settings settings = Company.settings(60, 24, YearMonth.of(2026, 10));

    @Test
    void recordsOfPeopleBeginTwoMonthsBeforeTheFirstAndTodayIsTheLastDayOfTheLast() {
        assertThat(settings.dataStart()).isEqualTo("2024-09-01");
        assertThat(settings.asOf()).isEqualTo("2026-10-31");
        assertThat(settings.organisation()).isEqualTo("Andes Talento");
        assertThat(settings.zone()).isEqualTo("America/Santiago");
    }

    @Test
    void moreWritersRecordForMorePeople() {
        assertThat(Company.settings(1, 1, Told.UNTIL).writers()).containsOnlyKeys("mariana", "tomas");
        assertThat(settings.writers()).containsOnlyKeys("mariana", "tomas", "ignacia");
        assertThat(Company.settings(150, 1, Told.UNTIL).writers()).hasSize(4);
        assertThat(settings.writers().values()).allMatch(address -> address.endsWith("@example.com"));
    }

    /** From Chile's official calendar; 2026-06-29 and 2026-10-12 are Mondays already, 2025-10-12 is a Sunday. */
    @Test
    void holidaysAreThoseOfTheYearsCovered() {
        assertThat(settings.holidays())
                .contains(
                        LocalDate.of(2024, 6, 20),
                        LocalDate.of(2024, 9, 20),
                        LocalDate.of(2025, 4, 18),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 6, 29),
                        LocalDate.of(2026, 9, 18),
                        LocalDate.of(2026, 10, 12))
                .allMatch(day -> day.getYear() >= 2024 && day.getYear() <= 2026);
    }

    /** Moved by law: Thursday 12 October 2023 to Monday 9, Tuesday 31 October 2023 to Friday 27. */
    @Test
    void movedHolidaysStandOnTheDayTheyMovedTo() {
        assertThat(Company.settings(1, 1, YearMonth.of(2023, 10)).holidays())
                .contains(LocalDate.of(2023, 10, 9), LocalDate.of(2023, 10, 27), LocalDate.of(2023, 1, 2))
                .doesNotContain(LocalDate.of(2023, 10, 12), LocalDate.of(2023, 10, 31));
    }

    @Test
    void workdaysPassOverWeekendsAndHolidays() {
        Workdays workdays = new Workdays(settings.holidays());

        // Friday 18 September 2026 is a holiday: Thursday 17, then Monday 21
        assertThat(workdays.onOrAfter(LocalDate.of(2026, 9, 18))).isEqualTo("2026-09-21");
        assertThat(workdays.onOrBefore(LocalDate.of(2026, 9, 20))).isEqualTo("2026-09-17");
        assertThat(workdays.later(LocalDate.of(2026, 9, 16), 2)).isEqualTo("2026-09-21");
        assertThat(workdays.later(LocalDate.of(2026, 9, 16), 0)).isEqualTo("2026-09-16");
    }
}

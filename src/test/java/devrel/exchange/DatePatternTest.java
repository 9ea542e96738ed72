package devrel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {
    @ParameterizedTest
    @CsvSource({
        "M/d/yyyy, 2/29/2024, 2024-02-29",
        "M/d/yyyy, 02/09/2024, 2024-02-09",
        "M/d/yyyy, 2/9/2024 8:05:01, 2024-02-09",
        "M/d/yyyy, '2/9/2024, 8:05 PM', 2024-02-09",
        "yyyy-MM-dd, 2024-02-09T18:05:01Z, 2024-02-09",
        "dd-MM-yyyy, 31-12-1999, 1999-12-31",
        "d.M.yy, 1.2.69, 2069-02-01",
        "d.M.yy, 1.2.70, 1970-02-01",
        "yyyyMMdd, 20240131, 2024-01-31",
        "yyyy-MM-dd 00:00:00, 2024-01-31 00:00:00, 2024-01-31"
    })
    void readsWhatThePatternSays(String pattern, String text, LocalDate date) {
        assertThat(DatePattern.of(pattern).flatMap(each -> each.parse(text))).contains(date);
    }

    @ParameterizedTest
    @CsvSource({
        "M/d/yyyy, 2/30/2024",
        "M/d/yyyy, 13/1/2024",
        "M/d/yyyy, 1/1/24",
        "M/d/yyyy, '1/1/2024 '",
        "M/d/yyyy, 1/1/2024 5",
        "M/d/yyyy, '1/1/2024, later: soon'",
        "M/d/yyyy, 1/1/20245",
        "dd-MM-yyyy, 1-1-2024",
        "dd-MM-yyyy, 01/01/2024",
        "d/M/yyyy, ١/١/2024",
        "d/M/yyyy, ''"
    })
    void readsNothingElse(String pattern, String text) {
        assertThat(DatePattern.of(pattern).orElseThrow().parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yyyy-MM", "d/M/yyyy d", "MMM d yyyy", "yyy-M-d", "D/M/yyyy", "dd/mm/yyyy", "d/d/yyyy"})
    void isNoPatternWithoutOneDayOneMonthAndOneYear(String pattern) {
        assertThat(DatePattern.of(pattern)).isEmpty();
    }
}

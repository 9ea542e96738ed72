package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Money;
import devrel.record.Settings.Language;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words es = Words.in(Language.ES);
    private final Words en = Words.in(Language.EN);

    @Test
    void moneyIsGroupedAndKeepsItsDecimals() {
        assertThat(es.money(Money.of("450000 CLP").orElseThrow())).isEqualTo("450.000 CLP");
        assertThat(en.money(Money.of("1234.50 USD").orElseThrow())).isEqualTo("1,234.50 USD");
    }

    @Test
    void numbersFollowTheLanguage() {
        assertThat(es.number(1234, 0)).isEqualTo("1.234");
        assertThat(en.number(1234, 0)).isEqualTo("1,234");
        assertThat(es.number(1234567.891, 2)).isEqualTo("1.234.567,89");
        assertThat(en.number(1234567.891, 2)).isEqualTo("1,234,567.89");
        assertThat(en.number(999, 0)).isEqualTo("999");
        assertThat(en.number(-1234.5, 1)).isEqualTo("-1,234.5");
    }

    @Test
    void percentagesFollowTheLanguage() {
        assertThat(es.percent(0.124, 1)).isEqualTo("12,4 %");
        assertThat(en.percent(0.124, 1)).isEqualTo("12.4%");
        assertThat(en.percent(1, 0)).isEqualTo("100%");
    }

    @Test
    void datesAndMonthsFollowTheLanguage() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertThat(es.date(day)).isEqualTo("02-11-2026");
        assertThat(en.date(day)).isEqualTo("2026-11-02");
        YearMonth october = YearMonth.of(2026, 10);
        assertThat(es.month(october)).isEqualTo("octubre de 2026");
        assertThat(en.month(october)).isEqualTo("October 2026");
        assertThat(es.shortMonth(october)).isEqualTo("oct 2026");
        assertThat(en.shortMonth(october)).isEqualTo("Oct 2026");
    }

    /** 0.145 is a little below its decimal in binary, 1.005 likewise: the decimal that people see decides. */
    @Test
    void halvesGoUpOnTheDecimalExpansion() {
        assertThat(en.percent(0.145, 0)).isEqualTo("15%");
        assertThat(en.number(1.005, 2)).isEqualTo("1.01");
        assertThat(en.percent(0.00125, 1)).isEqualTo("0.1%");
        assertThat(en.percent(0.0015, 1)).isEqualTo("0.2%");
        assertThat(en.number(-0.5, 0)).isEqualTo("-1");
    }

    @Test
    void aNumberThatRoundsToZeroHasNoSign() {
        assertThat(en.number(-0.004, 2)).isEqualTo("0.00");
        assertThat(en.number(-0.0, 0)).isEqualTo("0");
    }

    @Test
    void aPercentageHasADecimalOnlyWhereOneOfThemMovesItByLessThanOne() {
        assertThat(Words.percentDecimals(100)).isZero();
        assertThat(Words.percentDecimals(101)).isEqualTo(1);
    }

    /** 2^-44 is 5.684341886080801486969e-14, and its 16 digits are those of the double below. */
    @Test
    void theShortestDecimalIsTheSameOnEveryJdk() {
        assertThat(Numerals.shortest(2.0E-3)).isEqualByComparingTo("0.002");
        assertThat(Numerals.shortest(0x1p-44)).isEqualByComparingTo("5.6843418860808015E-14");
        assertThat(Numerals.shortest(Math.PI)).isEqualByComparingTo("3.141592653589793");
        assertThat(Numerals.shortest(0.1 + 0.2)).isEqualByComparingTo("0.30000000000000004");
    }

    @Test
    void numbersForProgramsHaveFifteenDigitsAndNoNeedlessPoint() {
        assertThat(Numerals.data(12.0)).hasToString("12");
        assertThat(Numerals.data(83.8)).hasToString("83.8");
        assertThat(Numerals.data(0.1 + 0.2)).hasToString("0.3");
        assertThat(Numerals.data(12.0 / 97)).hasToString("0.123711340206186");
        assertThat(Numerals.data(1.2E20)).hasToString("120000000000000000000");
        assertThat(Numerals.data(-0.0)).hasToString("0");
        assertThat(Numerals.data(1.5E-12)).hasToString("1.5E-12");
    }

    @Test
    void parametersAreReplacedOnceAndOtherBracesStay() {
        Words words = new Words(
                Language.EN,
                area -> Map.of("say.hello", "Hello {name}, {a, b} or {unknown}; {name}", "say.open", "a { b"));
        assertThat(words.text("say.hello", "name", "{unknown}", "other", "x"))
                .isEqualTo("Hello {unknown}, {a, b} or {unknown}; {unknown}");
        assertThat(words.text("say.open", "b", "x")).isEqualTo("a { b");
    }

    @Test
    void aKeyWithoutWordingIsABugThatNamesIt() {
        assertThatThrownBy(() -> es.text("form.nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("es has no form.nothing");
        assertThat(es.find("nowhere.nothing")).isEmpty();
    }

    @Test
    void aCodeIsSaidInTheWordsOfTheSettingsThenOfTheToolThenAsItIs() {
        assertThat(es.code(Samples.SETTINGS, "clients", "banco")).isEqualTo("Banco Andino");
        assertThat(en.code(Samples.SETTINGS, "clients", "banco")).isEqualTo("Andean Bank");
        assertThat(en.code(Samples.SETTINGS, "clients", "bench")).isEqualTo("Bench");
        assertThat(en.code(Samples.SETTINGS, "sources", "job_board")).isEqualTo("Job board");
        assertThat(es.code(null, "checkin.outcome", "no_show")).isEqualTo("No se presentó");
        assertThat(es.code(null, "grounds", "159-2")).isEqualTo("Renuncia del trabajador (art. 159 N.º 2)");
        assertThat(es.code(null, "tags", "guitar")).isEqualTo("guitar");
    }
}

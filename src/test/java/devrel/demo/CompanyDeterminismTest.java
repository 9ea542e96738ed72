package devrel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import devrel.record.Problem;
import devrel.record.Refusal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class CompanyDeterminismTest {
    @Test
    void theSameArgumentsTellTheSameCompany() {
        Told once = Told.of(30, 18, 11);
        Told again = Told.of(30, 18, 11);

        assertThat(again.settings()).isEqualTo(once.settings());
        assertThat(again.fingerprint()).isEqualTo(once.fingerprint());
    }

    @Test
    void anotherSeedTellsAnotherCompanyUnderTheSameSettings() {
        Told one = Told.of(30, 18, 11);
        Told other = Told.of(30, 18, 12);

        assertThat(other.settings()).isEqualTo(one.settings());
        assertThat(other.fingerprint()).isNotEqualTo(one.fingerprint());
    }

    @Test
    void neitherLocaleNorZoneOfTheMachineMatters() {
        String here = Told.of(12, 12, 1).fingerprint();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-deva"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Told.of(12, 12, 1).fingerprint()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /**
     * The directory {@code data} of the repository is this company, and so are the reports in the documentation. When
     * the company is meant to change, the three change in one commit.
     */
    @Test
    void theCompanyOfTheRepositoryStaysWhatItIs() {
        assertThat(Told.of(60, 24, 7).fingerprint())
                .isEqualTo("b391704d1983e382691795a26ce3f4ab9f474ce8bb632200c249208ed0d9c3ef");
    }

    @Test
    void sizesThatCannotBeToldAreRefused() {
        YearMonth until = YearMonth.of(2026, 10);

        assertThatThrownBy(() -> Company.settings(0, 24, until)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.findings()).hasSize(1);
            assertThat(refusal.findings().get(0).problem()).isEqualTo(Problem.OUT_OF_RANGE);
        });
        assertThatThrownBy(() -> Company.of(10_001, 24, until, 7)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Company.of(60, 0, until, 7)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Company.of(60, 121, until, 7)).isInstanceOf(Refusal.class);
    }
}

package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import devrel.report.CurveQuestion;
import devrel.report.Dimension;
import devrel.report.Period;
import devrel.report.Question;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintTest {
    private static final String COMMIT = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    private static Imprint imprint(@Nullable String pictures, @Nullable Dimension by) {
        Question question = new Question(
                Period.months(YearMonth.of(2026, 10), 1),
                LocalDate.of(2026, 11, 2),
                by,
                true,
                0.9,
                COMMIT,
                COMMIT,
                CurveQuestion.USUAL);
        return new Imprint("0.1.0", question, 1, Language.ES, pictures);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10", "--> x", "ñandú \"a\"", "50%", "a%2", "", "x\ny", "::set"})
    void whatIsSaidIsReadWhateverThePicturesAreCalled(String pictures) {
        Imprint imprint = imprint(pictures, Dimension.COHORT_YEAR);

        assertThat(imprint.text()).matches("[ -~]+").doesNotContain("--", "\"", "<", ">");
        assertThat(Imprint.in("text\n<!-- " + imprint.text() + " -->\n")).contains(imprint);
        assertThat(Imprint.in("{\n  \"made_by\": \"" + imprint.text() + "\"\n}\n"))
                .contains(imprint);
    }

    @Test
    void whatWasNotAskedIsNotSaid() {
        assertThat(imprint(null, null).text())
                .isEqualTo("devrel 0.1.0: report=monthly from=2026-10-01 to=2026-10-31 as_of=2026-11-02 variants=yes"
                        + " confidence=0.9 definitions=1 language=es commit=" + COMMIT + " known_at=" + COMMIT);
    }

    @Test
    void theLastOneCounts() {
        String earlier = "devrel 9.9.9: report=monthly from=1 to=2";

        assertThat(Imprint.in(earlier + "\n" + imprint(null, null).text())).contains(imprint(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "devrel 0.1.0",
                ": report=monthly from=2026-10-01",
                "devrel 0.1.0: report=monthly from=2026-10-01",
                "devrel 0.1.0: report=monthly from=x to=2026-10-31 as_of=2026-10-31 variants=no confidence=0.95"
                        + " definitions=1 language=en",
                "devrel 0.1.0: report=monthly from=2026-10-01 to=2026-10-31 as_of=2026-10-31 variants=no confidence=y"
                        + " definitions=1 language=en",
                "devrel 0.1.0: report=monthly from=2026-10-01 to=2026-10-31 as_of=2026-10-31 variants=no"
                        + " confidence=0.95 definitions=1 language=tlh",
                "devrel 0.1.0: report=monthly from=-999999999-01-01 to=+999999999-12-31 as_of=2026-10-31 variants=no"
                        + " confidence=0.95 definitions=1 language=en",
                "devrel 0.1.0: report=monthly from=2026-10-31 to=2026-10-01 as_of=2026-10-31 variants=no"
                        + " confidence=0.95 definitions=1 language=en",
                "devrel 0.1.0: report=monthly from=2026-10-01 to=2026-10-31 as_of=2026-10-31 variants=no"
                        + " confidence=NaN definitions=1 language=en",
                "devrel \u001B[31m: report=monthly from=2026-10-01 to=2026-10-31 as_of=2026-10-31 variants=no"
                        + " confidence=0.95 definitions=1 language=en"
            })
    void anythingElseSaysNothing(String text) {
        assertThat(Imprint.in(text)).isEmpty();
    }
}

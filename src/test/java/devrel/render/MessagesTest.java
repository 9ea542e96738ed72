package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Finding;
import devrel.record.Place;
import devrel.record.Problem;
import devrel.record.Settings.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Place SECOND = Place.of("data/checkins/2026-11.mariana.csv", 14, 27);
    private static final Place FIRST = Place.of("data/checkins/2026-11.mariana.csv", 3);

    private final Messages en = new Messages(Samples.words(Language.EN));
    private final Messages es = new Messages(Samples.words(Language.ES));

    private static Finding outOfRange(Place place, String field, String value) {
        return Finding.of(Problem.OUT_OF_RANGE, place, "field", field, "value", value, "min", "1", "max", "5");
    }

    private static Finding advice(String other) {
        return Finding.of(Problem.REFERRED_TWICE, FIRST, "other", other);
    }

    @Test
    void aMessageHasItsPlaceItsCodeWhatWasFoundAndHowToMendIt() {
        Finding finding = outOfRange(SECOND, "satisfaction", "7");
        assertThat(en.of(finding, true))
                .containsExactly(
                        "data/checkins/2026-11.mariana.csv:14:27: error[DR2003]: satisfaction is \"7\"; a whole number"
                                + " from 1 to 5 was expected",
                        "  mend: devrel checkin edit k3x7 --satisfaction 1..5");
        assertThat(es.of(finding, true))
                .containsExactly(
                        "data/checkins/2026-11.mariana.csv:14:27: error[DR2003]: satisfaction es \"7\"; se esperaba un"
                                + " entero de 1 a 5",
                        "  arreglo: devrel checkin edit k3x7 --satisfaction 1..5");
    }

    @Test
    void valuesAreHiddenWhereTheyMustNotBeShown() {
        assertThat(en.of(outOfRange(SECOND, "satisfaction", "7"), false).get(0))
                .endsWith("satisfaction is \"…\"; a whole number from 1 to 5 was expected");
    }

    @Test
    void theValueOfASealedFieldIsNeverShown() {
        assertThat(en.of(outOfRange(SECOND, "summary", "secret"), true).get(0)).contains("summary is \"…\"");
        Finding placed =
                Finding.of(Problem.OUT_OF_RANGE, SECOND.at("challenges"), "value", "secret", "min", "1", "max", "5");
        assertThat(en.of(placed, true).get(0)).contains("challenges is \"…\"");
    }

    @Test
    void whatWasFoundIsSaidInTheWordsOfTheLanguage() {
        Finding phone = Finding.of(Problem.PERSONAL_DATA, FIRST, "field", "summary", "what", "phone");
        assertThat(new Messages(Words.in(Language.ES)).of(phone, true).get(0)).endsWith("(un teléfono)");
        assertThat(new Messages(Words.in(Language.EN)).of(phone, true).get(0)).endsWith("(a telephone number)");
    }

    @Test
    void severalFindingsAreSortedByPlaceAndCounted() {
        List<String> lines =
                en.of(List.of(outOfRange(SECOND, "stay", "9"), advice("x"), outOfRange(SECOND, "stay", "8")), true);
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).startsWith("data/checkins/2026-11.mariana.csv:3: advice[DR3012]: ");
        assertThat(lines.get(6)).isEqualTo("2 errors, 1 piece of advice");
        assertThat(es.of(List.of(advice("x"), advice("y")), true).get(4)).isEqualTo("2 avisos");
        assertThat(en.of(List.of(advice("x"), outOfRange(SECOND, "stay", "9")), true)
                        .get(4))
                .isEqualTo("1 error, 1 piece of advice");
    }

    @Test
    void oneFindingIsNotCountedAndNoneSaysNothing() {
        assertThat(en.of(List.of(advice("x")), true)).hasSize(2);
        assertThat(en.of(List.of(), true)).isEmpty();
    }

    @Test
    void adviceIsYellowInColourAndErrorsAreNot() {
        Messages colour = new Messages(Samples.words(Language.ES), true);
        assertThat(colour.of(advice("x"), true).get(0))
                .startsWith("\u001b[33m")
                .contains("aviso[DR3012]")
                .endsWith("\u001b[0m");
        assertThat(colour.of(outOfRange(SECOND, "stay", "9"), true).get(0)).doesNotContain("\u001b");
    }

    @Test
    void aFindingWithoutAPlaceBeginsWithItsCode() {
        assertThat(en.of(outOfRange(Place.of(""), "stay", "9"), true).get(0)).startsWith("error[DR2003]: stay is");
    }

    private static String worded(Language language, Problem problem, String... parameters) {
        List<String> lines = new Messages(Words.in(language)).of(Finding.of(problem, FIRST, parameters), true);
        return String.join("\n", lines);
    }

    @Test
    void whatIsNotThereIsLeftOutOfTheSentence() {
        String[] open = {"person", "p-7k2m4q", "value", "2026-11-03", "start", "2026-01-02", "end", "–"};
        assertThat(worded(Language.EN, Problem.OVERLAPPING_SPELLS, open)).contains("since 2026-01-02, without an exit");
        assertThat(worded(Language.ES, Problem.OVERLAPPING_SPELLS, open)).contains("desde 2026-01-02, sin salida");
        String[] code = {"field", "role", "value", "cook", "vocabulary", "roles", "near", "–"};
        for (Language language : Language.values()) {
            assertThat(worded(language, Problem.UNKNOWN_VOCABULARY_CODE, code))
                    .contains("(devrel code list roles)")
                    .doesNotContain("–");
            assertThat(worded(language, Problem.STEP_OUT_OF_ORDER, "value", "kept", "after", "broken", "allowed", "–"))
                    .doesNotContain("–");
            assertThat(worded(language, Problem.UNKNOWN_KEY, "field", "x", "near", "", "allowed", "id"))
                    .doesNotContain("rename it to ,", "cambiarla por  ");
        }
    }

    @Test
    void whoHoldsTheLockIsNamedOrSaidToBeUnknown() {
        assertThat(worded(Language.EN, Problem.BUSY, "writer", "tomas", "process", "7", "host", "h", "seconds", "10"))
                .contains("tomas is writing (process 7 on h)");
        assertThat(worded(Language.EN, Problem.BUSY, "writer", "", "process", "?", "host", "?", "seconds", "10"))
                .contains("another process is writing, and after 10 s still is");
        assertThat(worded(Language.ES, Problem.BUSY, "writer", "", "process", "?", "host", "?", "seconds", "10"))
                .contains("otro proceso está escribiendo");
    }

    @Test
    void aKindIsSaidByItsNoun() {
        assertThat(worded(Language.EN, Problem.UNKNOWN_RECORD, "kind", "checkin", "value", "x", "mend", "y"))
                .contains("there is no check-in x");
        assertThat(worded(Language.ES, Problem.UNKNOWN_RECORD, "kind", "checkin", "value", "x", "mend", "y"))
                .contains("no existe x (conversación)");
    }

    @Test
    void whatTheSystemAndTheYamlReaderSayIsSaidInTheWordsOfTheLanguage() {
        assertThat(worded(Language.ES, Problem.BAD_YAML, "reason", "could not find expected ':'"))
                .contains("falta un signo de dos puntos");
        assertThat(worded(Language.ES, Problem.BAD_YAML, "reason", "expected <block end>, but found '<scalar>'"))
                .contains("la sangría no calza");
        assertThat(worded(Language.ES, Problem.BAD_YAML, "reason", "expected ',' or '}', but got <stream end>"))
                .contains("falta un corchete, una llave o una coma");
        assertThat(worded(Language.ES, Problem.CANNOT_READ, "reason", "Is a directory"))
                .contains("es un directorio");
        assertThat(worded(Language.EN, Problem.CANNOT_READ, "reason", "Something new"))
                .contains("Something new");
    }
}

package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text handed over is what its author sees, whatever editor wrote it. */
class InputTextTest {
    @ParameterizedTest
    @CsvSource({
        "hola, hola",
        "hola\\n, hola",
        "hola\\r\\n, hola",
        "hola\\n\\n, hola\\n",
        "one\\r\\ntwo\\r\\n, one\\r\\ntwo",
        "\uFEFFhola\\r\\n, hola",
        "\uFEFF, ''",
        "\uFEFF\\n, ''",
        "\\r\\n, ''",
        "'', ''"
    })
    void theByteOrderMarkAndTheFinalLineBreakAreNotPartOfIt(String handed, String text) {
        byte[] bytes = handed.translateEscapes().getBytes(StandardCharsets.UTF_8);

        assertThat(InputText.read(new ByteArrayInputStream(bytes))).isEqualTo(text.translateEscapes());
    }
}

package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void everyLetterLosesItsAccentsAsUnicodeSays() {
        for (char c = ' '; c < 0x250; c++) {
            String name = "x" + c + "x";
            String expected = Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("\\p{Mn}", "")
                    .toLowerCase(Locale.ROOT)
                    .strip();

            assertThat(Names.plain(name)).as("U+%04X", (int) c).isEqualTo(expected);
        }
    }

    @Test
    void combiningMarksAndOtherScriptsLoseTheirsToo() {
        assertThat(Names.plain("Nu\u0301n\u0303ez")).isEqualTo("nunez");
        assertThat(Names.plain(" Ελένη Núñez ")).isEqualTo("ελενη nunez");
    }
}

package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import devrel.record.Refusal;
import devrel.report.Published;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Any text as a report that somebody hands in, and as figures that were published. */
class PublishedFuzzTest {
    @FuzzTest
    void anyTextSaysHowItWasMadeOrDoesNot(byte[] input) {
        Optional<Imprint> imprint = Imprint.in(new String(input, StandardCharsets.UTF_8));
        imprint.ifPresent(read -> {
            String written = read.text();
            assertThat(written.codePoints()).allMatch(c -> c >= ' ' && c < 0x7F);
            assertThat(Imprint.in(written).map(Imprint::text)).contains(written);
            assertThat(read.question().period().calendarMonths()).isNotEmpty();
        });
    }

    @FuzzTest
    void anyTextIsPublishedFiguresOrRefused(byte[] input) {
        Published published;
        try {
            published = PublishedForm.read(new String(input, StandardCharsets.UTF_8), "x.json");
        } catch (Refusal refusal) {
            assertThat(refusal.findings()).hasSize(1);
            return;
        }
        String written = PublishedForm.of(published);
        Published again = PublishedForm.read(written, "x.json");
        assertThat(PublishedForm.of(again)).isEqualTo(written);
        assertThatThrownBy(() -> PublishedForm.read(withoutItsEnd(input), "x.json"))
                .isInstanceOf(Refusal.class);
    }

    private static String withoutItsEnd(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('}'));
    }
}

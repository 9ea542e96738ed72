package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Settings.Language;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class LocalesTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (Language language : Language.values()) {
            Words words = Samples.words(language);
            Document document = Layout.of(Samples.report(), words, Samples.SETTINGS, "0.1.0");
            all.append(TextForm.of(document, 80, true))
                    .append(MarkdownForm.of(document))
                    .append(CsvForm.of(Samples.report(), words))
                    .append(JsonForm.of(Samples.report(), words))
                    .append(JsonForm.of(Samples.exits()));
        }
        return all.toString();
    }

    @Test
    void outputIsTheSameInEveryLocaleAndZone() {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        String expected = everything();
        for (String tag : List.of(
                "tr-TR", "ar-EG-u-nu-arab", "de-DE", "es-CL", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva")) {
            for (String id : List.of("America/Santiago", "Pacific/Kiritimati", "Asia/Kathmandu")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone(id));
                assertThat(everything()).as(tag + " " + id).isEqualTo(expected);
            }
        }
    }
}

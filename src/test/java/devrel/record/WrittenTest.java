package devrel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The forms say what their regular expressions say. */
class WrittenTest {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");
    private static final Pattern PERSON = Pattern.compile("p-[a-z2-7]{6}");
    private static final Pattern HAPPENING = Pattern.compile("[a-z2-7]{12}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?");
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private static void agree(String text) {
        assertThat(Written.isCode(text)).as(text).isEqualTo(CODE.matcher(text).matches());
        assertThat(Written.isDate(text)).as(text).isEqualTo(DATE.matcher(text).matches());
        assertThat(Written.isNumber(text))
                .as(text)
                .isEqualTo(NUMBER.matcher(text).matches());
        assertThat(Id.Form.PERSON.accepts(text))
                .as(text)
                .isEqualTo(PERSON.matcher(text).matches());
        assertThat(Id.Form.HAPPENING.accepts(text))
                .as(text)
                .isEqualTo(HAPPENING.matcher(text).matches());
        boolean isSlug = SLUG.matcher(text).matches() && !DEVICE.matcher(text).matches();
        assertThat(Id.Form.SLUG.accepts(text)).as(text).isEqualTo(isSlug);
    }

    @Test
    void onRandomTexts() {
        String letters = "azp2789013-_A .ñ;/";
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length() - (random.nextBoolean() ? 7 : 0))));
            }
            agree(text.toString());
        }
    }

    @Test
    void onTheLimits() {
        for (String text : new String[] {
            "",
            "0",
            "-0",
            "00",
            "-",
            "-1",
            "999999999",
            "1234567890",
            "2026-11-22",
            "2026/11/22",
            "con",
            "com0",
            "com9",
            "com",
            "comx",
            "com-",
            "lpt1",
            "lpt",
            "prn",
            "p-7k2m4q",
            "p-7k2m4",
            "p-7k2m4qq",
            "b7kq2mzx4wna"
        }) {
            agree(text);
        }
        for (int length = 62; length <= 67; length++) {
            agree("a".repeat(length));
            agree("a".repeat(length - 1) + "-");
        }
    }
}

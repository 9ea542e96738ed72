package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MentionsTest {
    @Test
    void findsEveryIdWhereItStands() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append("ab-\nñ".charAt(random.nextInt(5)));
            }
            Set<String> ids = new TreeSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                ids.add("aabab-b".substring(random.nextInt(4), 4 + random.nextInt(4)));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            String plain = new String(bytes, StandardCharsets.ISO_8859_1);
            Mentions mentions = new Mentions(bytes, ids);
            for (int start = 0; start < bytes.length; start += 1 + random.nextInt(9)) {
                int from = start;
                int end = Math.min(bytes.length, start + random.nextInt(20));
                boolean stands = ids.stream().anyMatch(id -> {
                    int at = plain.indexOf(id, from);
                    return at >= 0 && at < end;
                });
                assertThat(mentions.standBetween(start, end))
                        .as("seed " + seed + " from " + start)
                        .isEqualTo(stands);
            }
        }
    }

    @Test
    void wantsAllWhenNothingIsNamed() {
        assertThat(new Mentions(new byte[0], Set.of()).standSomewhere()).isTrue();
    }
}

package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Start;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemoTest {
    @Test
    void whatItKnowsIsWhatTheBytesSayHoweverManyThereAre() {
        Random random = new Random(1);
        Memo memo = Memo.of(Start.KIND, new HashMap<>())[0];
        int known = 0;
        for (int i = 0; i < 50_000; i++) {
            String cell = "p-" + Integer.toString(random.nextInt(2_000), 36);
            byte[] bytes = ("," + cell + ",").getBytes(StandardCharsets.UTF_8);
            Object value = memo.find(bytes, 1, bytes.length - 1);
            if (value == null) {
                memo.keep(bytes, 1, bytes.length - 1, cell);
            } else {
                assertThat(value).isEqualTo(cell);
                known++;
            }
        }
        assertThat(known).isGreaterThan(20_000);
    }
}

package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SystemRandomTest {
    @Test
    void givesNoNumberTwiceInTenThousand() {
        RandomGenerator random = new SystemRandom.Source().get();
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            seen.add(random.nextLong());
        }
        assertThat(seen).hasSize(10_000);
    }

    @Test
    void setsEveryBitAboutHalfOfTheTime() {
        RandomGenerator random = new SystemRandom.Source().get();
        int[] ones = new int[Long.SIZE];
        for (int i = 0; i < 10_000; i++) {
            long number = random.nextLong();
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += (int) (number >>> bit & 1);
            }
        }
        // 5000 ± 8 standard deviations of 50
        for (int count : ones) {
            assertThat(count).isBetween(4_600, 5_400);
        }
    }

    @Test
    void twoSourcesDoNotSayTheSame() {
        assertThat(new SystemRandom.Source().get().nextLong())
                .isNotEqualTo(new SystemRandom.Source().get().nextLong());
    }
}

package devrel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiceTest {
    /** The published first values of SplitMix64 from the state 1234567 (unsigned). */
    @Test
    void isSplitMix64() {
        Dice dice = new Dice(1234567);

        assertThat(List.of(dice.nextLong(), dice.nextLong(), dice.nextLong(), dice.nextLong(), dice.nextLong()))
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"),
                        4593380528125082431L,
                        Long.parseUnsignedLong("16408922859458223821"));
    }

    @Test
    void drawsEveryNumberOfARangeAndNoOther() {
        Dice dice = new Dice(1);
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            drawn.add(dice.between(-2, 3));
        }
        assertThat(drawn).containsExactlyInAnyOrder(-2, -1, 0, 1, 2, 3);
    }

    @Test
    void weighsAsItIsTold() {
        Dice dice = new Dice(2);
        int heads = 0;
        for (int i = 0; i < 10_000; i++) {
            heads += dice.weighted(new int[] {3, 0, 1}, 1, 1_000_000, 0);
        }
        assertThat(heads).isBetween(7_300, 7_700);
    }

    @Test
    void theBellHasMeanZeroAndDeviationOne() {
        Dice dice = new Dice(3);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 20_000; i++) {
            double drawn = dice.bell();
            sum += drawn;
            squares += drawn * drawn;
        }
        assertThat(sum / 20_000).isBetween(-0.03, 0.03);
        assertThat(squares / 20_000).isBetween(0.96, 1.04);
    }

    @Test
    void subjectsAndNumbersHaveStreamsOfTheirOwn() {
        Set<Long> first = new HashSet<>();
        for (Dice.Subject subject : Dice.Subject.values()) {
            for (int number = -50; number < 50; number++) {
                first.add(Dice.of(7, subject, number).nextLong());
            }
        }
        assertThat(first).hasSize(Dice.Subject.values().length * 100);
    }
}

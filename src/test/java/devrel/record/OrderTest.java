package devrel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void theSecondKeyDecidesAmongEqualsInTheFirst() {
        List<String> words = new ArrayList<>(List.of("pear", "fig", "kiwi", "apple"));

        words.sort(Order.by(String::length).then(word -> word));

        assertThat(words).containsExactly("fig", "kiwi", "pear", "apple");
    }

    @Test
    void whatIsEqualInAllKeysStaysAsItStood() {
        List<String> words = new ArrayList<>(List.of("b", "a"));

        words.sort(Order.by(String::length));

        assertThat(words).containsExactly("b", "a");
    }
}

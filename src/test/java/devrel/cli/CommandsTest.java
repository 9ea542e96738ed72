package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of commands has an entry for every word that its lists of words offer. */
class CommandsTest {
    static List<String> nouns() {
        return Commands.NOUNS;
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void everyWordThatIsOfferedIsACommand(String noun) {
        List<String> verbs = Commands.verbs(noun).isEmpty() ? List.of("") : Commands.verbs(noun);
        assertThat(verbs).allMatch(verb -> Commands.find(noun, verb).isPresent());
    }
}

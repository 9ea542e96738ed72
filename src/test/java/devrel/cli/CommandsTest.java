package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Assignment;
import devrel.record.Checkin;
import devrel.record.Column;
import devrel.record.Commitment;
import devrel.record.Exit;
import devrel.record.Kind;
import devrel.record.Opening;
import devrel.record.Person;
import devrel.record.Referral;
import devrel.record.Settings.Language;
import devrel.record.Start;
import devrel.render.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    /** What is typed most says of each option what it is for, and not just its name. */
    @ParameterizedTest
    @EnumSource
    void everyOptionOfWhatIsUsedMostIsDescribed(Language language) {
        Words words = Words.in(language);
        for (Kind<?> kind : List.of(
                Person.KIND,
                Start.KIND,
                Assignment.KIND,
                Exit.KIND,
                Checkin.KIND,
                Commitment.KIND,
                Opening.KIND,
                Referral.KIND)) {
            for (Column column : kind.columns()) {
                String key = "command.column." + kind.name() + "." + column.name();
                boolean offered = !RecordAdd.NOT_OF_NEW.contains(column.name());
                assertThat(words.find(key).isPresent() || !offered).as(key).isTrue();
            }
        }
    }
}

package devrel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Assignment;
import devrel.record.Settings;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListsTest {
    private final Settings settings = Company.settings(60, 24, Told.UNTIL);

    @ParameterizedTest
    @ValueSource(strings = {"summary", "challenges", "aspirations"})
    void eachTextOfACheckinHasSixtySentencesToDrawFrom(String list) {
        assertThat(Line.of(list)).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary",
                "closing",
                "challenges",
                "aspirations",
                "ours",
                "theirs",
                "farewell",
                "vouching",
                "projects",
                "opportunities",
                "groups",
                "events",
                "content",
                "lessons",
                "given-names",
                "surnames"
            })
    void linesAreDistinctNormalisedAndNameOnlyKnownPlaces(String list) {
        List<String> texts = Line.of(list).stream().map(Line::text).toList();

        assertThat(texts).doesNotHaveDuplicates().allSatisfy(text -> {
            assertThat(text).isEqualTo(text.strip()).isNotEmpty();
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text.replace("{project}", "x").replace("{skill}", "x")).doesNotContain("{", "}", "@", "  ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "challenges,topics",
        "aspirations,areas",
        "farewell,exit_reasons",
        "lessons,exit_reasons",
        "crafts,roles",
        "skills,skills"
    })
    void tagsAreCodesOfTheirVocabulary(String list, String vocabulary) {
        assertThat(settings.codes(vocabulary))
                .containsAll(Line.of(list).stream().map(Line::tag).toList());
    }

    /** Their tag is a kind and, behind a blank, an area or a topic. */
    @ParameterizedTest
    @CsvSource({"opportunities,areas", "groups,topics", "content,topics"})
    void theSecondPartOfATagIsACodeOfItsVocabulary(String list, String vocabulary) {
        assertThat(settings.codes(vocabulary))
                .containsAll(Line.of(list).stream()
                        .map(line -> line.tag().substring(line.tag().indexOf(' ') + 1))
                        .toList());
    }

    @Test
    void everyAspirationCanBeAnsweredAndEveryReasonTeaches() {
        Set<String> answered = Line.of("opportunities").stream()
                .map(line -> line.tag().substring(line.tag().indexOf(' ') + 1))
                .collect(Collectors.toSet());
        Set<String> taught = Line.of("lessons").stream().map(Line::tag).collect(Collectors.toSet());

        assertThat(answered).isEqualTo(settings.codes("areas"));
        assertThat(taught).isEqualTo(settings.codes("exit_reasons"));
    }

    @Test
    void everyClientHasProjectsAndEveryCraftHasSkills() {
        Crafts crafts = new Crafts();
        Set<String> clients = Line.of("projects").stream().map(Line::tag).collect(Collectors.toSet());

        assertThat(clients).isEqualTo(settings.clients().keySet());
        assertThat(crafts.names())
                .allSatisfy(craft -> assertThat(settings.codes("skills")).containsAll(crafts.skills(craft)));
    }

    @Test
    void aRingComesBackToALineOnlyAfterAllTheOthers() {
        List<Line> lines = Line.of("challenges");
        for (long seed = 0; seed < 50; seed++) {
            Ring ring = new Ring(lines, new Dice(seed));
            Set<Line> seen = new HashSet<>();
            for (int i = 0; i < lines.size(); i++) {
                seen.add(ring.next());
            }
            assertThat(seen).hasSameSizeAs(lines);
        }
    }

    @Test
    void aRingPassesOverLinesThatDoNotFit() {
        Ring ring = new Ring(Line.of("challenges"), new Dice(5));
        for (int i = 0; i < 200; i++) {
            assertThat(ring.next(line -> line.tag().equals("pay")).tag()).isEqualTo("pay");
        }
    }

    @Test
    void somebodyWithoutAClientDoesNotSpeakOfOne() {
        Voice voice = new Voice(new Sentences(new Crafts()), "backend", new Dice(5));
        Worker.Placement bench = new Worker.Placement(Told.UNTIL.atDay(1), Assignment.BENCH, "Semana de Estudio");
        for (int i = 0; i < 200; i++) {
            assertThat(voice.summary(4, bench)).doesNotContain("cliente");
            assertThat(voice.challenge(true, bench).text()).doesNotContain("cliente");
        }
    }

    @Test
    void theFirstNamesShowWhatIsAmbiguous() {
        Names names = new Names(new Dice(7));
        Names.Name first = names.next();
        Names.Name second = names.next();
        Names.Name third = names.next();
        Names.Name fourth = names.next();

        assertThat(second.given() + second.first()).isEqualTo(first.given() + first.first());
        assertThat(second.full()).isNotEqualTo(first.full());
        assertThat(fourth.given()).isNotEqualTo(third.given()).isEqualTo(Names.plain(third.given()));
        assertThat(fourth.first()).isEqualTo(Names.plain(third.first()));
    }
}

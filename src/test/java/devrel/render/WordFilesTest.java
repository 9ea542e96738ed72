package devrel.render;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Coded;
import devrel.record.Column;
import devrel.record.ExitClass;
import devrel.record.Grounds;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Settings.Language;
import devrel.record.Vocabulary;
import devrel.report.Dimension;
import devrel.report.Status;
import devrel.report.Unit;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordFilesTest {
    private static final Path FOLDER = Path.of("src/main/words");
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-zA-Z_]+}");

    /** Properties that refuse a key that stands twice, which {@code load} alone would let pass. */
    private static final class Once extends Properties {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            assertThat(containsKey(key)).as("twice: " + key).isFalse();
            return super.put(key, value);
        }
    }

    static List<String> areas() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<String, String> words(String area, String language) throws IOException {
        Properties lines = new Once();
        try (Reader reader = Files.newBufferedReader(
                FOLDER.resolve(area + "." + language + ".properties"), StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        SortedMap<String, String> words = new TreeMap<>();
        lines.forEach((key, wording) -> words.put((String) key, (String) wording));
        return words;
    }

    private static SortedSet<String> parameters(String wording) {
        SortedSet<String> found = new TreeSet<>();
        PARAMETER.matcher(wording).results().forEach(match -> found.add(match.group()));
        return found;
    }

    @ParameterizedTest
    @MethodSource("areas")
    void bothLanguagesHaveTheSameKeysAndParameters(String area) throws IOException {
        SortedMap<String, String> es = words(area, "es");
        SortedMap<String, String> en = words(area, "en");
        assertThat(es.keySet()).containsExactlyElementsOf(en.keySet());
        es.forEach((key, wording) ->
                assertThat(parameters(wording)).as(key).containsExactlyElementsOf(parameters(en.get(key))));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyKeyBelongsToItsAreaAndSaysSomething(String area) throws IOException {
        for (String language : List.of("es", "en")) {
            words(area, language).forEach((key, wording) -> {
                assertThat(key).startsWith(area + ".");
                assertThat(wording).as(key).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnAndEveryCodeHasItsLabel(Language language) {
        Words words = Words.in(language);
        List<String> keys = new ArrayList<>();
        for (Kind<?> kind : Kinds.all()) {
            for (Column column : kind.columns()) {
                keys.add("column." + column.name());
                column.codes()
                        .forEach(code -> keys.add("code." + kind.name() + "." + column.name() + "." + code.code()));
            }
        }
        Vocabulary.DEFAULTS.forEach(
                (vocabulary, codes) -> codes.forEach(code -> keys.add("code." + vocabulary + "." + code)));
        Grounds.CHILE.keySet().forEach(ground -> keys.add("code.grounds." + ground));
        assertThat(keys).hasSizeGreaterThan(300).allMatch(key -> words.find(key).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeOfFiguresHasItsLabel(Language language) {
        Words words = Words.in(language);
        labelled(words, "exit_class", ExitClass.values());
        labelled(words, "status", Status.values());
        labelled(words, "unit", Unit.values());
        labelled(words, "dimension", Dimension.values());
    }

    private static void labelled(Words words, String vocabulary, Coded... codes) {
        for (Coded code : codes) {
            assertThat(words.find("code." + vocabulary + "." + code.code()))
                    .as(code.code())
                    .isPresent();
        }
    }

    @Test
    void theFilesOfThisRoomAreThere() throws IOException {
        assertThat(areas()).contains("code", "column", "form");
    }
}

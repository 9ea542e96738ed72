package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.record.Finding;
import devrel.record.Problem;
import devrel.record.Settings.Language;
import devrel.render.Messages;
import devrel.render.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every malformed file ends in its message: each fixture says the bytes of one file and the lines that they earn. */
class MalformedTest {
    private static final Path FIXTURES = Path.of("src/test/resources/malformed");
    private static final Pattern PARAMETER = Pattern.compile("\\{(field|value|allowed|near|expected|reason|id|other)}");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TempDir
    Path parent;

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    void isRefusedWithItsMessage(Path fixture) throws IOException {
        Malformed malformed = Malformed.read(fixture);

        List<String> lines = messages(findings(malformed), Language.EN);

        assertThat(prefixes(lines)).isEqualTo(prefixes(malformed.expected()));
        assertThat(lines).noneMatch(line -> PARAMETER.matcher(line).find());
        if (UPDATE) {
            malformed.update(fixture, lines);
        } else {
            assertThat(lines).isEqualTo(malformed.expected());
        }
    }

    private List<Finding> findings(Malformed malformed) throws IOException {
        Path data = Files.createDirectories(parent.resolve("data"));
        Files.writeString(data.resolve("devrel.yaml"), TestData.SETTINGS);
        Path file = data.resolve(malformed.file());
        Files.createDirectories(file.getParent());
        Files.write(file, malformed.bytes());
        return Store.find(null, Map.of(), parent).structure();
    }

    /** Place and code were set by hand in each fixture; only the words come from the word files. */
    private static List<String> prefixes(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(']') + 1))
                .toList();
    }

    static List<String> messages(List<Finding> findings, Language language) {
        Messages messages = new Messages(Words.in(language));
        List<String> lines = new ArrayList<>();
        findings.forEach(finding -> lines.addAll(messages.of(finding, true)));
        return lines;
    }

    @Test
    void everyCodeThatReadingRaisesHasAtLeastThreeFixtures() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path fixture : fixtures().toList()) {
            Malformed.read(fixture).codes().forEach(code -> counts.merge(code, 1, Integer::sum));
        }
        for (Problem problem : Problem.values()) {
            boolean isOfReading = problem.code().compareTo("DR3000") < 0 && !OF_OTHER_ROOMS.contains(problem);
            if (isOfReading) {
                assertThat(counts.getOrDefault(problem.code(), 0))
                        .as(problem.name())
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    /** Flags and grounds stand in no file that the store types today; the others are rules of check. */
    private static final List<Problem> OF_OTHER_ROOMS = List.of(
            Problem.FUTURE_DATE,
            Problem.BAD_FLAG,
            Problem.INVALID_GROUND,
            Problem.NOT_APPLICABLE,
            Problem.MORE_FINDINGS);

    @Test
    void noTwoProblemsHaveTheSameWords() {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            Map<String, Problem> seen = new HashMap<>();
            for (Problem problem : Problem.values()) {
                String text = words.find("error." + problem.code()).orElseThrow();
                assertThat(seen.put(text.replaceAll("\\{[a-z]+}", ""), problem))
                        .as(text)
                        .isNull();
                assertThat(words.find("error." + problem.code() + ".mend")).isPresent();
            }
        }
    }

    @Test
    void aDirectoryOfAMistypedNameIsNotPassedOver() throws IOException {
        Files.createDirectories(parent.resolve("data/chekins"));
        Malformed copied = new Malformed("", "2026-11.mariana.csv", "id,date,person,until\n", List.of());

        assertThat(messages(findings(copied), Language.EN))
                .containsExactly(
                        "data/2026-11.mariana.csv: error[DR1023]: this does not belong in data; files there are named"
                                + " like devrel.yaml",
                        "  mend: move it elsewhere, or give it such a name",
                        "data/chekins: error[DR1023]: this does not belong in data; files there are named like checkins",
                        "  mend: move it elsewhere, or give it such a name");
    }

    @Test
    void aFileThatIsWrongThroughoutIsNotReadToItsEnd() throws IOException {
        Malformed malformed = new Malformed(
                "",
                "starts/2026-11.mariana.csv",
                "id,date,person,contract,hire_source,referral,until\n" + "\n".repeat(30_000),
                List.of());

        List<Finding> findings = findings(malformed);

        assertThat(findings.get(20).parameters()).containsEntry("count", "980+");
    }

    @Test
    void theCellsOfAnEndlessRowAreNotCountedToTheEnd() throws IOException {
        String row = ",".repeat(100_000);
        Malformed malformed = new Malformed(
                "",
                "starts/2026-11.mariana.csv",
                "id,date,person,contract,hire_source,referral,until\n" + row + "\n",
                List.of());

        assertThat(findings(malformed).get(0).parameters()).containsEntry("found", "10000+");
    }

    @Test
    void moreThanTwentyFindingsOfOneFileAreCounted() throws IOException {
        String rows = "x\n".repeat(25);
        Malformed malformed = new Malformed(
                "",
                "starts/2026-11.mariana.csv",
                ("id,date,person,contract,hire_source,referral,until\n" + rows),
                List.of());

        List<Finding> findings = findings(malformed);

        assertThat(findings).hasSize(21);
        assertThat(findings.get(20).problem()).isEqualTo(Problem.MORE_FINDINGS);
        assertThat(findings.get(20).parameters()).containsEntry("count", "5");
    }
}

package devrel.store;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.check.Rules;
import devrel.record.Finding;
import devrel.record.Kind;
import devrel.record.Kinds;
import devrel.record.Problem;
import devrel.record.Settings.Language;
import devrel.render.Messages;
import devrel.render.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
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
    private static final Pattern MESSAGE =
            Pattern.compile("^data/(?<file>[^:]*)[:0-9]*: [a-z]+\\[(?<code>DR[0-9]+)]: (?<words>.*)");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|[0-9]+|p-[a-z2-7]{6}");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
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

    /** What {@code check} finds: the rules see only what can be read. */
    private List<Finding> findings(Malformed malformed) throws IOException {
        malformed.make(parent.resolve("data"));
        Store store = Store.find(null, Map.of(), parent);
        List<Finding> findings = store.structure();
        if (!findings.isEmpty()) {
            return findings;
        }
        Kind<?>[] all = Kinds.all().toArray(Kind<?>[]::new);
        return Rules.check(store.load(all), TODAY).stream()
                .map(store::locate)
                .sorted()
                .toList();
    }

    /** Where a message stands and what it says, without what somebody wrote there. */
    private static String likeness(Matcher message) {
        String file = message.group("file");
        int slash = file.indexOf('/');
        return (slash < 0 ? file : file.substring(0, slash)) + ": "
                + VALUE.matcher(message.group("words")).replaceAll("…");
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
    void everyProblemOfAFileHasFourFixturesAndTheyDifferByMoreThanAValue() throws IOException {
        Map<String, List<String>> found = likenesses();

        for (Problem problem : Problem.values()) {
            List<String> own = found.getOrDefault(problem.code(), List.of());
            if (RAISED_BY_NO_FILE.containsKey(problem)) {
                assertThat(own)
                        .as(problem + ": " + RAISED_BY_NO_FILE.get(problem))
                        .isEmpty();
            } else if (problem.code().charAt(2) <= LAST_FAMILY_OF_FILES) {
                int fewest = ONE_PLACE.contains(problem) ? 1 : 4;
                assertThat(own).as(problem.name()).hasSizeGreaterThanOrEqualTo(4);
                assertThat(Set.copyOf(own)).as(problem.name()).hasSizeGreaterThanOrEqualTo(fewest);
            }
        }
    }

    /** The families behind are about the command line, the import and the tool itself. */
    private static final char LAST_FAMILY_OF_FILES = '5';

    /** What no file can raise, and why. */
    private static final Map<Problem, String> RAISED_BY_NO_FILE = raisedByNoFile();

    private static Map<Problem, String> raisedByNoFile() {
        Map<Problem, String> reasons = new EnumMap<>(Problem.class);
        for (Problem ofChanges : List.of(
                Problem.BLOCKED_PERSON,
                Problem.STILL_REFERENCED,
                Problem.WRITTEN_ONCE,
                Problem.CHANGED_MEANWHILE,
                Problem.WOULD_BE_TOO_LARGE,
                Problem.CHANGED_SINCE)) {
            reasons.put(ofChanges, "a rule for changes; what is in the files already may stay");
        }
        for (Problem ofSystem : List.of(
                Problem.NOT_FOUND,
                Problem.CANNOT_READ,
                Problem.CANNOT_WRITE,
                Problem.DISK_FULL,
                Problem.BUSY,
                Problem.NO_DATA_DIRECTORY,
                Problem.NOT_EMPTY,
                Problem.PARTLY_WRITTEN,
                Problem.FILE_CHANGED,
                Problem.CHANGED_BY_HAND,
                Problem.NOT_FORCED,
                Problem.UNFINISHED_WRITE,
                Problem.NO_REPOSITORY,
                Problem.NOT_IN_COMMIT,
                Problem.SHALLOW_CLONE,
                Problem.GIT_FAILED,
                Problem.MERGE_CONFLICT,
                Problem.NO_MERGE_DRIVER,
                Problem.LOST_IN_MERGE,
                Problem.UNCOMMITTED_RECORDS,
                Problem.WENT_BACK,
                Problem.CAME_BACK,
                Problem.OUTPUT_AMONG_RECORDS,
                Problem.OUT_OF_MEMORY,
                Problem.ANSWER_LOST)) {
            reasons.put(ofSystem, "about the disk, the memory or another process, not about what a file holds");
        }
        for (Problem ofGit : List.of(
                Problem.PUBLISHED_OTHERWISE,
                Problem.NOT_COMMITTED,
                Problem.NO_BRANCH,
                Problem.NO_UPSTREAM,
                Problem.MERGE_UNDER_WAY,
                Problem.UNCOMMITTED,
                Problem.FETCH_FAILED,
                Problem.PUSH_REFUSED,
                Problem.UNRELATED,
                Problem.NOT_PUSHED,
                Problem.MERGE_FAILED)) {
            reasons.put(ofGit, "about commits and other clones, not about what a file holds");
        }
        for (Problem ofOthers : List.of(
                Problem.BAD_PUBLISHED, Problem.BAD_JOURNAL, Problem.BAD_OPERATION, Problem.UNREADABLE_OPERATION)) {
            reasons.put(
                    ofOthers,
                    "about a file that holds no records; its own test damages it in four ways or more: PublishedFormTest,"
                            + " RecoveryTest, UndoNotesTest");
        }
        return reasons;
    }

    /** What one column or rule alone can raise: there the fixtures differ in what led to the same words. */
    private static final Set<Problem> ONE_PLACE = EnumSet.of(
            Problem.BAD_MONEY,
            Problem.BAD_FLAG,
            Problem.INVALID_GROUND,
            Problem.BAD_LEVELS,
            Problem.NEWER_FORMAT,
            Problem.NOT_APPLICABLE,
            Problem.BAD_SETTING_NAME,
            Problem.OVERLAPPING_SPELLS,
            Problem.EXIT_WITHOUT_SPELL,
            Problem.REFERRED_THEMSELF,
            Problem.SECOND_ASSIGNMENT,
            Problem.DUPLICATE_EXTERNAL_ID,
            Problem.ALUMNI_REFERRER,
            Problem.SAME_AS_CHAIN,
            Problem.CONTACT_WITHOUT_KNOWLEDGE,
            Problem.ATTENDANCE_NOT_TAKEN,
            Problem.SAME_PERSON);

    /** For each code what its fixtures say, and about which collection, once for each fixture. */
    private static Map<String, List<String>> likenesses() throws IOException {
        Map<String, List<String>> likenesses = new TreeMap<>();
        for (Path fixture : fixtures().toList()) {
            Map<String, String> own = new TreeMap<>();
            for (String line : Malformed.read(fixture).expected()) {
                Matcher message = MESSAGE.matcher(line);
                if (message.find()) {
                    own.put(message.group("code"), likeness(message));
                }
            }
            own.forEach((code, likeness) ->
                    likenesses.computeIfAbsent(code, any -> new ArrayList<>()).add(likeness));
        }
        return likenesses;
    }

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
        Malformed copied = Malformed.of("2026-11.mariana.csv", "id,date,person,until\n");

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
        Malformed malformed = Malformed.of(
                "starts/2026-11.mariana.csv",
                "id,date,person,contract,hire_source,referral,until\n" + "\n".repeat(30_000));

        List<Finding> findings = findings(malformed);

        assertThat(findings.get(20).parameters()).containsEntry("count", "980+");
    }

    @Test
    void theCellsOfAnEndlessRowAreNotCountedToTheEnd() throws IOException {
        String row = ",".repeat(100_000);
        Malformed malformed = Malformed.of(
                "starts/2026-11.mariana.csv", "id,date,person,contract,hire_source,referral,until\n" + row + "\n");

        assertThat(findings(malformed).get(0).parameters()).containsEntry("found", "10000+");
    }

    @Test
    void moreThanTwentyFindingsOfOneFileAreCounted() throws IOException {
        String rows = "x\n".repeat(25);
        Malformed malformed = Malformed.of(
                "starts/2026-11.mariana.csv", ("id,date,person,contract,hire_source,referral,until\n" + rows));

        List<Finding> findings = findings(malformed);

        assertThat(findings).hasSize(21);
        assertThat(findings.get(20).problem()).isEqualTo(Problem.MORE_FINDINGS);
        assertThat(findings.get(20).parameters()).containsEntry("count", "5");
    }
}

package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed wrong gets a clear error and an exit code, and loses nothing: not a byte of the data changes. */
class BadInputTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);

    @TempDir
    Path directory;

    private Sandbox sandbox;

    @BeforeEach
    void copyTheCompany() {
        sandbox = new Sandbox(directory, TODAY)
                .copy(Path.of("src/test/resources/company"), "data")
                .with("DEVREL_WRITER", "mariana");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # people
            checkin add Karla                                                  | 66 | nobody is called "Karla"; there is Carla Núñez
            checkin add Karla Nunes                                            | 66 | nobody is called "Karla Nunes"; there is Carla Núñez
            checkin add Xyzzy                                                  | 66 | nobody is called "Xyzzy"
            checkin add rojas                                                  | 2  | Ana Rojas (p-aaaaaa), Felipe Rojas (p-ffffff)
            checkin add p-                                                     | 2  | "p-" fits several
            checkin add p-zzzzzz                                               | 66 | nobody is called "p-zzzzzz"
            # days
            checkin add ana --date 2025-02-30                                  | 65 | a day that no calendar has
            checkin add ana --date 2025-02-29                                  | 65 | a day that no calendar has
            checkin add ana --date 31-12-2024                                  | 65 | a date such as 2026-11-22 was expected
            checkin add ana --date 0001-01-01                                  | 65 | years from 1900 to 2999 are read
            checkin add ana --date someday                                     | 65 | a date such as 2026-11-22 was expected
            checkin add ana --date tomorrow                                    | 65 | after today (2025-06-30)
            checkin add ana --date 2025-12-24                                  | 65 | after today (2025-06-30)
            checkin add ana --date 2019-05-05                                  | 65 | lies outside the employment of p-aaaaaa
            checkin add bruno --date 2025-06-01                                | 65 | lies outside the employment of p-bbbbbb
            checkin add olga                                                   | 65 | p-oooooo was never employed
            checkin list --from 2025-02-30                                     | 65 | a day that no calendar has
            person leave ana --ground 159-2 --date 2019-01-01                  | 65 | so this exit ends nothing
            person away ana --date 2025-06-20 --until 2025-06-10               | 65 | until (2025-06-10) lies before date (2025-06-20)
            # employment
            person start ana --hire-source applied                             | 65 | p-aaaaaa is already employed on 2025-06-30
            person start bruno --hire-source applied --date 2024-03-01         | 65 | already employed on 2024-03-01
            person assign ana --client banco --date 2020-03-02                 | 65 | already has an assignment on 2020-03-02
            # referrals
            referral log ana --candidate ana --candidate-knows yes --relationship none | 65 | p-aaaaaa cannot refer themself
            referral reject refmarta --reason skills                           | 65 | rejected cannot follow rejected
            referral resume refni                                              | 65 | resumed lacks a step
            referral advance refni --to hired                                  | 65 | hired only together with a start
            # values
            checkin add ana --satisfaction 0                                   | 65 | a whole number from 1 to 5 was expected
            checkin add ana --satisfaction 6                                   | 65 | a whole number from 1 to 5 was expected
            checkin add ana --satisfaction 4.5                                 | 65 | a whole number from 1 to 5 was expected
            checkin add ana --satisfaction -1                                  | 65 | a whole number from 1 to 5 was expected
            checkin add ana --satisfaction ٤                                   | 65 | a whole number from 1 to 5 was expected
            checkin add ana --recommend 11                                     | 65 | a whole number from 0 to 10 was expected
            checkin add ana --recommend 99999999999999999999                   | 65 | a whole number from 0 to 10 was expected
            checkin add ana --scores growth=6                                  | 65 | a whole number from 1 to 5 was expected
            checkin add ana --scores growth                                    | 65 | a code and its level were expected
            checkin add ana --scores grow=3                                    | 65 | the nearest: growth
            checkin add ana --kind weekly                                      | 65 | allowed are onboarding, regular
            checkin add ana --outcome hold                                     | 65 | the nearest is held
            person assign hugo --client bnaco                                  | 65 | the nearest: banco
            person assign hugo --client seguros                                | 65 | devrel code add clients seguros
            person leave ana --ground 161bis                                   | 65 | may not be recorded as a ground
            opening add --role backend --bonus 450000                          | 65 | an amount and a currency were expected
            opening add --role backend --bonus ~"450.000 CLP"~                 | 65 | an amount and a currency were expected
            commitment add ana --what x --source checkin:nothere               | 65 | source names nothere
            commitment add ana --what x --source nothere                       | 65 | which cannot name a record
            # ids
            opening add --role backend --id ../x                               | 65 | which is no id of this kind of record
            opening add --role backend --id con                                | 65 | which is no id of this kind of record
            opening add --role backend --id LEO                                | 65 | which is no id of this kind of record
            opening add --role backend --id a/b                                | 65 | which is no id of this kind of record
            opening add --role backend --id 2025-03-backend-banco              | 65 | is taken already
            opening show ../devrel                                             | 66 | there is no opening ../devrel
            checkin show a/b                                                   | 66 | there is no check-in a/b
            person show ../../devrel                                           | 66 | nobody is called "../../devrel"
            checkin show zzzzzz                                                | 66 | there is no check-in zzzzzz
            referral show refnicolas1                                          | 66 | devrel referral show refnicolasaa
            # commands and options
            chekin add ana                                                     | 2  | devrel checkin
            checkin ad ana                                                     | 2  | devrel checkin add
            checkin add ana --satisfction 4                                    | 2  | --satisfaction
            checkin add ana --satisfaction                                     | 2  | --satisfaction 1..5
            checkin add                                                        | 2  | PERSON is missing
            checkin remove firav                                               | 2  | --yes
            checkin list --format yaml                                         | 2  | --format html
            checkin list --limit -3                                            | 2  | --limit 20
            commitment list --state kep                                        | 2  | --state kept
            checkin add ana --writer marianna                                  | 65 | marianna is not among the writers
            checkin edit firav --outcome ''                                    | 65 | outcome is missing
            checkin add ana --summary @missing.txt                             | 66 | there is no such file
            person remove ana --yes                                            | 65 | cannot go
            opening remove 2025-03 --yes                                       | 65 | referral refmartaaaaa refers to it
            import missing.csv --mapping missing.yaml                          | 66 | there is no such file
            """)
    void isRefusedWithAReasonAndChangesNothing(String command, int exitCode, String reason) {
        Map<String, String> before = Contents.of(directory);

        Sandbox.Result result = sandbox.run(Sandbox.words(command));

        assertThat(result.err()).contains(reason).contains("  mend: ").doesNotContain("{", "Exception");
        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.out()).isEmpty();
        assertThat(Contents.of(directory)).isEqualTo(before);
    }

    static List<String> texts() {
        return List.of(
                "two\nlines",
                "\ttab\tand trailing blank ",
                "back\\slash, \"quotes\" and 'apostrophes'; = + - @",
                "👩‍💻 emoji 🎉 and Ñandú",
                "עברית and العربية",
                "-starts with a hyphen",
                "null",
                "::error::not for CI",
                "=HYPERLINK(\"x\")",
                "---\n# not a document\n...");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsComeBackAsTheyWereTyped(String text) {
        Sandbox.Result added = sandbox.run("checkin", "add", "ana", "--date", "2025-06-29", "--summary=" + text);
        assertThat(added.err()).isEmpty();
        String id = added.out().split("[ ,]")[2];

        assertThat(sandbox.run("checkin", "show", id, "--format", "json").out())
                .contains("\"summary\": \"" + json(text) + "\"");
        assertThat(sandbox.run("check").err()).isEmpty();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u200B", " \u00A0\u2060 "})
    void aNameThatNobodySeesIsNoName(String name) {
        Sandbox.Result result = sandbox.run("person", "add", name, "--writer", "mariana");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).contains("name");
    }

    @Test
    void ofAFileThatIsWrongThroughoutTheFirstFindingsAreSaidAndHowManyMoreThereAre() throws IOException {
        StringBuilder rows = new StringBuilder("id,date,person,role,seniority\n");
        for (int i = 0; i < 30; i++) {
            String id = "aaaaaaaaaa" + (char) ('a' + i / 10) + (char) ('b' + i % 10);
            rows.append(id).append(",2025-05-05,p-zzzzzz,backend,senior\n");
        }
        Files.writeString(sandbox.directory().resolve("data/positions/2025-05.tomas.csv"), rows);

        Sandbox.Result result = sandbox.run("check");
        List<String> errors = result.err()
                .lines()
                .filter(line -> line.contains("2025-05.tomas.csv"))
                .toList();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(errors).hasSize(22);
        // two of each row: nobody of that id, and so nobody employed
        assertThat(errors.get(21)).contains("DR1024").contains("9 more findings");
    }

    @Test
    void aTextOfTwentyKilobytesIsRefused() {
        Map<String, String> before = Contents.of(directory);

        Sandbox.Result result = sandbox.run("checkin", "add", "ana", "--summary", "ñ".repeat(10_000));

        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(result.err()).contains("DR2009").contains("summary has 20000 bytes; a text has at most 12000");
        assertThat(result.err().length()).isLessThan(500);
        assertThat(Contents.of(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001b[31mb", "a\u202eb"})
    void charactersThatHideWhatATextSaysAreRefusedAndNotPrinted(String text) {
        Map<String, String> before = Contents.of(directory);

        Sandbox.Result result = sandbox.run("checkin", "add", "ana", "--summary", text);

        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(result.err()).doesNotContain("\u0000", "\u0007", "\u001b", "\u202e");
        assertThat(Contents.of(directory)).isEqualTo(before);
    }

    @Test
    void anAccentApartFromItsLetterIsJoinedToIt() {
        sandbox.run("person", "add", "Jose\u0301", "Pe\u0301rez");

        assertThat(sandbox.run("person", "show", "josé pérez").out()).contains("José Pérez");
        assertThat(sandbox.run("check").err()).isEmpty();
    }

    @Test
    void anArgumentThatTheTerminalDestroyedIsRefused() {
        Sandbox.Result result = sandbox.run("person", "add", "Jos\uFFFD");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("the terminal destroyed some letters").contains("export LC_ALL=C.UTF-8");
    }

    @Test
    void aTextComesFromAFileOrFromTheStandardInput() throws IOException {
        Files.writeString(directory.resolve("notes.txt"), "from a file\nof two lines\n");

        sandbox.run("checkin", "add", "ana", "--summary", "@notes.txt", "--date", "2025-06-28");
        sandbox.runWithInput("typed in\n", "checkin", "add", "ana", "--summary", "-", "--date", "2025-06-29");

        assertThat(sandbox.run("checkin", "list", "--person", "ana", "--from", "2025-06-28", "--format", "csv")
                        .out())
                .contains("from a file\nof two lines")
                .contains("typed in");
    }

    @Test
    void aDataDirectoryThatIsMissingAFileOrALinkIsRefused() throws IOException {
        Files.writeString(directory.resolve("file"), "");
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("data"));

        assertThat(sandbox.run("--data", "nowhere", "person", "list").exitCode())
                .isEqualTo(66);
        assertThat(sandbox.run("--data", "file", "person", "list").err()).contains("this is no directory");
        assertThat(sandbox.run("--data", "link", "person", "list").err()).contains("links are not followed");
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenCanBeRead() throws IOException {
        Path checkins = directory.resolve("data/checkins");
        assertThat(checkins.toFile().setWritable(false)).isTrue();
        assumeTrue(!Files.isWritable(checkins), "whoever runs this may write everywhere (root)");
        Map<String, String> before = Contents.of(directory);

        assertThat(sandbox.run("checkin", "list").exitCode()).isZero();
        Sandbox.Result result = sandbox.run("checkin", "add", "ana");

        assertThat(checkins.toFile().setWritable(true)).isTrue();
        assertThat(result.exitCode()).isEqualTo(73);
        assertThat(result.err()).contains("nothing was changed");
        assertThat(Contents.of(directory)).isEqualTo(before);
    }

    @Test
    void aFileThatStandsWhereADirectoryBelongsIsAClearError() throws IOException {
        Path absences = directory.resolve("data/absences");
        Files.move(absences, directory.resolve("elsewhere"));
        Files.writeString(absences, "in the way");
        Map<String, String> before = Contents.of(directory);

        Sandbox.Result result = sandbox.run("person", "away", "ana");

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).contains("data/absences").contains("mend: ").doesNotContain("Exception");
        assertThat(Contents.of(directory)).isEqualTo(before);
    }

    @Test
    void nothingIsWrittenWhileAnotherProcessHoldsTheLock() throws Exception {
        Path lock = directory.resolve("data/.devrel/lock");
        sandbox.run("checkin", "add", "ana", "--date", "2025-06-20");
        assumeTrue(Files.exists(lock), "no lock file to hold");
        Map<String, String> before = Contents.of(directory);
        Process other = new ProcessBuilder("python3", "-c", """
                import fcntl, sys, time
                file = open(sys.argv[1], "r+")
                fcntl.lockf(file, fcntl.LOCK_EX)
                print("held", flush=True)
                time.sleep(60)
                """, lock.toString()).start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");

            Sandbox.Result result = sandbox.run("checkin", "add", "ana");

            assertThat(result.exitCode()).isEqualTo(75);
            assertThat(result.err()).contains("nothing was changed");
            assertThat(Contents.of(directory)).isEqualTo(before);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void valuesAreNotRepeatedInTheLogsOfABuildService() {
        sandbox.with("CI", "true");

        assertThat(sandbox.run("checkin", "add", "ana", "--kind", "secret-thing")
                        .err())
                .contains("DR2004")
                .doesNotContain("secret-thing");
        assertThat(sandbox.run("--show-values", "checkin", "add", "ana", "--kind", "secret-thing")
                        .err())
                .contains("secret-thing");
    }
}

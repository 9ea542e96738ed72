package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git tells of records: who, when, and which field from what to what. */
class HistoryTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final Path COMPANY = Path.of("src/test/resources/company");

    @TempDir
    Path directory;

    private Clones clones;
    private Sandbox tool;

    @BeforeEach
    void aRepository() throws IOException {
        clones = new Clones(directory, TODAY);
        Files.createDirectory(clones.of("one"));
        tool = clones.tool("one", "mariana").copy(COMPANY, "data");
        Files.writeString(clones.of("one").resolve("data/.gitignore"), ".devrel/\n");
        Files.writeString(clones.of("one").resolve("data/.gitattributes"), "*.yaml merge=devrel\n");
        clones.well("one", "init", "-q", "--initial-branch=main");
        clones.commit("one", "company");
    }

    private String well(String... arguments) {
        Sandbox.Result result = tool.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }

    private void edit(String city) {
        well("person", "edit", "isabel", "--city", city);
        clones.commit("one", "moves to " + city);
    }

    @Test
    void aFieldIsToldFromWhatToWhatTheNewestFirst() {
        edit("lima");
        edit("arica");
        well("person", "edit", "isabel", "--city", "iquique");

        List<String> lines = well("history", "isabel").lines().skip(2).toList();

        assertThat(lines.get(0))
                .contains("Not committed")
                .contains("City")
                .contains("arica")
                .endsWith("iquique");
        assertThat(lines.get(1))
                .contains("one")
                .contains("Changed")
                .contains("lima")
                .endsWith("arica");
        assertThat(lines.get(2)).endsWith("lima");
        assertThat(lines.get(3)).contains("Added");
        assertThat(well("history", "isabel", "--lang", "es")).contains("Ciudad", "Sin commit", "Cambiado");
    }

    @Test
    void aRowIsToldByTheBeginningOfItsIdAlsoWhenItIsGone() {
        well("checkin", "add", "ana", "--date", "2025-06-20", "--satisfaction", "4");
        clones.commit("one", "said");
        String id = well("checkin", "list", "--limit", "1", "--format", "csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        well("checkin", "edit", id, "--date", "2025-05-20", "--satisfaction", "5");
        clones.commit("one", "moved to another month");
        well("checkin", "remove", id, "--yes");
        clones.commit("one", "removed");

        String told = well("history", id.substring(0, 6), "--format", "csv");

        assertThat(told.lines().filter(line -> line.contains(",removed,date,2025-05-20,")))
                .hasSize(1);
        assertThat(told.lines().filter(line -> line.contains(",changed,date,2025-06-20,2025-05-20")))
                .hasSize(1);
        assertThat(told.lines().filter(line -> line.contains(",changed,satisfaction,4,5")))
                .hasSize(1);
        assertThat(told.lines().filter(line -> line.contains(",changed,"))).hasSize(2);
        assertThat(told.lines().filter(line -> line.contains(",added,satisfaction,,4")))
                .hasSize(1);
    }

    @Test
    void commitsAreToldWithTheRecordsThatTheyTouched() {
        edit("lima");

        assertThat(well("history", "--limit", "1").lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .contains("moves to lima")
                .contains("1 person: p-iiiiii");
        assertThat(well("history", "--format", "json")).contains("\"record\": \"p-iiiiii\"", "\"verb\": \"changed\"");
        assertThat(well("history", "--to", "2001-01-01")).isEmpty();
    }

    @Test
    void aMergeDoesNotRepeatWhatAParentSaid() throws IOException {
        well("doctor", "--fix");
        clones.well("one", "switch", "-q", "-c", "other");
        edit("lima");
        clones.well("one", "switch", "-q", "main");
        well("person", "edit", "isabel", "--languages", "es,qu");
        clones.commit("one", "languages");
        clones.well("one", "merge", "-q", "--no-edit", "other");

        List<String> changed = well("history", "isabel", "--format", "csv")
                .lines()
                .filter(line -> line.contains(",changed,"))
                .toList();

        assertThat(changed).hasSize(2);
        assertThat(changed.stream().filter(line -> line.contains(",city,"))).hasSize(1);
    }

    @Test
    void whatGitDoesNotKnowIsSaidSo() {
        assertThat(tool.run("history", "zzzzzz").err()).contains("error[DR7062]");
        assertThat(tool.run("history", "zzzzzz").exitCode()).isEqualTo(66);
    }

    @Test
    void aCommitOfAnybodyIsTakenBack() throws IOException {
        edit("lima");
        String commit = clones.well("one", "rev-parse", "HEAD");
        well("person", "edit", "isabel", "--languages", "es,qu");

        assertThat(well("undo", commit.substring(0, 9))).contains("Taken back: " + commit.substring(0, 12));

        Path isabel = clones.of("one").resolve("data/people/p-iiiiii.yaml");
        assertThat(isabel).content().doesNotContain("lima").contains("[es, qu]");
        assertThat(tool.run("undo", "HEAD~1").exitCode())
                .as("all of the company is referred to")
                .isNotZero();
        assertThat(tool.run("undo", "nothing").exitCode()).isEqualTo(66);
    }

    @Test
    void whatACommitBroughtAlongBesideItsRecordsGoesToo() throws IOException {
        Path published = clones.of("one").resolve("data/published/2025-05.json");
        Files.createDirectories(published.getParent());
        Files.writeString(published, "{}\n");
        edit("lima");
        String commit = clones.well("one", "rev-parse", "HEAD");

        well("undo", commit.substring(0, 9));

        assertThat(published).doesNotExist();
        assertThat(clones.of("one").resolve("data/people/p-iiiiii.yaml"))
                .content()
                .doesNotContain("lima");
    }

    @Test
    void thousandsOfCommitsAreToldInSeconds() throws IOException {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            String text = "id: g-x\nkind: guild\nname: \"x " + i + "\"\nopened: 2025-01-01\n";
            stream.append("commit refs/heads/main\ncommitter m <m@example.com> ")
                    .append(1_700_000_000 + i)
                    .append(" +0000\ndata 1\nx\n")
                    .append(i == 0 ? "from refs/heads/main^0\n" : "")
                    .append("M 100644 inline data/groups/g-x.yaml\ndata ")
                    .append(text.length())
                    .append('\n')
                    .append(text)
                    .append('\n');
        }
        clones.feed("one", stream.toString(), "fast-import", "--quiet");
        clones.well("one", "reset", "-q", "--hard");
        long start = System.nanoTime();

        assertThat(well("history", "g-x", "--format", "csv").lines()).hasSize(3_000 + 4);

        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }
}

package devrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import devrel.store.git.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month is published, the records change, and both can be told: what was said then, and what would be said now. */
class RestatedTest {
    private static final String MAY = "2025-06-02T09:00:00-04:00";
    private static final String JUNE = "2025-06-20T09:00:00-04:00";

    @TempDir
    Path directory;

    private Repository repository;
    private Sandbox tool;

    @BeforeEach
    void aCompanyThatPublishesMay() {
        repository = Repository.in(directory.resolve("work"));
        tool = new Sandbox(repository.directory(), LocalDate.of(2025, 6, 30))
                .copy(Path.of("src/test/resources/company"), "data")
                .with("DEVREL_WRITER", "mariana");
        repository.commit(MAY);
        well("report", "monthly", "--month", "2025-05", "--publish");
        repository.commit(MAY);
    }

    private Sandbox.Result well(String... arguments) {
        Sandbox.Result result = tool.run(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private String file(String name) {
        try {
            return Files.readString(repository.directory().resolve(name));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void anaLeftInMay() {
        well("person", "leave", "ana", "--date", "2025-05-23", "--ground", "159-2");
        repository.commit(JUNE);
    }

    @Test
    void publishingAgainChangesNothing() {
        assertThat(repository.directory().resolve("reports/2025-05-curve.svg")).exists();
        String published = file("data/published/2025-05.json");
        well("checkin", "add", "hugo", "--date", "2025-06-25", "--channel", "call");
        repository.commit(JUNE);

        assertThat(well("report", "monthly", "--month", "2025-05", "--publish").err())
                .contains("Published already, with the same figures: data/published/2025-05.json");
        assertThat(file("data/published/2025-05.json")).isEqualTo(published);
        assertThat(well("report", "restated").err()).contains("told the same today; months published: 1");
    }

    @Test
    void aLateExitIsNamedWithTheFiguresThatItChangesAndTheOldReportStillHolds() {
        anaLeftInMay();

        Sandbox.Result restated = tool.run("report", "restated");
        assertThat(restated.exitCode()).isEqualTo(1);
        assertThat(restated.out())
                .contains("May 2025")
                .containsPattern("exit [a-z2-7]{12}, added: data/exits/2025-05.mariana.csv:2")
                .containsPattern("(?m)^Voluntary exits +0 +1$")
                .containsPattern("(?m)^Closing headcount +6 +5$")
                .doesNotContain("Ana", "159-2", "p-aaaaaa");
        assertThat(tool.run("report", "restated", "--format", "json").out())
                .contains("\"id\": \"headcount.exits.voluntary\"", "\"then\": 0", "\"now\": 1", "\"why\": \"records\"");
        assertThat(tool.run("report", "restated", "--lang", "es").out()).contains("agregado: data/exits");
        assertThat(well("report", "verify", "reports/2025-05.md").out()).contains("byte for byte");
    }

    @Test
    void whatIsChangedAndWhatIsRemovedIsNamedToo() {
        anaLeftInMay();
        well("report", "monthly", "--month", "2025-05", "--publish", "--yes");
        repository.commit(JUNE);
        String id = tool.run("person", "show", "ana").out();
        String exit = file("data/exits/2025-05.mariana.csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        assertThat(id).contains("2025-05-23");

        well("exit", "edit", exit, "--ground", "161-1");
        assertThat(tool.run("report", "restated").out()).contains("exit " + exit + ", changed: data/exits");

        well("exit", "remove", exit, "--yes");
        assertThat(tool.run("report", "restated").out())
                .containsPattern("exit " + exit + ", removed: [0-9a-f]{12}:data/exits/2025-05.mariana.csv:2");
    }

    @Test
    void otherFiguresOfAMonthAreNotPublishedInSilence() {
        String published = file("data/published/2025-05.json");
        anaLeftInMay();

        Sandbox.Result refused = tool.run("report", "monthly", "--month", "2025-05", "--publish");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("data/published/2025-05.json: error[DR5046]");
        assertThat(file("data/published/2025-05.json")).isEqualTo(published);

        well("report", "monthly", "--month", "2025-05", "--publish", "--yes", "--dry-run");
        assertThat(file("data/published/2025-05.json")).isEqualTo(published);
        well("report", "monthly", "--month", "2025-05", "--publish", "--yes");
        assertThat(file("data/published/2025-05.json")).isNotEqualTo(published);
    }

    @Test
    void theNextMonthTellsWhatChangedAndIsTheSameFromItsCommit() {
        anaLeftInMay();
        String page = well("report", "monthly", "--month", "2025-06", "--format", "md")
                .out();
        assertThat(page)
                .contains("## What changed in old months")
                .containsPattern("\\| 2025-05 \\| Voluntary turnover, 12 months \\| \\d.*%  ?\\| \\d.*% \\|");

        for (String form : new String[] {"md", "html", "json"}) {
            well(
                    "report",
                    "monthly",
                    "--month",
                    "2025-06",
                    "--by",
                    "client",
                    "--format",
                    form,
                    "--output",
                    "r." + form);
            assertThat(well("report", "verify", "r." + form).out()).contains("byte for byte");
        }
        well("report", "monthly", "--month", "2025-06", "--publish");
        repository.commit(JUNE);
        well("checkin", "add", "hugo", "--date", "2025-06-25", "--channel", "call");
        assertThat(well("report", "verify", "reports/2025-06.md").out()).contains("byte for byte");
        assertThat(well("report", "verify", "r.html").out()).contains("byte for byte");
    }

    @Test
    void aReportThatSomebodyChangedIsNotVerified() throws IOException {
        Path report = repository.directory().resolve("reports/2025-05.md");
        Files.writeString(report, Files.readString(report).replace("# Monthly report", "# Monthly  report"));

        Sandbox.Result changed = tool.run("report", "verify", "reports/2025-05.md");
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.err()).contains("reports/2025-05.md:1: error[DR7045]");

        Files.writeString(report, Files.readString(report).replace("devrel 0.1.0:", "devrel 0.0.9:"));
        assertThat(tool.run("report", "verify", "reports/2025-05.md").err())
                .contains("reports/2025-05.md:1: error[DR7044]: devrel 0.0.9 made this report");
        assertThat(tool.run("report", "verify", "data/devrel.yaml").err()).contains("error[DR7043]");
        assertThat(tool.run("report", "verify", "none.md").exitCode()).isEqualTo(66);
    }

    @Test
    void aPictureThatIsAnotherOrMissingIsNamed() throws IOException {
        Path reports = repository.directory().resolve("reports");
        List<Path> pictures;
        try (Stream<Path> files = Files.list(reports)) {
            pictures = files.filter(file -> file.toString().endsWith(".svg"))
                    .sorted()
                    .toList();
        }
        assertThat(well("report", "verify", "reports/2025-05.md").out())
                .startsWith("reports/2025-05.md and its pictures (" + pictures.size() + ") are what devrel makes of");

        Path changed = pictures.get(0);
        Files.writeString(changed, Files.readString(changed).replace("</svg>", "<g/></svg>"));
        Files.delete(pictures.get(1));

        Sandbox.Result refused = tool.run("report", "verify", "reports/2025-05.md");
        assertThat(refused.exitCode()).isEqualTo(66);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .containsPattern(
                        "reports/" + changed.getFileName() + ":[0-9]+: error\\[DR7045]: it says \".*<g/></svg>")
                .contains("reports/" + pictures.get(1).getFileName() + ": error[DR5001]: there is no such file");
    }

    @Test
    void recordsInNoCommitAreNotPublished() {
        well("person", "leave", "ana", "--date", "2025-06-13", "--ground", "159-2");

        Sandbox.Result refused = tool.run("report", "monthly", "--month", "2025-06", "--publish");
        assertThat(refused.exitCode()).isEqualTo(66);
        assertThat(refused.err()).contains("error[DR5044]");
        assertThat(repository.directory().resolve("data/published/2025-06.json"))
                .doesNotExist();
        well("report", "monthly", "--month", "2025-06", "--output", "june.md");
        assertThat(tool.run("report", "verify", "june.md").err()).contains("june.md: error[DR5044]");
    }

    @Test
    void onlyTheMonthItselfIsPublished() {
        for (String[] other : new String[][] {{"--by", "client"}, {"--variants"}, {"--quarter", "2025-Q1"}}) {
            String[] arguments = new String[3 + other.length];
            System.arraycopy(new String[] {"report", "monthly", "--publish"}, 0, arguments, 0, 3);
            System.arraycopy(other, 0, arguments, 3, other.length);
            assertThat(tool.run(arguments).err()).contains(other[0] + ": error[DR7042]");
        }
    }

    @Test
    void aShallowCloneRefusesAllOfIt() {
        Path shallow = directory.resolve("shallow");
        anaLeftInMay();
        repository.git(
                "clone", "-q", "--depth", "1", repository.directory().toUri().toString(), shallow.toString());
        Sandbox clone = new Sandbox(shallow, LocalDate.of(2025, 6, 30));

        for (String command : new String[] {
            "report retention --known-at 2025-06-01",
            "report retention --known-at HEAD",
            "report monthly --publish",
            "report restated",
            "report verify reports/2025-05.md",
            "person list --at HEAD~1"
        }) {
            Sandbox.Result refused = clone.run(Sandbox.words(command));
            assertThat(refused.exitCode()).as(command).isEqualTo(66);
            assertThat(refused.err()).as(command).contains("error[DR5042]", "fetch-depth: 0");
        }
    }

    @Test
    void whatIsNotCommittedWasNotKnown() {
        well("person", "leave", "ana", "--date", "2025-06-13", "--ground", "159-2");
        String month = "report retention --month 2025-06 --explain headcount.exits";

        assertThat(well(Sandbox.words(month)).out()).contains("data/exits/2025-06.mariana.csv:2");
        assertThat(well(Sandbox.words(month + " --known-at today")).out()).contains("No single records");
        assertThat(well(Sandbox.words(month + " --known-at HEAD")).out()).contains("No single records");
    }

    @Test
    void aTagThatLooksLikeADayIsADayUnlessItsWholeNameIsSaid() {
        repository.git("tag", "2025-06-02");
        anaLeftInMay();
        repository.git("tag", "2025-05-01");
        String report = "report retention --month 2025-05 --explain headcount.exits --known-at ";

        assertThat(tool.run(Sandbox.words(report + "2025-05-01")).err()).contains("error[DR7041]");
        assertThat(well(Sandbox.words(report + "refs/tags/2025-05-01")).out()).contains("data/exits");
        assertThat(well(Sandbox.words(report + "2025-06-02")).out()).contains("No single records");
    }
}
